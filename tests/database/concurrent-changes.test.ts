import type { Args } from '@mps/server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFixtures, type Fixtures, type TestMember, type TestMerchant } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { hasRaces, outcomesOf, times } from './races.js';

if (!hasRaces) {
  console.info('skipped: concurrent-changes.test.ts needs a real PostgreSQL (MPS_TEST_DATABASE=postgres or supabase)');
}

let db: TestDatabase;
let fixtures: Fixtures;
let merchant: TestMerchant;
beforeAll(async () => {
  if (!hasRaces) return;
  db = await openTestDatabase();
  fixtures = createFixtures(db);
  merchant = await fixtures.createMerchant();
});
afterAll(() => db?.close());
afterEach(async () => {
  if (hasRaces) expect(await db.call('verify_ledger', {})).toEqual([]);
});

async function charge(member: TestMember, amount: number, options: Partial<Args<'merchant_charge_by_qr'>> = {}) {
  return db.one('merchant_charge_by_qr', {
    p_merchant_code: merchant.code,
    p_qr_plain: await fixtures.issueCode(member, member.card_id),
    p_raw_amount: amount,
    ...options,
  });
}

describe.skipIf(!hasRaces)('a binding password', () => {
  it('is compared while the card is free for payments', async () => {
    const binding_password = 'family-2026';
    const { card_id } = await fixtures.issueCard({ card_type: 'prepaid', binding_password });
    const { member_id } = await fixtures.createMember();
    await db.query(`ALTER FUNCTION mps.may_bind RENAME TO may_bind_at_once;
      CREATE FUNCTION mps.may_bind(p_hash text, p_password text, p_actor jsonb) RETURNS boolean LANGUAGE sql AS
        $$ SELECT mps.may_bind_at_once(p_hash, p_password, p_actor) FROM pg_sleep(1) $$`);
    try {
      const bind = (password: string) =>
        db.call(
          'bind_member_to_card',
          { p_card_id: card_id, p_member_id: member_id, p_binding_password: password },
          { role: 'member', id: member_id },
        );
      const bound = bind(binding_password);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await db.query('SELECT id FROM mps.cards WHERE id = $1 FOR UPDATE NOWAIT', [card_id])).toHaveLength(1);
      expect(await bound).toHaveLength(1);

      // What was compared is the password at that moment: one that has been changed since lets nobody in.
      const refused = expect(bind(binding_password)).rejects.toMatchObject({ errorCode: 'INVALID_BINDING_PASSWORD' });
      await new Promise((resolve) => setTimeout(resolve, 300));
      await db.query('UPDATE mps.cards SET binding_password_hash = $2 WHERE id = $1', [card_id, 'changed']);
      await refused;
    } finally {
      await db.query('DROP FUNCTION mps.may_bind; ALTER FUNCTION mps.may_bind_at_once RENAME TO may_bind');
    }
  });
});

describe.skipIf(!hasRaces)('a new card with a binding password', () => {
  it("is hashed while the owner's card is free for payments", async () => {
    const { member_id, card_id } = await fixtures.createMember();
    await db.query(`ALTER FUNCTION mps.hash_binding_password RENAME TO hash_at_once;
      CREATE FUNCTION mps.hash_binding_password(p_password text) RETURNS text LANGUAGE sql AS
        $$ SELECT mps.hash_at_once(p_password) FROM pg_sleep(1) $$`);
    try {
      const issued = db.call('issue_card', {
        p_card_type: 'corporate',
        p_owner_member_id: member_id,
        p_binding_password: 'family-2026',
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await db.query('SELECT id FROM mps.cards WHERE id = $1 FOR UPDATE NOWAIT', [card_id])).toHaveLength(1);
      expect(await issued).toHaveLength(1);
    } finally {
      await db.query(
        'DROP FUNCTION mps.hash_binding_password; ALTER FUNCTION mps.hash_at_once RENAME TO hash_binding_password',
      );
    }
  });
});

describe.skipIf(!hasRaces)('settlements', () => {
  it('of one period at once are one', async () => {
    const shop = await fixtures.createMerchant();
    const member = await fixtures.createMember();
    for (let count = 0; count < 3; count += 1) await fixtures.pay(shop, member, 10);
    const args = {
      p_merchant_id: shop.merchant_id,
      p_mode: 'realtime',
      p_period_start: new Date(Date.now() - 3_600_000).toISOString(),
      p_period_end: new Date(Date.now() + 3_600_000).toISOString(),
    } as const;
    const calls = times(10, () => db.call('generate_settlement', args));
    expect(await outcomesOf(calls)).toEqual({ answered: 1, NO_TRANSACTIONS_IN_PERIOD: 9 });
    const [settlement] = await db.call('list_settlements', { p_merchant_id: shop.merchant_id });
    expect(settlement).toMatchObject({ payment_count: 3, payment_amount: 30, total_count: 1 });
  });

  it('of overlapping periods at once share no transaction', async () => {
    const shop = await fixtures.createMerchant();
    await fixtures.pay(shop, await fixtures.createMember(), 10);
    const calls = times(8, (index) =>
      db.call('generate_settlement', {
        p_merchant_id: shop.merchant_id,
        p_mode: 'realtime',
        p_period_start: new Date(Date.now() - 3_600_000 - index * 1000).toISOString(),
        p_period_end: new Date(Date.now() + 3_600_000).toISOString(),
      }),
    );
    expect(await outcomesOf(calls)).toMatchObject({ answered: 1 });
  });

  it('beside charges count exactly what they mark', async () => {
    const shop = await fixtures.createMerchant();
    const members = await Promise.all(times(8, () => fixtures.createMember({ balance: 100 })));
    const charges = outcomesOf(
      members.map(async (member) => {
        for (let count = 0; count < 3; count += 1) await charge(member, 1, { p_merchant_code: shop.code });
      }),
    );
    const settle = (from: number) =>
      db.call('generate_settlement', {
        p_merchant_id: shop.merchant_id,
        p_mode: 'realtime',
        p_period_start: new Date(Date.now() - 3_600_000 - from).toISOString(),
        p_period_end: new Date(Date.now() + 3_600_000).toISOString(),
      });
    const settlements = times(5, async (index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 40));
      return settle(index);
    });
    await outcomesOf(settlements);
    expect(await charges).toEqual({ answered: 8 });
    await settle(9_999).catch(() => {});
    const [sum] = await db.query<{ settled: number; marked: number }>(
      `SELECT (SELECT sum(payment_count) FROM mps.settlements WHERE merchant_id = $1)::int AS settled,
              (SELECT count(settlement_id) FROM mps.transactions WHERE merchant_id = $1)::int AS marked`,
      [shop.merchant_id],
    );
    expect(sum).toEqual({ settled: 24, marked: 24 });
  });
});

describe.skipIf(!hasRaces)('owners', () => {
  it('two unbinding at once leave one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await fixtures.createMember(), await fixtures.createMember()];
      const card = await fixtures.issueCard({ card_type: 'prepaid', owner_member_id: one.member_id });
      await db.call(
        'bind_member_to_card',
        { p_card_id: card.card_id, p_member_id: two.member_id, p_role: 'owner' },
        {},
      );
      const calls = [one, two].map(({ member_id }) =>
        db.call('unbind_member_from_card', { p_card_id: card.card_id, p_member_id: member_id }),
      );
      expect(await outcomesOf(calls)).toEqual({ answered: 1, CANNOT_REMOVE_LAST_OWNER: 1 });
      const owners = await db.query(`SELECT FROM mps.card_bindings WHERE card_id = $1 AND role = 'owner'`, [
        card.card_id,
      ]);
      expect(owners).toHaveLength(1);
    }
  });
});

describe.skipIf(!hasRaces)('stopping', () => {
  /** Charges go on from all sides; after the answered stop none may be booked any more. */
  async function chargesStopAt(stop: (members: readonly TestMember[], cardId: string) => Promise<unknown>) {
    const owner = await fixtures.createMember();
    const card = await fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: owner.member_id,
      initial_value: 5000,
    });
    const members = [owner, ...(await Promise.all(times(5, () => fixtures.createMember())))];
    for (const { member_id } of members.slice(1)) {
      await db.call('bind_member_to_card', { p_card_id: card.card_id, p_member_id: member_id }, {});
    }
    const shop = await fixtures.createMerchant();
    let isOver = false;
    const tills = members.map(async (member) => {
      // Each till goes on until it is refused.
      while (!isOver) {
        const code = await fixtures.issueCode(member, card.card_id);
        await db.call('merchant_charge_by_qr', { p_merchant_code: shop.code, p_qr_plain: code, p_raw_amount: 1 });
      }
    });
    const ended = outcomesOf(tills);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await stop(members, card.card_id);
    const [{ count: booked = 0 } = {}] = await chargesOf(shop);
    isOver = true;
    const outcomes = await ended;
    const [{ count: final = 0 } = {}] = await chargesOf(shop);
    expect(booked).toBeGreaterThan(0);
    return { booked, final, outcomes };
  }
  const chargesOf = (shop: TestMerchant) =>
    db.query<{ count: number }>('SELECT count(*)::int AS count FROM mps.transactions WHERE merchant_id = $1', [
      shop.merchant_id,
    ]);

  it('freezing a card: no charge after the answer', async () => {
    const { booked, final, outcomes } = await chargesStopAt((_members, cardId) =>
      db.one('freeze_card', { p_card_id: cardId }),
    );
    expect(final).toBe(booked);
    expect(outcomes).not.toHaveProperty('SERVICE_UNAVAILABLE');
  });

  it('suspending the member who owns the card: no charge after the answer', async () => {
    const { booked, final, outcomes } = await chargesStopAt(([owner]) =>
      db.one('admin_suspend_member', { p_member_id: owner?.member_id ?? '' }),
    );
    expect(final).toBe(booked);
    expect(outcomes).not.toHaveProperty('SERVICE_UNAVAILABLE');
  });

  it('suspending the merchant: no charge after the answer', async () => {
    const { booked, final, outcomes } = await chargesStopAt(async () => {
      const [{ id = '' } = {}] = await db.query<{ id: string }>(
        'SELECT id FROM mps.merchants ORDER BY created_at DESC LIMIT 1',
      );
      return db.one('admin_suspend_merchant', { p_merchant_id: id });
    });
    expect(final).toBe(booked);
    expect(outcomes).toEqual({ MERCHANT_NOT_FOUND_OR_INACTIVE: 6 });
  });

  it('many of one card at once: one succeeds', async () => {
    const { card_id } = await fixtures.createMember();
    const calls = times(10, () => db.call('freeze_card', { p_card_id: card_id }));
    expect(await outcomesOf(calls)).toEqual({ answered: 1, INVALID_STATE_TRANSITION: 9 });
  });
});

describe.skipIf(!hasRaces)('members', () => {
  it('with one phone at once are one', async () => {
    const calls = times(10, () =>
      db.call('create_member_profile', { p_name: 'Amy', p_phone: '0987654321', p_email: null }),
    );
    expect(await outcomesOf(calls)).toEqual({ answered: 1, DUPLICATE_PHONE: 9 });
  });

  it('bound and unbound to corporate cards beside charges meet no deadlock', async () => {
    const member = await fixtures.createMember({ balance: 1000 });
    const corporates = await Promise.all(
      times(3, (index) => fixtures.issueCard({ card_type: 'corporate', fixed_discount: 0.9 - index / 100 })),
    );
    const binding = corporates.map(async ({ card_id }) => {
      for (let round = 0; round < 4; round += 1) {
        await db.call('bind_member_to_card', { p_card_id: card_id, p_member_id: member.member_id }, {});
        await db.call('unbind_member_from_card', { p_card_id: card_id, p_member_id: member.member_id }, {});
      }
    });
    const paying = times(1, async () => {
      for (let round = 0; round < 10; round += 1) await charge(member, 1);
    });
    expect(await outcomesOf([...binding, ...paying])).toEqual({ answered: 4 });
    const card = await db.one('get_card', { p_card_id: member.card_id });
    expect(card.corporate_discount ?? null).toBeNull();
  });
});
