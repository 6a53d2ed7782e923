import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useAdminWorld } from './setup.js';

const at = useAdminWorld();
const verify = () => at.admin('GET', '/admin/ledger/verify');

describe('happy', () => {
  test('finds a sound ledger sound', async () => {
    await at.server.fixtures.pay(at.world.merchant, at.world.member, 10);
    const answer = await verify();
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      ok: true,
      checked: { cards: 1, transactions: 3 },
      violation_count: 0,
      violations: [],
    });
  });

  test('finds a balance that was changed behind its back', async () => {
    const { card_id, card_no } = await at.server.fixtures.createMember();
    await at.server.db.query('UPDATE mps.cards SET balance = 1000 WHERE id = $1', [card_id]);
    const { body } = await verify();
    expect(body).toMatchObject({
      ok: false,
      violation_count: 1,
      violations: [
        { invariant: 'A', object_type: 'card', object_id: card_no, details: { balance: 1000, expected: 0 } },
      ],
    });
  });
});

describe('what was forged by SQL', () => {
  const sql = (text: string, ...params: unknown[]) => at.server.db.query<Record<string, string>>(text, params);
  const named = async (id: string) => {
    const violations = (await verify()).body.violations as unknown as { object_id: string; invariant: string }[];
    return violations.filter(({ object_id }) => object_id === id).map(({ invariant }) => invariant);
  };
  const settled = async () => {
    await at.server.fixtures.pay(at.world.merchant, at.world.member, 10);
    const [row] = await sql(
      `SELECT id FROM mps_api.generate_settlement($1, 'realtime', now() - interval '1 hour', now() + interval '1 second')`,
      at.world.merchant.merchant_id,
    );
    return row?.id ?? '';
  };

  test('a recharge with its balance', async () => {
    const { card_id } = await at.server.fixtures.createMember();
    await sql(
      `INSERT INTO mps.transactions (tx_no, tx_type, card_id, raw_amount, final_amount, balance_after, level_after,
         payment_method)
       VALUES ('RCG9999999999', 'recharge', $1, 90000, 90000, 90000, 0, 'cash')`,
      card_id,
    );
    await sql('UPDATE mps.cards SET balance = 90000 WHERE id = $1', card_id);
    expect(await named('RCG9999999999')).toEqual(['H']);
  });

  test('an amount, with the balance that follows from it', async () => {
    const { card_id } = await at.server.fixtures.createMember({ balance: 50 });
    const [row] = await sql(
      'UPDATE mps.transactions SET final_amount = 5000 WHERE card_id = $1 RETURNING tx_no',
      card_id,
    );
    await sql('UPDATE mps.cards SET balance = 5000 WHERE id = $1', card_id);
    expect(await named(row?.tx_no ?? '')).toEqual(['H']);
  });

  test('an initial balance', async () => {
    const { card_id, card_no } = await at.server.fixtures.createMember();
    await sql('UPDATE mps.cards SET initial_balance = 700, balance = 700 WHERE id = $1', card_id);
    expect(await named(card_no)).toEqual(['C']);
  });

  test("a settlement's amount", async () => {
    const id = await settled();
    expect(await named(id)).toEqual([]);
    await sql(
      'UPDATE mps.settlements SET payment_amount = payment_amount + 500, total_amount = total_amount + 500 WHERE id = $1',
      id,
    );
    expect(await named(id)).toEqual(['D']);
  });

  test('a settlement, and a transaction put into another', async () => {
    const id = await settled();
    await sql('UPDATE mps.transactions SET settlement_id = NULL WHERE settlement_id = $1', id);
    expect(await named(id)).toEqual(['D']);
    const [forged] = await sql(
      `INSERT INTO mps.settlements (merchant_id, mode, period_start, period_end, payment_count, payment_amount,
         refund_count, refund_amount, total_amount, total_tx_count)
       VALUES ($1, 'monthly', now() - interval '3 days', now() - interval '2 days', 1, 9, 0, 0, 9, 1) RETURNING id`,
      at.world.merchant.merchant_id,
    );
    expect(await named(forged?.id ?? '')).toEqual(['D']);
  });

  describe('of a payment', () => {
    /** The number of a payment of 10 by a member with 90 left, and both cards: its own and one of another member. */
    const paid = async () => {
      const member = await at.server.fixtures.createMember({ balance: 90 });
      const other = await at.server.fixtures.createMember();
      const { tx_no } = await at.server.fixtures.pay(at.world.merchant, member, 10);
      expect(await named(tx_no)).toEqual([]);
      return { tx_no, card: member.card_id, other: other.card_id };
    };

    test('its kind', async () => {
      const { tx_no, card } = await paid();
      await sql("UPDATE mps.transactions SET tx_type = 'recharge' WHERE tx_no = $1", tx_no);
      await sql('UPDATE mps.cards SET balance = balance + 20 WHERE id = $1', card);
      expect(await named(tx_no)).toEqual(['H']);
    });

    test('its status', async () => {
      const { tx_no, card } = await paid();
      await sql("UPDATE mps.transactions SET status = 'cancelled' WHERE tx_no = $1", tx_no);
      await sql('UPDATE mps.cards SET balance = balance + 10 WHERE id = $1', card);
      expect(await named(tx_no)).toEqual(['H']);
    });

    test('its card', async () => {
      const { tx_no, card, other } = await paid();
      await sql('UPDATE mps.cards SET balance = balance + 10 WHERE id = $1', card);
      await sql('UPDATE mps.cards SET balance = 10, initial_balance = 20 WHERE id = $1', other);
      await sql('UPDATE mps.transactions SET card_id = $2 WHERE tx_no = $1', tx_no, other);
      expect(await named(tx_no)).toEqual(['H']);
    });

    test('its merchant', async () => {
      const { tx_no } = await paid();
      const { merchant_id } = await at.server.fixtures.createMerchant();
      await sql('UPDATE mps.transactions SET merchant_id = $2 WHERE tx_no = $1', tx_no, merchant_id);
      expect(await named(tx_no)).toEqual(['H']);
    });

    test('the payment that a refund belongs to', async () => {
      const [first, second] = [await paid(), await paid()];
      const { body } = await at.admin('POST', '/merchant/refund', {
        body: { original_tx_no: first.tx_no, refund_amount: 3, merchant_code: at.world.merchant.code },
      });
      const { refund_tx_no } = body.refund as unknown as { refund_tx_no: string };
      expect(await named(refund_tx_no)).toEqual([]);
      await sql(
        'UPDATE mps.transactions SET original_tx_id = (SELECT id FROM mps.transactions WHERE tx_no = $2) WHERE tx_no = $1',
        refund_tx_no,
        second.tx_no,
      );
      expect(await named(refund_tx_no)).toEqual(['H']);
    });
  });

  test('how a recharge was paid, the points that a refund left, and the discount of a card', async () => {
    const { card_id, card_no } = await at.server.fixtures.createMember({ balance: 50 });
    const [recharge] = await sql(
      "UPDATE mps.transactions SET payment_method = 'alipay' WHERE card_id = $1 RETURNING tx_no",
      card_id,
    );
    const paid = await at.server.fixtures.pay(at.world.merchant, at.world.member, 10);
    await sql('UPDATE mps.transactions SET points_reversed = points_earned WHERE id = $1', paid.tx_id);
    const { card_id: shared, card_no: sharedNo } = await at.server.fixtures.issueCard({ card_type: 'prepaid' });
    await sql('UPDATE mps.cards SET fixed_discount = 0.01 WHERE id = $1', shared);
    expect(await named(recharge?.tx_no ?? '')).toEqual(['H']);
    expect(await named(paid.tx_no)).toEqual(['E']);
    expect(await named(sharedNo)).toEqual(['C']);
    expect(await named(card_no)).toEqual([]);
  });

  test('a transaction that was removed, with the balance that follows', async () => {
    const { card_id } = await at.server.fixtures.createMember({ balance: 50 });
    const [row] = await sql('DELETE FROM mps.transactions WHERE card_id = $1 RETURNING id', card_id);
    await sql('UPDATE mps.cards SET balance = 0 WHERE id = $1', card_id);
    expect(await named(row?.id ?? '')).toEqual(['H']);
  });

  test('a settlement that was removed, so that its payments are settled again', async () => {
    const id = await settled();
    await sql('UPDATE mps.transactions SET settlement_id = NULL WHERE settlement_id = $1', id);
    await sql('DELETE FROM mps.settlements WHERE id = $1', id);
    expect(await named(id)).toEqual(['D']);
  });

  test('a settlement that is paid to another merchant, and one that is said to be paid', async () => {
    const [moved, paid] = [await settled(), await settled()];
    const { merchant_id } = await at.server.fixtures.createMerchant();
    await sql('UPDATE mps.settlements SET merchant_id = $2 WHERE id = $1', moved, merchant_id);
    await sql("UPDATE mps.settlements SET status = 'paid' WHERE id = $1", paid);
    expect([await named(moved), await named(paid)]).toEqual([['D'], ['D']]);
  });

  test('points, with their ledger and the level that follows', async () => {
    const { card_id, card_no } = await at.server.fixtures.createMember();
    await sql(
      `INSERT INTO mps.point_ledger (card_id, delta_points, points_before, points_after, reason)
       VALUES ($1, 9000, 0, 9000, 'payment')`,
      card_id,
    );
    await sql('UPDATE mps.cards SET points = 9000, level = mps.level_of(9000) WHERE id = $1', card_id);
    expect(await named(card_no)).toEqual(['G']);
  });

  test('in a million places is told of in the first thousand, with the count', async () => {
    await sql(
      `INSERT INTO mps.cards (card_no, card_type, balance) SELECT 'FORGED' || i, 'prepaid', 5 FROM generate_series(1, 1200) i`,
    );
    const { body } = await verify();
    expect(body.violations).toHaveLength(1_000);
    expect(body.violation_count).toBeGreaterThanOrEqual(1_200);
    await sql(`DELETE FROM mps.cards WHERE card_no LIKE 'FORGED%'`);
  });
});

describe('errors', () => {
  test('refuses unknown fields', async () => {
    expectRefusal(await at.admin('GET', '/admin/ledger/verify', { query: { fix: 'true' } }), 400, 'VALIDATION_FAILED');
  });
});
