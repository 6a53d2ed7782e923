/** Ways by which somebody could reach an account, a card or a login that their role does not give them. */
import { createHash, randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.js';
import { PASSWORD } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { createWorld, type World } from '../support/world.js';

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await startTestServer();
  world = await createWorld(server);
});
afterAll(() => server.stop());

const DENIED = { errorCode: 'PERMISSION_DENIED' };
const CODE = 'K7QF2-9XWTM-3HJ8N';
const hashOf = (code: string) => createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
const codeNow = (secret: string, stepsAway = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * stepsAway });

describe("a role's reach on behalf of members", () => {
  test('finance changes no binding password, removes nobody from a card and renames nobody', async () => {
    const { member_id } = await server.fixtures.createMember();
    const guest = await server.fixtures.createMember();
    const { card_id } = await server.fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: member_id,
      binding_password: 'shared-card-2026',
    });
    await server.db.one('bind_member_to_card', {
      p_card_id: card_id,
      p_member_id: guest.member_id,
      p_binding_password: 'shared-card-2026',
    });
    const calls = [
      ['POST', `/member/cards/${card_id}/binding-password`, { member_id, binding_password: 'known-to-finance' }],
      ['POST', `/member/cards/${card_id}/bindings/remove`, { member_id, member_no: guest.member_no }],
      ['PATCH', '/member/profile', { member_id, name: 'Somebody Else' }],
    ] as const;
    const args = { p_card_id: card_id, p_binding_password: 'known-to-finance' };
    const as = (administrator_role: 'finance' | 'support') => ({
      role: 'admin' as const,
      administrator_role,
      on_behalf_of: member_id,
    });
    for (const [method, path, body] of calls) {
      expectRefusal(await server.rest(method, path, { token: world.tokens.finance, body }), 403, 'PERMISSION_DENIED');
    }
    await expect(server.db.call('change_binding_password', args, as('finance'))).rejects.toMatchObject(DENIED);
    const remove = { p_card_id: card_id, p_member_no: guest.member_no };
    await expect(server.db.call('remove_card_binding', remove, as('finance'))).rejects.toMatchObject(DENIED);
    const rename = { p_member_id: member_id, p_name: 'Somebody Else' };
    await expect(server.db.call('update_member_profile', rename, as('finance'))).rejects.toMatchObject(DENIED);
    expect((await server.db.one('change_binding_password', args, as('support'))).has_binding_password).toBe(true);
    expect((await server.db.one('update_member_profile', rename, as('support'))).name).toBe('Somebody Else');
  });
});

describe('sessions of administrators', () => {
  test('are neither listed nor ended by support, which manages those of everybody else', async () => {
    const owner = await server.fixtures.createAdmin();
    const token = await server.login.admin(owner);
    const { session_id } = (await server.rest('GET', '/auth/me', { token })).body.session_info;
    const asSupport = { token: world.tokens.support };
    const listed = await server.rest('GET', '/admin/sessions?limit=200', asSupport);
    expect(listed.body.sessions.length).toBeGreaterThan(0);
    expect((listed.body.sessions as unknown as { role: string }[]).map(({ role }) => role)).not.toContain('admin');
    expectRefusal(await server.rest('GET', '/admin/sessions?role=admin', asSupport), 403, 'PERMISSION_DENIED');
    expectRefusal(
      await server.rest('POST', '/admin/sessions/revoke', { ...asSupport, body: { session_id } }),
      404,
      'NOT_FOUND',
    );
    const all = { p_role: 'admin' as const, p_subject_id: owner.admin_id };
    await expect(
      server.db.call('revoke_all_sessions', all, { role: 'admin', administrator_role: 'support', id: randomUUID() }),
    ).rejects.toMatchObject(DENIED);
    expect((await server.rest('GET', '/auth/me', { token })).status).toBe(200);
    expect((await server.rest('GET', '/auth/sessions', asSupport)).body.sessions.length).toBeGreaterThan(0);
  });
});

describe('a first-login code', () => {
  test('takes the PIN of an operator with the password', async () => {
    const { merchant } = world;
    const cashier = await server.login.operator(await server.fixtures.createOperator(merchant, { role: 'cashier' }));
    const manager = await server.fixtures.createOperator(merchant, { role: 'manager' });
    const token = await server.login.operator(manager);
    expect((await server.rest('POST', '/merchant/pin', { token, body: { pin: '402917' } })).status).toBe(200);
    await server.db.one('issue_first_login_code', {
      p_role: 'merchant',
      p_subject_id: merchant.merchant_id,
      p_operator_id: manager.operator_id,
      p_code_hash: hashOf(CODE),
    });
    const answer = await server.rest('POST', '/auth/switch-operator', {
      token: cashier,
      body: { operator: manager.name, pin: '402917' },
    });
    expectRefusal(answer, 401, 'INVALID_CREDENTIALS');
  });

  test('stays when a password change that comes too late changes nothing', async () => {
    const { member_id } = await server.fixtures.createMember();
    const account = { p_role: 'member' as const, p_subject_id: member_id };
    const { password_hash } = await server.db.one('get_credentials', account);
    await server.db.one('issue_first_login_code', { ...account, p_code_hash: hashOf(CODE) });
    const late = { ...account, p_password_hash: password_hash, p_current_hash: password_hash };
    const own = { role: 'member' as const, id: member_id };
    expect(await server.db.call('set_password_hash', late, own)).toEqual([]);
    expect(await server.db.call('check_first_login_code', { ...account, p_code_hash: hashOf(CODE) })).toEqual([true]);
  });

  describe('of somebody with a second factor', () => {
    async function withFactor() {
      const admin = await server.fixtures.createAdmin();
      const token = await server.login.admin(admin);
      const secret = String((await server.rest('POST', '/auth/totp/enroll', { token })).body.secret);
      await server.rest('POST', '/auth/totp/confirm', { token, body: { code: codeNow(secret, -1) } });
      const account = { p_role: 'admin' as const, p_subject_id: admin.admin_id };
      await server.db.one('issue_first_login_code', { ...account, p_code_hash: hashOf(CODE) });
      const input = { role: 'admin', identifier: admin.name, code: CODE, new_password: 'a-quiet-river-2026' };
      return { secret, input };
    }
    const choose = (body: object) => server.rest('POST', '/auth/first-login', { body });

    test('asks for it, and a repetition under its key answers the same session', async () => {
      const { secret, input } = await withFactor();
      expectRefusal(await choose(input), 401, 'INVALID_CREDENTIALS');
      const whole = { ...input, admin_code: codeNow(secret), idempotency_key: randomUUID() };
      const [first, again] = [await choose(whole), await choose(whole)];
      expect([first.status, again.status], again.text).toEqual([200, 200]);
      const idOf = async (token: unknown) =>
        (await server.rest('GET', '/auth/me', { token: String(token) })).body.session_info.session_id;
      expect(await idOf(again.body.token)).toBe(await idOf(first.body.token));
    });

    test('leaves the one-time code when the new password is too weak', async () => {
      const { secret, input } = await withFactor();
      const admin_code = codeNow(secret);
      expectRefusal(await choose({ ...input, admin_code, new_password: 'password123' }), 400, 'PASSWORD_TOO_WEAK');
      expect((await choose({ ...input, admin_code })).status).toBe(200);
    });
  });
});

test("a key at one till answers nothing of another's: each sets its own PIN and is handed over itself", async () => {
  const { fixtures, login } = server;
  const merchant = await fixtures.createMerchant();
  const [amy, bob, mei] = [
    await fixtures.createOperator(merchant),
    await fixtures.createOperator(merchant),
    await fixtures.createOperator(merchant),
  ];
  const tills = [await login.operator(amy), await login.operator(bob)];
  const meis = await login.operator(mei);
  const pin = { pin: '402917', idempotency_key: randomUUID() };
  for (const token of [...tills, meis]) {
    expect((await server.rest('POST', '/merchant/pin', { token, body: pin })).status).toBe(200);
  }
  const set = await server.db.query(
    'SELECT pin_hash IS NOT NULL AS is_set FROM mps.merchant_operators WHERE merchant_id = $1',
    [merchant.merchant_id],
  );
  expect(set).toEqual([{ is_set: true }, { is_set: true }, { is_set: true }]);
  const body = { operator: mei.name, pin: '402917', idempotency_key: randomUUID() };
  for (const token of tills) {
    expect((await server.rest('POST', '/auth/switch-operator', { token, body })).status).toBe(200);
    expectRefusal(await server.rest('GET', '/auth/me', { token }), 401, 'SESSION_REVOKED');
  }
});

describe('where managers need a second factor', () => {
  let strict: TestServer;
  beforeAll(async () => {
    strict = await startTestServer({ env: { REQUIRE_SECOND_FACTOR: 'managers' } });
  });
  afterAll(() => strict.stop());

  test('a PIN hands no till over to one, and still to a cashier', async () => {
    const merchant = await strict.fixtures.createMerchant();
    const [amy, bob] = [await strict.fixtures.createOperator(merchant), await strict.fixtures.createOperator(merchant)];
    const mei = await strict.fixtures.createOperator(merchant, { role: 'manager' });
    const { body: enrolling } = await strict.rest('POST', '/auth/login', {
      body: { role: 'merchant', identifier: merchant.code, operator: mei.name, password: PASSWORD },
    });
    const token = String(enrolling.token);
    const secret = String((await strict.rest('POST', '/auth/totp/enroll', { token })).body.secret);
    await strict.rest('POST', '/auth/totp/confirm', { token, body: { code: codeNow(secret, -1) } });
    expect((await strict.rest('POST', '/merchant/pin', { token, body: { pin: '402917' } })).status).toBe(200);
    const bobs = await strict.login.operator(bob);
    expect((await strict.rest('POST', '/merchant/pin', { token: bobs, body: { pin: '731946' } })).status).toBe(200);

    const till = await strict.login.operator(amy);
    const switchTo = (operator: string, pin: string) =>
      strict.rest('POST', '/auth/switch-operator', { token: till, body: { operator, pin } });
    const refused = await switchTo(mei.name, '402917');
    expectRefusal(refused, 403, 'PERMISSION_DENIED');
    expect(refused.body.error.details).toEqual({ reason: 'second_factor_needed' });
    expectRefusal(await switchTo(mei.name, '871360'), 401, 'INVALID_CREDENTIALS');
    expect((await switchTo(bob.name, '731946')).status).toBe(200);
  });
});
