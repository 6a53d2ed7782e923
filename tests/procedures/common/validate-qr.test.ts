import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  member = await server.fixtures.createMember({ balance: 42 });
  token = await server.login.merchant(await server.fixtures.createMerchant());
});
afterAll(() => server.stop());

const validate = (qr_plain: unknown, as = token) =>
  server.rest('POST', '/common/qr/validate', { token: as, body: { qr_plain } });

describe('happy', () => {
  it('shows the card, with the name masked, and leaves the code usable', async () => {
    const code = await server.fixtures.issueCode(member, member.card_id);
    for (const answer of [await validate(code), await validate(code)]) {
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        valid: true,
        card_id: member.card_id,
        card_info: {
          card_no: member.card_no,
          card_type: 'standard',
          balance: 42,
          status: 'active',
          member_name: '王**',
        },
      });
    }
  });
});

describe('errors', () => {
  it('QR_EXPIRED_OR_INVALID for an unknown code, INVALID_QR for what is too short', async () => {
    expectRefusal(await validate('y'.repeat(43)), 400, 'QR_EXPIRED_OR_INVALID');
    expectRefusal(await validate('fifteen-chars-x'), 400, 'INVALID_QR');
    expectRefusal(await validate(''), 400, 'INVALID_QR');
  });

  it('VALIDATION_FAILED for what is no text', async () => {
    expectRefusal(await validate(12345678901234567890n.toString().length), 400, 'VALIDATION_FAILED');
  });
});
