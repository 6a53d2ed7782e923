/** What needs a second person, by operation; how the call is answered; what a key covers. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.js';
import type { RestAnswer } from '../support/rest.js';
import { startTestServer } from '../support/start-test-server.js';
import { useApprovalWorld } from './admin/approvals-setup.js';

const at = useApprovalWorld();
const POINTS = '/admin/points/adjust';

const decide = (id: string, decision = 'approve') =>
  at.asChecker('POST', `/admin/approvals/${id}/decide`, { body: { decision } });
const adjust = async (body: object = {}) => {
  const { card_id } = await at.server.fixtures.createMember();
  return { card_id, delta_points: 10_001, reason: '活動贈點', ...body };
};

/** Expects the one answer of a call that waits. @returns the approval's id */
function expectRequested(answer: RestAnswer): string {
  expect(answer.status, answer.text).toBe(202);
  expect(answer.body).toEqual({
    approval: { id: expect.any(String), state: 'pending', expires_at: expect.any(String) },
  });
  return String(answer.body.approval.id);
}

const balanceOf = async (cardId: string) => (await at.server.db.one('get_card', { p_card_id: cardId })).balance;

describe('each operation, above its limit', () => {
  test('points: the limit itself passes, in both directions what is above it does not', async () => {
    const body = await adjust({ delta_points: 10_000 });
    expect((await at.asMaker('POST', POINTS, { body })).status).toBe(200);
    expectRequested(await at.asMaker('POST', POINTS, { body: { ...body, delta_points: -10_001 } }));
    expect(await at.pointsOf(body.card_id)).toBe(10_000);
  });

  test('a recharge on behalf of a member', async () => {
    const { card_id, member_id } = await at.server.fixtures.createMember();
    const body = { card_id, member_id, amount: '10000.01', payment_method: 'cash' };
    const within = { ...body, amount: '10000.00' };
    expect((await at.asMaker('POST', '/member/recharge', { body: within })).status).toBe(200);
    const id = expectRequested(await at.asMaker('POST', '/member/recharge', { body }));
    expect(await balanceOf(card_id)).toBe(10_000);
    const { approval } = (await decide(id)).body;
    expect(approval).toMatchObject({ state: 'approved', amount: 10_000.01, result: { balance_after: 20_000.01 } });
    expect(await balanceOf(card_id)).toBe(20_000.01);
    const [row] = await at.server.db.query<{ on_behalf_of: string }>(
      `SELECT on_behalf_of FROM mps.audit_log WHERE action = 'card.recharge' ORDER BY id DESC LIMIT 1`,
    );
    expect(row?.on_behalf_of).toBe(member_id);
  });

  test('a member needs nobody', async () => {
    const member = await at.server.fixtures.createMember();
    const token = await at.server.login.member(member);
    const body = { card_id: member.card_id, amount: 20_000 };
    expect((await at.server.rest('POST', '/member/recharge', { token, body })).status).toBe(200);
  });

  test('a card with an initial value; its password is kept as a hash alone', async () => {
    const { member_id } = await at.server.fixtures.createMember();
    const card = { card_type: 'prepaid', owner_member_id: member_id, binding_password: 'shared-card-2026' };
    expect((await at.asMaker('POST', '/admin/cards', { body: { ...card, initial_value: 10_000 } })).status).toBe(201);
    const id = expectRequested(
      await at.asMaker('POST', '/admin/cards', { body: { ...card, initial_value: 10_000.5 } }),
    );
    const kept = JSON.stringify(await at.server.db.query('SELECT * FROM mps.approvals WHERE id = $1', [id]));
    expect(kept).not.toContain('shared-card-2026');
    const { approval } = (await decide(id)).body;
    expect(approval).toMatchObject({ state: 'approved', result: { balance: 10_000.5 } });
    const other = await at.server.fixtures.createMember();
    const bind = { p_card_id: String(approval.result.card_id), p_member_id: other.member_id };
    await at.server.db.call('bind_member_to_card', { ...bind, p_binding_password: 'shared-card-2026' });
  });

  test('a settlement that is paid', async () => {
    const merchant = await at.server.fixtures.createMerchant();
    const member = await at.server.fixtures.createMember();
    for (const amount of [30_000, 30_000]) await at.server.fixtures.pay(merchant, member, amount);
    const { id } = await at.server.db.one('generate_settlement', {
      p_merchant_id: merchant.merchant_id,
      p_mode: 'realtime',
      p_period_start: new Date(Date.now() - 3_600_000).toISOString(),
      p_period_end: new Date(Date.now() + 60_000).toISOString(),
    });
    const move = (status: string) => at.asMaker('POST', `/admin/settlements/${id}/status`, { body: { status } });
    expect((await move('settled')).status).toBe(200);
    const approval = expectRequested(await move('paid'));
    // The embedded database has one session: the snapshot of another session's time zone is the same.
    await at.server.db.query(`SET TIME ZONE 'America/New_York'`);
    const { body } = await decide(approval);
    expect(body.approval).toMatchObject({
      state: 'approved',
      operation: 'pay_settlement',
      details: { merchant_code: merchant.code, settlement_status: 'settled' },
      result: { status: 'paid' },
    });
  });
});

describe('the answer', () => {
  test('is the same over tRPC, and nothing but the approval is written', async () => {
    const body = await adjust();
    const token = await at.server.login.admin(at.maker);
    const before = await at.server.db.query('SELECT count(*)::int AS rows FROM mps.point_ledger');
    const answer = await at.server.trpc(token).admin.adjustPoints.mutate(body);
    expect(answer).toEqual({
      approval: { id: expect.any(String), state: 'pending', expires_at: expect.any(String) },
    });
    expect(await at.server.db.query('SELECT count(*)::int AS rows FROM mps.point_ledger')).toEqual(before);
    expect(await at.pointsOf(body.card_id)).toBe(0);
  });

  test('without a key each call is a request of its own', async () => {
    const body = await adjust();
    const [one, other] = [await at.asMaker('POST', POINTS, { body }), await at.asMaker('POST', POINTS, { body })].map(
      expectRequested,
    );
    expect(one).not.toBe(other);
  });

  test('what is wrong is refused before anybody is asked', async () => {
    const body = await adjust({ card_id: randomUUID() });
    expectRefusal(await at.asMaker('POST', POINTS, { body }), 404, 'CARD_NOT_FOUND_OR_INACTIVE');
  });
});

const KEYED = {
  'kept for 48 hours': async () => ({ path: POINTS, body: { ...(await adjust()), idempotency_key: randomUUID() } }),
  'kept with the transaction': async () => {
    const { card_id, member_id } = await at.server.fixtures.createMember();
    return {
      path: '/member/recharge',
      body: { card_id, member_id, amount: '12000.50', idempotency_key: randomUUID() },
    };
  },
};

describe.each(Object.entries(KEYED))('a key %s covers the whole', (_what, make) => {
  test('pending: the same approval', async () => {
    const { path, body } = await make();
    const first = await at.asMaker('POST', path, { body });
    const again = await at.asMaker('POST', path, { body });
    expectRequested(first);
    expect(again.body).toEqual(first.body);
    expect([first, again].map(({ headers }) => headers.get('Idempotent-Replayed'))).toEqual([null, 'true']);
  });

  test('approved: the result, replayed', async () => {
    const { path, body } = await make();
    const id = expectRequested(await at.asMaker('POST', path, { body }));
    await decide(id);
    for (const _again of [1, 2]) {
      const answer = await at.asMaker('POST', path, { body });
      expect(answer.status, answer.text).toBe(200);
      expect(answer.body).toMatchObject({ success: true, replayed: true });
      expect(answer.headers.get('Idempotent-Replayed')).toBe('true');
    }
  });

  test.each(['refused', 'cancelled', 'expired', 'void'])('%s: APPROVAL_DECIDED', async (state) => {
    const { path, body } = await make();
    const id = expectRequested(await at.asMaker('POST', path, { body }));
    if (state === 'refused') await decide(id, 'refuse');
    if (state === 'cancelled') await at.asMaker('POST', `/admin/approvals/${id}/cancel`, { body: {} });
    if (state === 'expired') await at.expire(id);
    if (state === 'void') {
      await at.server.db.call('freeze_card', { p_card_id: body.card_id, p_reason: null });
      expect((await decide(id)).body.approval.state).toBe('void');
    }
    const answer = await at.asMaker('POST', path, { body });
    expectRefusal(answer, 409, 'APPROVAL_DECIDED');
    expect(answer.body.error.details).toEqual({ state, approval_id: id });
  });

  test('another request under it is refused, and another administrator has keys of their own', async () => {
    const { path, body } = await make();
    const id = expectRequested(await at.asMaker('POST', path, { body }));
    const changed = 'amount' in body ? { ...body, amount: '12000.51' } : { ...body, delta_points: 10_002 };
    expectRefusal(await at.asMaker('POST', path, { body: changed }), 422, 'IDEMPOTENCY_KEY_REUSED');
    expect(expectRequested(await at.asChecker('POST', path, { body }))).not.toBe(id);
  });
});

describe('what the checker saw', () => {
  const request = async () => {
    const member = await at.server.fixtures.createMember();
    const body = { card_id: member.card_id, member_id: member.member_id, amount: 20_000 };
    return { member, id: expectRequested(await at.asMaker('POST', '/member/recharge', { body })) };
  };

  test('another balance does not void it', async () => {
    const { member, id } = await request();
    await at.server.fixtures.topUp(member.card_id, 5);
    expect((await decide(id)).body.approval.state).toBe('approved');
    expect(await balanceOf(member.card_id)).toBe(20_005);
  });

  test('another owner does', async () => {
    const { member, id } = await request();
    const other = await at.server.fixtures.createMember();
    await at.server.db.query(`UPDATE mps.cards SET card_type = 'prepaid', owner_member_id = $1 WHERE id = $2`, [
      other.member_id,
      member.card_id,
    ]);
    const { approval } = (await decide(id)).body;
    expect(approval).toMatchObject({ state: 'void', void_reason: 'OBJECT_CHANGED' });
    expect(await balanceOf(member.card_id)).toBe(0);
  });

  test('a refusal does, with its code', async () => {
    const { member, id } = await request();
    await at.server.db.call('admin_suspend_member', { p_member_id: member.member_id });
    expect((await decide(id)).body.approval).toMatchObject({ state: 'void', void_reason: expect.any(String) });
    expect(await balanceOf(member.card_id)).toBe(0);
  });

  test('an order number that was credited since does', async () => {
    const { card_id, member_id } = await at.server.fixtures.createMember();
    const body = { card_id, member_id, amount: 20_000, external_order_id: randomUUID() };
    const [one, other] = [
      await at.asMaker('POST', '/member/recharge', { body }),
      await at.asMaker('POST', '/member/recharge', { body }),
    ].map(expectRequested);
    expect((await decide(one ?? '')).body.approval.state).toBe('approved');
    expect((await decide(other ?? '')).body.approval).toMatchObject({ state: 'void', void_reason: 'ALREADY_DONE' });
    expect(await balanceOf(card_id)).toBe(20_000);
  });
});

describe('a second person', () => {
  test('is needed from a setting on, and has to be there', async () => {
    const server = await startTestServer({ env: { REQUIRE_APPROVAL: 'true' } });
    try {
      const token = await server.login.admin(await server.fixtures.createAdmin());
      const { card_id } = await server.fixtures.createMember();
      const body = { card_id, delta_points: 20_000, reason: 'a' };
      const refused = await server.rest('POST', POINTS, { token, body });
      expectRefusal(refused, 403, 'PERMISSION_DENIED');
      expect(refused.body.error.details).toEqual({ reason: 'second_person_missing' });
      expect(await server.db.query('SELECT FROM mps.approvals')).toEqual([]);
      // Neither an administrator who may not do it nor one who is disabled is a second person.
      await server.fixtures.createAdmin({ role: 'support' });
      const { admin_id } = await server.fixtures.createAdmin();
      await server.db.query(`UPDATE mps.administrators SET status = 'inactive' WHERE id = $1`, [admin_id]);
      expectRefusal(await server.rest('POST', POINTS, { token, body }), 403, 'PERMISSION_DENIED');
      await server.fixtures.createAdmin({ role: 'finance' });
      expectRequested(await server.rest('POST', POINTS, { token, body }));
    } finally {
      await server.stop();
    }
  });

  test('is not asked for without the setting', async () => {
    const server = await startTestServer();
    try {
      const token = await server.login.admin(await server.fixtures.createAdmin());
      const { card_id } = await server.fixtures.createMember();
      const body = { card_id, delta_points: 20_000, reason: 'a' };
      expect((await server.rest('POST', POINTS, { token, body })).status).toBe(200);
    } finally {
      await server.stop();
    }
  });
});
