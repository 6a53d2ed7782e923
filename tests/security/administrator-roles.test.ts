/** What each role of administrators may do, in SQL too, where callers pass by the API; and that both lists agree. */
import {
  ADMINISTRATOR_ROLES,
  type AdministratorRole,
  adminFreezeCard,
  contract,
  mayCall,
  PERMISSIONS,
  permissionsOf,
} from '@mps/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { createWorld, type World } from '../support/world.js';

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await startTestServer();
  world = await createWorld(server);
});
afterAll(() => server.stop());

const as = (administrator_role: AdministratorRole) => ({ role: 'admin', administrator_role }) as const;
const DENIED = { errorCode: 'PERMISSION_DENIED' };

test('the database has the permissions of shared/src/roles.ts, role by role', async () => {
  for (const role of ADMINISTRATOR_ROLES) {
    const rows = await server.db.query<{ permission: string }>(
      'SELECT unnest(mps.role_permissions($1)) AS permission ORDER BY 1',
      [role],
    );
    const held = rows.map(({ permission }) => permission);
    expect(held, role).toEqual([...permissionsOf('admin', null, role)].sort());
  }
  const everything = PERMISSIONS.filter((permission) => permission.startsWith('admin:'));
  expect([...permissionsOf('admin', null, 'owner')].sort()).toEqual([...everything].sort());
});

test('an auditor changes nothing, and support moves no money', () => {
  for (const permission of permissionsOf('admin', null, 'auditor')) expect(permission).toMatch(/^admin:read_/);
  const support = permissionsOf('admin', null, 'support');
  for (const money of ['move_money', 'settle', 'pay_out', 'reconcile', 'adjust_points'] as const) {
    expect(support).not.toContain(`admin:${money}`);
  }
});

test('acting for others reaches no payment code and no account', () => {
  const owner = permissionsOf('admin', null, 'owner');
  expect(mayCall('member:generate_qr', 'write', owner)).toBe(true);
  expect(mayCall('member:generate_qr', 'money', owner)).toBe(false);
  expect(mayCall('merchant:manage_operators', 'security', owner)).toBe(false);
});

describe('in SQL', () => {
  test('an unknown role has no permission, none at all is an owner', async () => {
    const has = async (actor: object) => {
      const [row] = await server.db.query<{ has: boolean }>(
        "SELECT mps.has_permission($1::jsonb, 'admin:read_audit') AS has",
        [JSON.stringify(actor)],
      );
      return row?.has;
    };
    expect(await has({ role: 'admin', administrator_role: 'root' })).toBe(false);
    expect(await has({ role: 'admin' })).toBe(true);
    expect(await has({ role: 'member', administrator_role: 'owner' })).toBe(false);
  });

  test.each(['support', 'auditor'] as const)('%s moves no money on behalf of others', async (role) => {
    const { db, fixtures } = server;
    const { member, merchant } = world;
    const { tx_no } = await fixtures.pay(merchant, member, 20);
    const code = await fixtures.issueCode(member, member.card_id);
    const before = await db.query('SELECT balance FROM mps.cards WHERE id = $1', [member.card_id]);
    const charge = { p_merchant_code: merchant.code, p_qr_plain: code, p_raw_amount: 5 };
    const refund = { p_merchant_code: merchant.code, p_original_tx_no: tx_no, p_refund_amount: 5 };
    const period = { p_period_start: '2026-01-01T00:00:00Z', p_period_end: '2027-01-01T00:00:00Z' };
    const settle = { p_merchant_id: merchant.merchant_id, p_mode: 'realtime' as const, ...period };
    const topUp = { p_card_id: member.card_id, p_amount: 5 };
    await expect(db.call('merchant_charge_by_qr', charge, as(role))).rejects.toMatchObject(DENIED);
    await expect(db.call('merchant_refund_tx', refund, as(role))).rejects.toMatchObject(DENIED);
    await expect(db.call('generate_settlement', settle, as(role))).rejects.toMatchObject(DENIED);
    await expect(db.call('user_recharge_card', topUp, as(role))).rejects.toMatchObject(DENIED);
    expect(await db.query('SELECT balance FROM mps.cards WHERE id = $1', [member.card_id])).toEqual(before);
  });

  test('finance charges, refunds, recharges and settles for others', async () => {
    const { db, fixtures } = server;
    const { member, merchant } = world;
    const code = await fixtures.issueCode(member, member.card_id);
    const charge = { p_merchant_code: merchant.code, p_qr_plain: code, p_raw_amount: 5 };
    const { tx_no } = await db.one('merchant_charge_by_qr', charge, as('finance'));
    const refund = { p_merchant_code: merchant.code, p_original_tx_no: tx_no, p_refund_amount: 5 };
    expect((await db.one('merchant_refund_tx', refund, as('finance'))).refunded_amount).toBe(5);
    const topUp = { p_card_id: member.card_id, p_amount: 5 };
    expect((await db.one('user_recharge_card', topUp, as('finance'))).amount).toBe(5);
  });

  test('no administrator gets a payment code', async () => {
    const code = { p_card_id: world.member.card_id };
    for (const role of ADMINISTRATOR_ROLES) {
      await expect(server.db.call('rotate_card_qr', code, as(role))).rejects.toMatchObject(DENIED);
    }
    const actor = { ...as('owner'), on_behalf_of: world.member.member_id };
    await expect(server.db.call('rotate_card_qr', code, actor)).rejects.toMatchObject(DENIED);
    expect(await server.db.call('revoke_card_qr', code, as('support'))).toEqual([true]);
  });

  test('only who manages cards binds without the password, or makes an owner', async () => {
    const { db, fixtures } = server;
    const { card_id } = await fixtures.issueCard({ card_type: 'prepaid', binding_password: 'shared-card-2026' });
    const { member_id } = await fixtures.createMember();
    const bind = { p_card_id: card_id, p_member_id: member_id };
    await expect(db.call('bind_member_to_card', bind, as('finance'))).rejects.toMatchObject({
      errorCode: 'INVALID_BINDING_PASSWORD',
    });
    const owner = { ...bind, p_role: 'owner' as const, p_binding_password: 'shared-card-2026' };
    await expect(db.call('bind_member_to_card', owner, as('finance'))).rejects.toMatchObject(DENIED);
    expect((await db.one('bind_member_to_card', bind, as('support'))).role).toBe('member');
  });

  test('passwords are set by who manages the account', async () => {
    const { db } = server;
    const { password_hash } = await db.one(
      'get_credentials',
      { p_role: 'member', p_subject_id: world.member.member_id },
      as('support'),
    );
    const of = (p_role: 'merchant' | 'admin', p_subject_id: string) => ({
      p_role,
      p_subject_id,
      p_password_hash: password_hash,
    });
    const merchant = of('merchant', world.merchant.merchant_id);
    await expect(db.call('set_password_hash', merchant, as('support'))).rejects.toMatchObject(DENIED);
    await expect(db.call('set_password_hash', of('admin', world.admin.admin_id), as('support'))).rejects.toMatchObject(
      DENIED,
    );
  });
});

describe('over HTTP', () => {
  test('support issues a card, and one with an initial value only with the permission for money', async () => {
    const issue = (caller: 'support' | 'admin', initial_value?: number) =>
      server.rest('POST', '/admin/cards', {
        token: world.tokens[caller],
        body: { card_type: 'voucher', owner_member_id: world.member.member_id, initial_value },
      });
    expect((await issue('support')).status).toBe(201);
    expectRefusal(await issue('support', 50), 403, 'PERMISSION_DENIED');
    expect((await issue('admin', 50)).status).toBe(201);
  });

  test('what is done on behalf of others is marked for the member, and asks for a recent proof where money moves', async () => {
    const { member_id, member_no, card_id } = await server.fixtures.createMember();
    const token = await server.login.admin(await server.fixtures.createAdmin({ role: 'finance' }));
    const recharge = () =>
      server.rest('POST', '/member/recharge', {
        token,
        body: { member_id, card_id, amount: 30, payment_method: 'cash' },
      });
    const { tx_no } = (await recharge()).body.transaction;
    await server.fixtures.topUp(card_id, 10);
    const own = await server.rest('POST', '/auth/login', {
      body: { role: 'member', identifier: member_no, password: 'correct-horse-battery' },
    });
    const list = await server.rest('GET', '/member/transactions', { token: String(own.body.token) });
    expect(list.body.transactions).toMatchObject([{ acted_by: null }, { tx_no, acted_by: 'administrator' }]);
    const one = await server.rest('GET', `/common/transactions/${tx_no}`, { token: String(own.body.token) });
    expect(one.body.transaction).toMatchObject({ acted_by: 'administrator' });

    await server.db.query(`UPDATE mps.sessions SET proven_at = now() - interval '16 minutes' WHERE role = 'admin'`);
    const refused = await recharge();
    expect([refused.status, refused.body.error.details]).toEqual([403, { reason: 'reauthentication_required' }]);
  });

  test('a login says its role and its own permissions', async () => {
    const { body } = await server.rest('GET', '/auth/me', { token: world.tokens.support });
    expect(body.user_info).toMatchObject({ role: 'admin', administrator_role: 'support' });
    expect(body.user_info.permissions).toEqual(permissionsOf('admin', null, 'support'));
  });

  test('a changed role holds at the next look at the session', async () => {
    const admin = await server.fixtures.createAdmin({ role: 'support' });
    const token = await server.login.admin(admin);
    expect((await server.rest('GET', '/admin/members', { token })).status).toBe(200);
    await server.db.query(`UPDATE mps.administrators SET role = 'auditor' WHERE id = $1`, [admin.admin_id]);
    await expect.poll(async () => (await server.rest('POST', '/admin/members', { token, body: {} })).status).toBe(403);
  });
});

test('a contract of administrators with risk money or security and without a proof does not compile', () => {
  const facts = { ...adminFreezeCard, risk: 'money' } as const;
  // @ts-expect-error: the proof has to be recent
  contract({ ...facts, proof: 'none' });
  // @ts-expect-error: for security too
  contract({ ...facts, risk: 'security', proof: 'none' });
  expect(contract({ ...facts, proof: 'recent' }).proof).toBe('recent');
});
