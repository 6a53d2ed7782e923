import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useAdminWorld } from './setup.js';

const at = useAdminWorld();
const clean = (body: unknown = {}) => at.admin('POST', '/admin/maintenance/clean', { body });

describe('happy', () => {
  test('deletes expired codes and long ended logins, and nothing that is in use', async () => {
    const { member, merchant } = at.world;
    const { db, fixtures } = at.server;
    await fixtures.pay(merchant, member, 10);
    await fixtures.issueCode(member, member.card_id);
    await db.query("UPDATE mps.payment_codes SET expires_at = now() - interval '1 second'");
    const other = await fixtures.createMember();
    const live = await fixtures.issueCode(other, other.card_id);
    await at.server.rest('POST', '/auth/logout', { token: await at.server.login.member(member) });
    await db.query("UPDATE mps.sessions SET revoked_at = now() - interval '8 days' WHERE revoked_at IS NOT NULL");

    const answer = await clean();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      result: { removed_codes: 1, removed_sessions: 1 },
    });
    const validated = await at.as('cashier', 'POST', '/common/qr/validate', { body: { qr_plain: live } });
    expect(validated.status).toBe(200);
    expect((await at.as('member', 'GET', '/auth/me')).status).toBe(200);
    expect(await at.lastAudit('expired')).toMatchObject({ action: 'maintenance.clean' });
  });
});

test('the key of a payment, a refund and a recharge replays after years and after the cleaning', async () => {
  const { member, merchant } = at.world;
  const { db, fixtures } = at.server;
  const qr_plain = await fixtures.issueCode(member, member.card_id);
  const recharge = () =>
    at.as('member', 'POST', '/member/recharge', {
      body: { card_id: member.card_id, amount: 50, idempotency_key: 'recharge-of-old' },
    });
  const charge = () =>
    at.as('manager', 'POST', '/merchant/charge', { body: { qr_plain, amount: 20, idempotency_key: 'charge-of-old' } });
  await recharge();
  const { tx_no } = (await charge()).body.transaction as unknown as { tx_no: string };
  const refund = () =>
    at.as('manager', 'POST', '/merchant/refund', {
      body: { original_tx_no: tx_no, refund_amount: 5, idempotency_key: 'refund-of-old' },
    });
  await refund();
  const balance = async () => {
    const [card] = await db.query<{ balance: string }>('SELECT balance FROM mps.cards WHERE id = $1', [member.card_id]);
    return card?.balance;
  };
  const before = await balance();

  await db.query(
    `UPDATE mps.transactions SET created_at = created_at - interval '3 years' WHERE merchant_id = $1 OR card_id = $2`,
    [merchant.merchant_id, member.card_id],
  );
  expect((await clean()).status).toBe(200);
  for (const again of [recharge, charge, refund]) expect((await again()).body).toMatchObject({ replayed: true });
  expect(await balance()).toEqual(before);
});

describe('errors', () => {
  test('refuses unknown fields', async () => {
    expectRefusal(await clean({ key_hours: 1 }), 400, 'VALIDATION_FAILED');
  });
});
