/** A device that an account has logged in on counts apart from strangers, wherever it calls from. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type TestMember } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { TRUST_PROXY: '1' } });
});
afterAll(() => server.stop());

let serial = 0;
/** From an address that nobody has called from. */
const logIn = (member: TestMember, password: string, device_token?: string) => {
  serial += 1;
  return server.rest('POST', '/auth/login', {
    body: { role: 'member', identifier: member.member_no, password, device_token },
    headers: { 'X-Forwarded-For': `198.18.${serial >> 8}.${serial & 255}` },
  });
};
async function useUpTheDay(member: TestMember): Promise<void> {
  for (let guess = 0; guess < 20; guess += 1) expect((await logIn(member, 'wrong-password')).status).toBe(401);
  expect((await logIn(member, PASSWORD)).status).toBe(429);
}

describe('a device token', () => {
  it('lets the person in when strangers have used up the day', async () => {
    const member = await server.fixtures.createMember();
    const device = String((await logIn(member, PASSWORD)).body.device_token);
    await useUpTheDay(member);
    const answer = await logIn(member, PASSWORD, device);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.device_token).toBe(device);
  });

  it('has tries of its own: twenty wrong ones end them', async () => {
    const member = await server.fixtures.createMember();
    const device = String((await logIn(member, PASSWORD)).body.device_token);
    for (let guess = 0; guess < 20; guess += 1)
      expect((await logIn(member, 'wrong-password', device)).status).toBe(401);
    expect((await logIn(member, PASSWORD, device)).status).toBe(429);
    expect((await logIn(member, PASSWORD)).status).toBe(200);
  });

  it('is known to its account alone, and an invented one to none', async () => {
    const [member, other] = [await server.fixtures.createMember(), await server.fixtures.createMember()];
    const device = String((await logIn(other, PASSWORD)).body.device_token);
    await useUpTheDay(member);
    expect((await logIn(member, PASSWORD, device)).status).toBe(429);
    expect((await logIn(member, PASSWORD, 'x'.repeat(43))).status).toBe(429);
  });

  it('serves several accounts of one device, and is repeated under a key', async () => {
    const [member, other] = [await server.fixtures.createMember(), await server.fixtures.createMember()];
    const device = String((await logIn(member, PASSWORD)).body.device_token);
    await logIn(other, PASSWORD, device);
    await useUpTheDay(other);
    expect((await logIn(other, PASSWORD, device)).status).toBe(200);
    const body = { role: 'member', identifier: member.member_no, password: PASSWORD, idempotency_key: 'a-login' };
    const [first, again] = [
      await server.rest('POST', '/auth/login', { body }),
      await server.rest('POST', '/auth/login', { body }),
    ];
    expect(again.body.device_token).toBe(first.body.device_token);
  });

  it('logs nobody in', async () => {
    const member = await server.fixtures.createMember();
    const device = String((await logIn(member, PASSWORD)).body.device_token);
    expect((await server.rest('GET', '/auth/me', { token: device })).status).toBe(401);
  });
});
