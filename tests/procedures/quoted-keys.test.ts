/** `Idempotency-Key` is defined as a quoted string; most callers leave the quotes out. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.js';
import type { TestMember } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let wallet: string;
beforeAll(async () => {
  server = await startTestServer();
  member = await server.fixtures.createMember();
  wallet = await server.login.member(member);
});
afterAll(() => server.stop());

describe('an idempotency key', () => {
  test.each([
    ['the header', (key: string) => ({ headers: { 'idempotency-key': key } })],
    ['the body', (key: string) => ({ body: { idempotency_key: key } })],
  ])('is the same with and without quotes in %s', async (_where, put) => {
    const key = `abc-${randomUUID()}`;
    const send = async (given: string) => {
      const more: { headers?: Record<string, string>; body?: Record<string, string> } = put(given);
      return server.rest('POST', '/member/recharge', {
        token: wallet,
        headers: more.headers ?? {},
        body: { card_id: member.card_id, amount: 5, ...more.body },
      });
    };
    const first = await send(`"${key}"`);
    expect(first.body).toMatchObject({ replayed: false });
    expect((await send(key)).body).toMatchObject({ replayed: true });
  });

  it('in the header and in the body are one, quoted or not; an empty one is refused', async () => {
    const key = randomUUID();
    const send = (header: string, body: string) =>
      server.rest('POST', '/member/recharge', {
        token: wallet,
        headers: { 'idempotency-key': header },
        body: { card_id: member.card_id, amount: 5, idempotency_key: body },
      });
    expect((await send(`"${key}"`, key)).body).toMatchObject({ replayed: false });
    expect((await send(key, `"${key}"`)).body).toMatchObject({ replayed: true });
    expectRefusal(await send('""', '""'), 400, 'VALIDATION_FAILED');
  });
});
