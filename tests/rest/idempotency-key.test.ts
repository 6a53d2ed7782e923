/** One key, one alphabet: header and body, both transports. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.js';
import type { TestMember } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { callTrpc } from '../support/trpc-http.js';

let server: TestServer;
let member: TestMember;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  member = await server.fixtures.createMember();
  token = await server.login.member(member);
});
afterAll(() => server.stop());

const input = (amount = 50) => ({ card_id: member.card_id, amount });
const recharge = (key: { header?: string; body?: string }) =>
  server.rest('POST', '/member/recharge', {
    token,
    body: { ...input(), ...(key.body === undefined ? {} : { idempotency_key: key.body }) },
    headers: key.header === undefined ? {} : { 'Idempotency-Key': key.header },
  });
/** Text as clients write it into a header: UTF-8. */
const inHeader = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('the alphabet', () => {
  it.each(['clé', '訂單', 'next\u0085line', 'x'.repeat(256), '"'.concat('x'.repeat(256), '"'), ''])(
    'refuses %j in the header and in the body',
    async (key) => {
      expectRefusal(await recharge({ header: inHeader(key) }), 400, 'VALIDATION_FAILED');
      expectRefusal(await recharge({ body: key }), 400, 'VALIDATION_FAILED');
      const sent = { ...input(), idempotency_key: key };
      const overTrpc = await callTrpc(server.url, { procedure: 'member.recharge', method: 'POST' }, sent, { token });
      expect(overTrpc.code).toBe('VALIDATION_FAILED');
    },
  );

  it('is looked at before whom the call names', async () => {
    const answer = await server.rest('POST', '/merchant/charge', {
      token: await server.login.admin(),
      body: { qr_plain: 'no-code-of-anybody', amount: 1, merchant_code: 'NO-SUCH-SHOP' },
      headers: { 'Idempotency-Key': inHeader('clé') },
    });
    expectRefusal(answer, 400, 'VALIDATION_FAILED');
  });

  it('takes 255 characters, with and without quotes around them', async () => {
    const key = randomUUID().padEnd(255, '~');
    expect((await recharge({ body: key })).body.replayed).toBe(false);
    expect((await recharge({ header: `"${key}"` })).body.replayed).toBe(true);
  });
});

describe('quotes', () => {
  it('are no part of the key, wherever it is', async () => {
    const key = randomUUID();
    const first = await recharge({ header: `"${key}"` });
    const others = [{ header: key }, { body: key }, { body: `"${key}"` }, { header: `"${key}"`, body: key }];
    for (const other of others) {
      const answer = await recharge(other);
      expect(answer.body).toMatchObject({ replayed: true, transaction: { tx_no: first.body.transaction.tx_no } });
    }
  });
});

describe('blanks at the ends', () => {
  it('are no part of the key: proxies take them off a header', async () => {
    const key = randomUUID();
    const first = await recharge({ header: `${key} ` });
    expect(first.body).toMatchObject({ replayed: false });
    for (const other of [
      { body: `${key} ` },
      { body: ` ${key}` },
      { body: `" ${key} "` },
      { header: key, body: `${key} ` },
    ]) {
      expect((await recharge(other)).body).toMatchObject({ replayed: true });
    }
    expectRefusal(await recharge({ body: '   ' }), 400, 'VALIDATION_FAILED');
  });
});

describe('one header', () => {
  it('refuses two of them', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const sent = request(`${server.url}/member/recharge`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on('error', reject);
      sent.setHeader('Idempotency-Key', [randomUUID(), randomUUID()]);
      sent.end(JSON.stringify(input()));
    });
    expect(status).toBe(400);
  });

  it('refuses it on a batch of several calls, of which one would swallow the other', async () => {
    const answer = await fetch(`${server.url}/trpc/member.recharge,member.recharge?batch=1`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ 0: { json: input(10) }, 1: { json: input(20) } }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('VALIDATION_FAILED');
  });

  it('is fine on a batch of one call', async () => {
    const answer = await fetch(`${server.url}/trpc/member.recharge?batch=1`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ 0: { json: input(10) } }),
    });
    expect(answer.status).toBe(200);
  });
});
