import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMerchant, TestOperator } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

const PIN = '402917';

let server: TestServer;
let merchant: TestMerchant;
let amy: TestOperator;
let mei: TestOperator;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  merchant = await server.fixtures.createMerchant();
  amy = await server.fixtures.createOperator(merchant, { role: 'cashier' });
  mei = await server.fixtures.createOperator(merchant, { role: 'manager' });
  for (const each of [amy, mei]) {
    await server.rest('POST', '/merchant/pin', { token: await server.login.operator(each), body: { pin: PIN } });
  }
  token = await server.login.operator(amy);
});

type Answer = { token: string; user_info: { operator: string; operator_role: string; permissions: string[] } };
const switchTo = (operator: string, pin = PIN, as = token) =>
  server.rest<Answer>('POST', '/auth/switch-operator', { token: as, body: { operator, pin } });
const me = (as: string) => server.rest('GET', '/auth/me', { token: as });
const sessionOf = (as: string) =>
  (JSON.parse(Buffer.from(as.split('.')[1] ?? '', 'base64url').toString()) as { sid: string }).sid;

describe('happy', () => {
  it('opens a login for the other operator, with their rights, and ends the one before', async () => {
    const { status, body, text } = await switchTo(mei.name);
    expect(status, text).toBe(200);
    expect(body.user_info).toMatchObject({ operator: mei.name, operator_role: 'manager' });
    expect(body.user_info.permissions).toContain('merchant:refund');
    expect((await me(body.token)).status).toBe(200);
    expectRefusal(await me(token), 401, 'SESSION_REVOKED');
  });

  it('goes back and forth all day, from one password', async () => {
    const first = await switchTo(mei.name);
    const second = await switchTo(amy.name, PIN, first.body.token);
    expect(second.body.user_info).toMatchObject({ operator: amy.name });
    const audit = await server.db.query(
      `SELECT operator, details ->> 'operator' AS to FROM mps.audit_log WHERE action = 'session.switch' AND actor_id = $1 ORDER BY id`,
      [merchant.merchant_id],
    );
    expect(audit).toEqual([
      { operator: amy.name, to: mei.name },
      { operator: mei.name, to: amy.name },
    ]);
  });
});

describe('errors', () => {
  it('INVALID_CREDENTIALS for a wrong PIN, an unknown name, one without a PIN and a disabled one; the login goes on', async () => {
    const without = await server.fixtures.createOperator(merchant);
    expect((await switchTo(mei.name, '871360')).status).toBe(401);
    expect((await switchTo('nobody')).status).toBe(401);
    expect((await switchTo(without.name)).status).toBe(401);
    await server.db.query(`UPDATE mps.merchant_operators SET status = 'inactive' WHERE id = $1`, [mei.operator_id]);
    const disabled = await switchTo(mei.name);
    expect([disabled.status, disabled.text.includes('INVALID_CREDENTIALS')]).toEqual([401, true]);
    expect((await me(token)).status).toBe(200);
  });

  it('PERMISSION_DENIED where the password was given on an earlier business day; a proof of it helps', async () => {
    await server.db.query(`UPDATE mps.sessions SET password_at = now() - interval '25 hours' WHERE id = $1`, [
      sessionOf(token),
    ]);
    const answer = await server.rest('POST', '/auth/switch-operator', {
      token,
      body: { operator: mei.name, pin: PIN },
    });
    expectRefusal(answer, 403, 'PERMISSION_DENIED');
    expect(answer.body.error.details).toMatchObject({ reason: 'reauthentication_required' });
    await server.rest('POST', '/auth/reauthenticate', { token, body: { password: 'correct-horse-battery' } });
    expect((await switchTo(mei.name)).status).toBe(200);
  });
});

describe('security', () => {
  it('RATE_LIMITED after five wrong PINs a day, from whichever till; the password still logs in', async () => {
    const other = await server.login.operator(await server.fixtures.createOperator(merchant));
    for (let guess = 0; guess < 5; guess += 1) {
      expect((await switchTo(mei.name, `87136${guess}`, guess % 2 === 0 ? token : other)).status).toBe(401);
    }
    expect((await switchTo(mei.name)).status).toBe(429);
    expect((await switchTo(` ${mei.name.toUpperCase()} `, PIN, other)).status).toBe(429);
    const login = await server.rest('POST', '/auth/login', {
      body: { role: 'merchant', identifier: merchant.code, operator: mei.name, password: 'correct-horse-battery' },
    });
    expect(login.body.failed_attempts_since_last_login).toBe(5);
  });

  it("knows the operators of one's own merchant alone", async () => {
    const stranger = await server.fixtures.createOperator(await server.fixtures.createMerchant());
    await server.rest('POST', '/merchant/pin', { token: await server.login.operator(stranger), body: { pin: PIN } });
    expect((await switchTo(stranger.name)).status).toBe(401);
  });

  it('is no proof of the password: what asks for one asks again', async () => {
    const { body } = await switchTo(mei.name);
    const answer = await server.rest('POST', '/merchant/operators', { token: body.token, body: { name: 'bob' } });
    expectRefusal(answer, 403, 'PERMISSION_DENIED');
    expect(answer.body.error.details).toMatchObject({ reason: 'reauthentication_required' });
  });

  it('is refused to members and administrators, and SQL refuses them too', async () => {
    const member = await server.login.member(await server.fixtures.createMember());
    const body = { operator: mei.name, pin: PIN };
    for (const as of [member, await server.login.admin()]) {
      expectRefusal(await server.rest('POST', '/auth/switch-operator', { token: as, body }), 403, 'PERMISSION_DENIED');
    }
    const args = { p_operator_id: mei.operator_id, p_pin_hash: 'x' };
    await expect(server.db.call('switch_operator', args, { role: 'admin' })).rejects.toThrow('PERMISSION_DENIED');
    expect((await me(token)).status).toBe(200);
  });
});
