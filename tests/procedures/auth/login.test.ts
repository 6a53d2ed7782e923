import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { JWT_TTL: '2h' } });
});
afterAll(() => server.stop());

const logIn = (body: unknown) => server.rest('POST', '/auth/login', { body });

describe('happy', () => {
  test('a member logs in by number, phone, email and id', async () => {
    const member = await server.fixtures.createMember({ email: 'wang@example.com' });
    for (const identifier of [member.member_no, member.phone, 'WANG@example.com', member.member_id]) {
      const { status, body } = await logIn({ role: 'member', identifier, password: PASSWORD });
      expect(status, identifier).toBe(200);
      expect(body).toEqual({
        success: true,
        token: expect.any(String),
        user_info: {
          id: member.member_id,
          name: member.name,
          role: 'member',
          permissions: expect.arrayContaining(['member:read_cards', 'member:recharge']),
        },
        expires_at: expect.stringMatching(/Z$/),
        second_factor_required: false,
        device_token: expect.stringMatching(/^[\w-]{43}$/),
        failed_attempts_since_last_login: 0,
      });
    }
  });

  test('a merchant logs in as its own account or as a named operator, each with its permissions', async () => {
    const merchant = await server.fixtures.createMerchant();
    const amy = await server.fixtures.createOperator(merchant, { name: 'amy', role: 'cashier' });
    const credentials = { role: 'merchant', identifier: merchant.code, password: PASSWORD };
    const own = await logIn(credentials);
    expect(own.body.user_info).toMatchObject({ id: merchant.merchant_id, merchant_code: merchant.code });
    expect(own.body.user_info).not.toHaveProperty('operator');
    expect(own.body.user_info?.permissions).toContain('merchant:refund');
    const named = await logIn({ ...credentials, operator: amy.name });
    expect(named.body.user_info).toMatchObject({
      merchant_code: merchant.code,
      operator: 'amy',
      operator_role: 'cashier',
    });
    expect(named.body.user_info?.permissions).not.toContain('merchant:refund');
  });

  test('an administrator logs in by name, over tRPC too', async () => {
    const admin = await server.fixtures.createAdmin();
    const answer = await server.trpc().auth.login.mutate({ role: 'admin', identifier: admin.name, password: PASSWORD });
    expect(answer.user_info).toMatchObject({ id: admin.admin_id, name: admin.name, role: 'admin' });
    const me = await server.trpc(answer.token).auth.me.query();
    expect(me.session_info.expires_at).toBe(answer.expires_at);
  });

  test('the token names issuer, audience, session, subject, role and permissions, and ends with the session', async () => {
    const member = await server.fixtures.createMember();
    const { body } = await logIn({ role: 'member', identifier: member.phone, password: PASSWORD });
    const token = String(body.token);
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', typ: 'JWT', kid: expect.any(String) });
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({ iss: 'mps-api', aud: 'mps', sub: member.member_id, role: 'member' });
    expect(claims).toMatchObject({ sid: expect.any(String), jti: expect.any(String), permissions: expect.any(Array) });
    expect(new Date(Number(claims.exp) * 1000).toISOString()).toBe(body.expires_at);
    expect(Number(claims.exp) - Number(claims.iat)).toBeGreaterThan(7_190);
    expect(Number(claims.exp) - Number(claims.iat)).toBeLessThanOrEqual(7_201);
  });
});

describe('errors', () => {
  test.each([
    ['no body', undefined],
    ['an unknown role', { role: 'root', identifier: 'x', password: 'y' }],
    ['a number for an identifier', { role: 'member', identifier: 13800138000, password: PASSWORD }],
    ['an object for a password', { role: 'member', identifier: 'x', password: { $ne: null } }],
    ['an endless identifier', { role: 'member', identifier: 'x'.repeat(201), password: PASSWORD }],
    ['a NUL byte', { role: 'member', identifier: 'a\u0000b', password: PASSWORD }],
    ['half a surrogate pair', { role: 'member', identifier: '\ud800', password: PASSWORD }],
    ['an unknown field', { role: 'member', identifier: 'x', password: 'y', permissions: ['admin:read_audit'] }],
  ])('%s is VALIDATION_FAILED', async (_name, body) => {
    const answer = await logIn(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error?.code).toBe('VALIDATION_FAILED');
  });

  test('odd identifiers are nobody, never a failure of the server', async () => {
    const oddities = [
      "' OR 1=1 --",
      '%',
      '\\',
      '00000000-0000-0000-0000-000000000000',
      '😀',
      '@',
      'M00000000',
      '+'.repeat(200),
      '٠٩١٢٣٤٥٦٧٨',
    ];
    for (const role of ['member', 'merchant', 'admin']) {
      for (const identifier of oddities) {
        const answer = await logIn({ role, identifier, password: PASSWORD });
        expect([answer.status, answer.body.error?.code], `${role} ${identifier}`).toEqual([401, 'INVALID_CREDENTIALS']);
      }
    }
  });
});

describe('security', () => {
  test('unknown, wrong, no password, suspended and inactive are one answer, byte for byte', async () => {
    const { fixtures, db } = server;
    const [known, without, suspended] = [
      await fixtures.createMember(),
      await fixtures.createMember(),
      await fixtures.createMember(),
    ];
    await db.query('UPDATE mps.members SET password_hash = NULL WHERE id = $1', [without.member_id]);
    await db.call('admin_suspend_member', { p_member_id: suspended.member_id });
    const merchant = await fixtures.createMerchant();
    const operator = await fixtures.createOperator(merchant);
    await db.query(`UPDATE mps.merchant_operators SET status = 'inactive' WHERE id = $1`, [operator.operator_id]);
    const attempts = [
      { role: 'member', identifier: 'nobody@example.com', password: PASSWORD },
      { role: 'member', identifier: known.phone, password: `${PASSWORD}!` },
      { role: 'member', identifier: known.phone, password: PASSWORD, operator: 'amy' },
      { role: 'admin', identifier: known.phone, password: PASSWORD },
      { role: 'member', identifier: without.phone, password: PASSWORD },
      { role: 'member', identifier: suspended.phone, password: PASSWORD },
      { role: 'merchant', identifier: merchant.code, password: PASSWORD, operator: 'nobody' },
      { role: 'merchant', identifier: merchant.code, password: PASSWORD, operator: operator.name },
    ];
    const answers = new Set<string>();
    for (const body of attempts) {
      const answer = await logIn(body);
      const { request_id, timestamp, ...error } = answer.body.error ?? {};
      expect(request_id && timestamp).toBeTruthy();
      answers.add(JSON.stringify([answer.status, error]));
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('INVALID_CREDENTIALS');
    expect([...answers][0]).toContain('帳號或密碼錯誤');
  });

  test('an unknown user costs the same time as a wrong password', async () => {
    const { fixtures, db, services } = server;
    const [known, suspended] = [await fixtures.createMember(), await fixtures.createMember()];
    // A hash of the real cost, as every password that was set through the API has.
    const hash = await services.passwords.hash(PASSWORD);
    await db.query('UPDATE mps.members SET password_hash = $1 WHERE id = ANY ($2::uuid[])', [
      hash,
      [known.member_id, suspended.member_id],
    ]);
    await db.call('admin_suspend_member', { p_member_id: suspended.member_id });
    const attempts = { wrong: known.phone, unknown: '0999999999', suspended: suspended.phone };
    const fastestMs: Record<string, number> = {};
    // Taken in turns, and the fastest of each: whatever else the machine does slows all of them alike.
    for (let round = 0; round < 8; round += 1) {
      for (const [name, identifier] of Object.entries(attempts)) {
        const startedMs = performance.now();
        await logIn({ role: 'member', identifier, password: name === 'suspended' ? PASSWORD : 'wrong-password' });
        fastestMs[name] = Math.min(fastestMs[name] ?? Infinity, performance.now() - startedMs);
      }
    }
    const { wrong = 0, unknown = 0, suspended: refused = 0 } = fastestMs;
    // A comparison that is left out makes an answer several times faster.
    for (const other of [unknown, refused]) {
      expect(other).toBeGreaterThan(wrong * 0.6);
      expect(other).toBeLessThan(wrong * 1.7);
    }
  });

  test('a login leaves one audit row, and neither password nor token nor hash in it', async () => {
    const member = await server.fixtures.createMember();
    const { body } = await logIn({ role: 'member', identifier: member.phone, password: PASSWORD });
    const rows = await server.db.query('SELECT * FROM mps.audit_log WHERE actor_id = $1', [member.member_id]);
    expect(rows.filter((row) => row.action === 'session.create')).toHaveLength(1);
    const text = JSON.stringify(rows);
    for (const secret of [PASSWORD, String(body.token), 'argon2']) expect(text).not.toContain(secret);
  });

  test('an account is never found by a part of its name', async () => {
    const admin = await server.fixtures.createAdmin();
    for (const identifier of [admin.name.slice(0, -1), `${admin.name}x`, '%']) {
      expect((await logIn({ role: 'admin', identifier, password: PASSWORD })).status).toBe(401);
    }
  });
});
