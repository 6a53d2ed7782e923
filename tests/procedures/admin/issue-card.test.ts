import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const issue = (body: Record<string, unknown>) =>
  at.admin('POST', '/admin/cards', { body: { owner_member_id: at.world.member.member_id, ...body } });
const IN_AN_HOUR = new Date(Date.now() + 3_600_000).toISOString();

describe('happy', () => {
  test('issues a prepaid card; its initial value is a recharge of its own', async () => {
    const answer = await issue({
      card_type: 'prepaid',
      name: '家庭卡',
      initial_value: '300.50',
      fixed_discount: 0.9,
      binding_password: 'family-2026',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      success: true,
      card: {
        card_type: 'prepaid',
        name: '家庭卡',
        status: 'active',
        balance: 300.5,
        fixed_discount: 0.9,
        expires_at: null,
      },
    });
    expect(answer.body.card.card_no).toMatch(/^PPD\d{8}$/);
    expectNoSecrets(answer);

    const recharge = await at.admin('GET', `/common/transactions/${answer.body.card.initial_tx_no}`);
    expect(recharge.body.transaction).toMatchObject({
      tx_type: 'recharge',
      final_amount: 300.5,
      payment_method: 'cash',
    });
    const ledger = await at.admin('GET', '/admin/ledger/verify');
    expect(ledger.body).toMatchObject({ ok: true, violations: [] });
    expect(await at.lastAudit(String(answer.body.card.card_id))).toMatchObject({ action: 'card.issue' });
  });

  test("gives a corporate card's discount to its owner's standard card", async () => {
    const owner = await at.server.fixtures.createMember();
    const answer = await issue({ card_type: 'corporate', owner_member_id: owner.member_id, fixed_discount: 0.85 });
    expect(answer.body.card).toMatchObject({ card_type: 'corporate', balance: 0, initial_tx_no: null });
    const card = await at.admin('GET', `/admin/cards/${owner.card_id}`);
    expect(card.body.card).toMatchObject({ corporate_discount: 0.85, discount_rate: 0.85 });
  });

  test('issues a voucher with an expiry', async () => {
    const answer = await issue({ card_type: 'voucher', initial_value: 50, expires_at: IN_AN_HOUR });
    expect(answer.body.card).toMatchObject({ card_type: 'voucher', balance: 50, expires_at: IN_AN_HOUR });
  });

  test('takes an initial value of nothing for none', async () => {
    const answer = await issue({ card_type: 'prepaid', initial_value: 0 });
    expect(answer.body.card).toMatchObject({ balance: 0, initial_tx_no: null });
  });
});

describe('errors', () => {
  test.each([
    [{ card_type: 'standard' }, 'VALIDATION_FAILED'],
    [{ card_type: 'prepaid', initial_value: -1 }, 'INVALID_RECHARGE_AMOUNT'],
    [{ card_type: 'prepaid', initial_value: 0.005 }, 'INVALID_RECHARGE_AMOUNT'],
    [{ card_type: 'prepaid', initial_value: 1e15 }, 'INVALID_RECHARGE_AMOUNT'],
    [{ card_type: 'prepaid', initial_value: 'NaN' }, 'VALIDATION_FAILED'],
    [{ card_type: 'prepaid', initial_value: true }, 'VALIDATION_FAILED'],
    [{ card_type: 'corporate', initial_value: 10 }, 'UNSUPPORTED_CARD_TYPE_FOR_RECHARGE'],
    [{ card_type: 'corporate', fixed_discount: 1.2 }, 'VALIDATION_FAILED'],
    [{ card_type: 'corporate', fixed_discount: 0 }, 'VALIDATION_FAILED'],
    [{ card_type: 'corporate', fixed_discount: 0.98765 }, 'VALIDATION_FAILED'],
    [{ card_type: 'voucher', fixed_discount: 0.9 }, 'VALIDATION_FAILED'],
    [{ card_type: 'voucher', binding_password: 'secret' }, 'CARD_TYPE_NOT_SHAREABLE'],
    [{ card_type: 'prepaid', binding_password: 'abc' }, 'VALIDATION_FAILED'],
    [{ card_type: 'prepaid', binding_password: '密'.repeat(25) }, 'VALIDATION_FAILED'],
    [{ card_type: 'prepaid', expires_at: '2020-01-01' }, 'VALIDATION_FAILED'],
    [{ card_type: 'prepaid', name: ' ' }, 'INVALID_NAME'],
  ])('refuses %j', async (body, code) => {
    expectRefusal(await issue(body), 400, code);
  });

  test('knows no owner by an unknown id and refuses a suspended one', async () => {
    expectRefusal(await issue({ card_type: 'prepaid', owner_member_id: UNKNOWN_ID }), 404, 'MEMBER_NOT_FOUND');
    const { member_id } = await at.server.fixtures.createMember();
    await at.server.db.call('admin_suspend_member', { p_member_id: member_id });
    expectRefusal(await issue({ card_type: 'prepaid', owner_member_id: member_id }), 400, 'MEMBER_SUSPENDED');
  });

  test('writes nothing when it refuses', async () => {
    const count = () => at.server.db.query('SELECT count(*)::int AS cards FROM mps.cards');
    const before = await count();
    await issue({ card_type: 'prepaid', initial_value: 0.001 });
    expect(await count()).toEqual(before);
  });
});

describe('security', () => {
  test.each(['balance', 'points', 'card_no', 'status'])('refuses the unknown field %s', async (field) => {
    expectRefusal(await issue({ card_type: 'prepaid', [field]: 1 }), 400, 'VALIDATION_FAILED');
  });

  test('keeps the binding password as a hash alone, and out of the audit', async () => {
    const { body } = await issue({ card_type: 'prepaid', binding_password: 'open-sesame' });
    const id = String(body.card.card_id);
    const rows = await at.server.db.query<{ hash: string }>(
      'SELECT binding_password_hash AS hash FROM mps.cards WHERE id = $1',
      [id],
    );
    expect(rows[0]?.hash).toMatch(/^\$2/);
    expect(JSON.stringify(await at.lastAudit(id))).not.toMatch(/sesame|\$2/);
  });
});
