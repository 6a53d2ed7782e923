/** A code as scanners, keyboards and clipboards hand it over. */
import { hasLostCase, looksLikePaymentCode, QrPlain, readPaymentCode, swapCase } from '@mps/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const CODE = 'q0Zs3l1k2J4h5G6f7D8s9A0p1O2i3U4y5T6r7E8w-_0';
const WIDE = CODE.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

const SCANNED: Readonly<Record<string, string>> = {
  'as it is': CODE,
  'with CR and LF': `${CODE}\r\n`,
  'with CR before and after': `\r${CODE}\r`,
  'with spaces and a tab': `  ${CODE}\t `,
  'with a space inside, as a wrapped line has it': `${CODE.slice(0, 20)} ${CODE.slice(20)}`,
  'with a byte order mark': `\uFEFF${CODE}`,
  'with invisible characters': `\u200B${CODE}\u2060`,
  'with an ideographic space': `\u3000${CODE}`,
  'in full width': WIDE,
  'with the Chinese underscore': CODE.replace('_', '——'),
  'with the kind of symbol before it': `]Q1${CODE}`,
  'between a start and an end of text': `\u0002${CODE}\u0003`,
  'between characters that no code has': `*${CODE}#`,
};

describe('reading', () => {
  test.each(Object.entries(SCANNED))('%s', (_name, scanned) => {
    expect(readPaymentCode(scanned)).toBe(CODE);
    expect(looksLikePaymentCode(scanned)).toBe(true);
    expect(QrPlain.parse(scanned)).toBe(CODE);
  });

  test('what is no code is none', () => {
    for (const text of ['4710088012345', 'ORD-20261129-001', '', `${CODE}A`, CODE.slice(1), `${CODE} and ${CODE}`]) {
      expect(looksLikePaymentCode(text), text).toBe(false);
    }
  });

  test('exchanging the case twice gives the code back', () => {
    expect(swapCase(CODE)).not.toBe(CODE);
    expect(swapCase(swapCase(CODE))).toBe(CODE);
  });

  test('a code in one case has lost the other', () => {
    expect(hasLostCase(CODE.toUpperCase())).toBe(true);
    expect(hasLostCase(`${CODE.toLowerCase()}\r\n`)).toBe(true);
    expect(hasLostCase(CODE)).toBe(false);
    expect(hasLostCase('12345')).toBe(false);
  });
});

describe('over the API', () => {
  let server: TestServer;
  let token: string;
  beforeAll(async () => {
    server = await startTestServer();
    token = await server.login.merchant(await server.fixtures.createMerchant());
  });
  afterAll(() => server.stop());

  test('the codes that SQL makes have the shape that is recognised', async () => {
    for (const { code } of await server.db.query<{ code: string }>(
      'SELECT mps.new_plain_code() AS code FROM generate_series(1, 200)',
    )) {
      expect(looksLikePaymentCode(code)).toBe(true);
      expect(readPaymentCode(code)).toBe(code);
    }
  });

  test('a scanned line charges', async () => {
    const member = await server.fixtures.createMember({ balance: 100 });
    const code = await server.fixtures.issueCode(member, member.card_id);
    const seen = await server.rest('POST', '/common/qr/validate', { token, body: { qr_plain: `\uFEFF${code}\r\n` } });
    expect(seen.status).toBe(200);
    const paid = await server.rest('POST', '/merchant/charge', { token, body: { qr_plain: `${code}\r\n`, amount: 5 } });
    expect(paid.status).toBe(200);
  });
});
