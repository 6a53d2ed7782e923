/** REQUIRE_SECOND_FACTOR: until somebody has a second factor, their login can only enrol one. */

import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.js';
import { PASSWORD } from '../support/fixtures.js';
import { PROCEDURES } from '../support/procedure-table.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { REQUIRE_SECOND_FACTOR: 'managers' } });
});
afterAll(() => server.stop());

const codeNow = (secret: string, stepsAway = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * stepsAway });

async function enrol(token: string): Promise<string> {
  const { body } = await server.rest<{ secret: string }>('POST', '/auth/totp/enroll', { token });
  const confirmed = await server.rest('POST', '/auth/totp/confirm', {
    token,
    body: { code: codeNow(body.secret, -1) },
  });
  expect(confirmed.status, confirmed.text).toBe(200);
  return body.secret;
}

const logIn = (body: Record<string, unknown>) =>
  server.rest<{ token: string; second_factor_required: boolean; failed_attempts_since_last_login: number }>(
    'POST',
    '/auth/login',
    { body: { password: PASSWORD, ...body } },
  );

describe('an administrator without a second factor', () => {
  const OPEN = ['auth.totpEnroll', 'auth.totpConfirm', 'auth.reauthenticate', 'auth.logout'];

  it('is refused by every procedure that does not lead to one, on both transports', async () => {
    const token = await server.login.admin();
    const client = server.trpc(token) as unknown as Record<string, Record<string, { query(): unknown }>>;
    for (const { procedure, method, path, access } of PROCEDURES) {
      if (access === 'everybody' || OPEN.includes(procedure)) continue;
      const [domain = '', name = ''] = procedure.split('.');
      const concrete = path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
      const answer = await server.rest(method, concrete, { token, ...(method === 'GET' ? {} : { body: {} }) });
      // What is no input at all is refused before the login is looked at.
      if (answer.status !== 400) expectRefusal(answer, 403, 'SECOND_FACTOR_REQUIRED');
      if (method === 'GET') {
        await expect(client[domain]?.[name]?.query(), procedure).rejects.toMatchObject({
          code: 'SECOND_FACTOR_REQUIRED',
        });
      }
    }
  }, 60_000);

  it('enrols, and the same login works from then on', async () => {
    const admin = await server.fixtures.createAdmin();
    const { body } = await logIn({ role: 'admin', identifier: admin.name });
    expect(body.second_factor_required).toBe(true);
    await enrol(body.token);
    expect((await server.rest('GET', '/admin/settlements', { token: body.token })).status).toBe(200);
  });

  it('is led back to enrolment when the second factor is removed', async () => {
    const admin = await server.fixtures.createAdmin();
    const { body } = await logIn({ role: 'admin', identifier: admin.name });
    const secret = await enrol(body.token);
    const proof = { password: PASSWORD, admin_code: codeNow(secret) };
    expect((await server.rest('POST', '/auth/totp/disable', { token: body.token, body: proof })).status).toBe(200);
    expectRefusal(await server.rest('GET', '/auth/me', { token: body.token }), 403, 'SECOND_FACTOR_REQUIRED');
  });
});

describe("a merchant's manager", () => {
  it('enrols, by the own account and as a named operator, and logs in by code then', async () => {
    const merchant = await server.fixtures.createMerchant();
    const operator = await server.fixtures.createOperator(merchant, { role: 'manager' });
    for (const who of [{}, { operator: operator.name }]) {
      const login = { role: 'merchant', identifier: merchant.code, ...who };
      const { body } = await logIn(login);
      expect(body.second_factor_required).toBe(true);
      const { token } = body;
      expectRefusal(await server.rest('GET', '/merchant/transactions', { token }), 403, 'SECOND_FACTOR_REQUIRED');
      const secret = await enrol(token);
      expect((await server.rest('GET', '/merchant/transactions', { token })).status).toBe(200);
      expect((await logIn(login)).status).toBe(401);
      const again = await logIn({ ...login, admin_code: codeNow(secret) });
      expect(again.body).toMatchObject({ second_factor_required: false });
    }
    const audit = await server.db.query(
      `SELECT object_type FROM mps.audit_log WHERE action = 'second_factor.enable' AND object_id IN ($1, $2) ORDER BY id`,
      [merchant.merchant_id, operator.operator_id],
    );
    expect(audit).toEqual([{ object_type: 'merchant' }, { object_type: 'operator' }]);
  });

  it('uses a recovery code once, and the audit names the operator', async () => {
    const merchant = await server.fixtures.createMerchant();
    const operator = await server.fixtures.createOperator(merchant, { role: 'manager' });
    const token = await server.login.operator(operator);
    const { body } = await server.rest<{ secret: string }>('POST', '/auth/totp/enroll', { token });
    const confirmed = await server.rest<{ recovery_codes: string[] }>('POST', '/auth/totp/confirm', {
      token,
      body: { code: codeNow(body.secret, -1) },
    });
    const login = { role: 'merchant', identifier: merchant.code, operator: operator.name };
    const [admin_code] = confirmed.body.recovery_codes;
    expect((await logIn({ ...login, admin_code })).status).toBe(200);
    expect((await logIn({ ...login, admin_code })).status).toBe(401);
    const audit = await server.db.query(
      `SELECT actor_role, operator FROM mps.audit_log WHERE action = 'second_factor.recover' AND object_id = $1`,
      [operator.operator_id],
    );
    expect(audit).toEqual([{ actor_role: 'merchant', operator: operator.name }]);
  });
});

describe('others', () => {
  it('are asked for nothing: cashiers and members', async () => {
    const merchant = await server.fixtures.createMerchant();
    const cashier = await server.login.operator(await server.fixtures.createOperator(merchant, { role: 'cashier' }));
    const member = await server.login.member(await server.fixtures.createMember());
    expect((await server.rest('GET', '/merchant/transactions', { token: cashier })).status).toBe(200);
    expect((await server.rest('GET', '/member/cards', { token: member })).status).toBe(200);
    for (const token of [cashier, member]) {
      expectRefusal(await server.rest('POST', '/auth/totp/enroll', { token }), 403, 'PERMISSION_DENIED');
    }
  });
});

describe('a password change', () => {
  it('asks for the code where a second factor is enrolled', async () => {
    const admin = await server.fixtures.createAdmin();
    const { body } = await logIn({ role: 'admin', identifier: admin.name });
    const secret = await enrol(body.token);
    const change = (more: object) =>
      server.rest('POST', '/auth/password', {
        token: body.token,
        body: { current_password: PASSWORD, new_password: 'another-long-password-42', ...more },
      });
    expectRefusal(await change({}), 401, 'INVALID_CREDENTIALS');
    expectRefusal(await change({ admin_code: codeNow(secret, -1) }), 401, 'INVALID_CREDENTIALS');
    expect((await change({ admin_code: codeNow(secret) })).status).toBe(200);
  });

  it('under a key answers the same again, although the code is used', async () => {
    const admin = await server.fixtures.createAdmin();
    const { body } = await logIn({ role: 'admin', identifier: admin.name });
    const secret = await enrol(body.token);
    const request = {
      token: body.token,
      body: {
        current_password: PASSWORD,
        new_password: 'another-long-password-42',
        admin_code: codeNow(secret),
        idempotency_key: 'k1',
      },
    };
    const first = await server.rest('POST', '/auth/password', request);
    expect(first.status, first.text).toBe(200);
    expect((await server.rest('POST', '/auth/password', request)).body).toEqual(first.body);
  });
});

describe('wrong guesses', () => {
  it('are told at the next login, once, whoever made them', async () => {
    const member = await server.fixtures.createMember();
    const login = { role: 'member', identifier: member.member_no };
    for (let guess = 0; guess < 3; guess += 1)
      expect((await logIn({ ...login, password: 'wrong-guess' })).status).toBe(401);
    expect((await logIn({ ...login, identifier: member.phone, password: 'wrong' })).status).toBe(401);
    expect((await logIn(login)).body.failed_attempts_since_last_login).toBe(4);
    expect((await logIn(login)).body.failed_attempts_since_last_login).toBe(0);
  });
});
