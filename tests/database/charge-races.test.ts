/** Batches of charges at the same moment: nobody waits for another, no deadlock, each charged once; and faults are seen. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { databaseKind } from '../support/databases/database-kind.js';
import { onServer } from '../support/databases/database-server.js';
import { createFixtures, type Fixtures, type TestMember, type TestMerchant } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { times } from './races.js';

const isSkipped = databaseKind() !== 'postgres';
if (isSkipped) console.info('skipped: charge-races.test.ts needs a PostgreSQL server (MPS_TEST_DATABASE=postgres)');

let db: TestDatabase;
let fixtures: Fixtures;
let shop: TestMerchant;
beforeAll(async () => {
  if (isSkipped) return;
  db = await openTestDatabase();
  fixtures = createFixtures(db);
  shop = await fixtures.createMerchant();
});
afterAll(() => db?.close());
afterEach(async () => {
  if (!isSkipped) expect(await db.call('verify_ledger', {})).toEqual([]);
});

interface Item {
  merchant_code: string;
  qr_plain: string;
  raw_amount: number;
  idempotency_key?: string;
  external_order_id?: string;
}

async function itemOf(member: TestMember, more: Partial<Item> = {}): Promise<Item> {
  const qr_plain = await fixtures.issueCode(member, member.card_id);
  return { merchant_code: shop.code, qr_plain, raw_amount: 1, idempotency_key: randomUUID(), ...more };
}
const newItem = async (more: Partial<Item> = {}) => itemOf(await fixtures.createMember({ balance: 100 }), more);
const newItems = (count: number) => Promise.all(times(count, () => newItem()));

/** What became of each item, in their order. */
async function outcomes(items: readonly Item[], wait = false): Promise<string[]> {
  const rows = await db.call('charge_many', { p_items: items, p_wait: wait });
  const said: string[] = [];
  for (const row of rows) said[row.item - 1] = row.refusal ?? (row.replayed ? 'replayed' : 'paid');
  return said;
}

const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((each) => ({ each, by: Math.random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ each }) => each);

/** How often each outcome came. */
function countsOf(answers: readonly string[][]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of answers.flat()) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

const paymentsOf = async (items: readonly Item[]): Promise<number> => {
  const [row] = await db.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM mps.transactions WHERE idempotency_key = ANY ($1)',
    [items.map((item) => item.idempotency_key)],
  );
  return row?.count ?? 0;
};

/** Runs `work` while another connection holds what `sql` locks. */
const whileHeld = (sql: string, work: () => Promise<void>) =>
  onServer(db.onServer?.adminUrl ?? '', async (client) => {
    await client.query('BEGIN');
    await client.query(sql);
    try {
      await work();
    } finally {
      await client.query('ROLLBACK');
    }
  });

/** Runs `work` while a function has another text in one place. */
async function withFault(routine: string, from: string, to: string, work: () => Promise<void>): Promise<void> {
  const [found] = await db.query<{ source: string }>('SELECT pg_get_functiondef($1::regproc) AS source', [routine]);
  const sound = found?.source ?? '';
  expect(sound.split(from)).toHaveLength(2);
  await db.query(sound.replace(from, () => to));
  try {
    await work();
  } finally {
    await db.query(sound);
  }
}

describe.skipIf(isSkipped)('batches of the same charges in different orders', () => {
  it.each([
    ['that wait for nobody', false],
    ['that wait', true],
  ])('%s: no deadlock, each is charged once', async (_what, wait) => {
    for (const _round of times(5, (index) => index)) {
      const items = await newItems(16);
      const answers = await Promise.all(times(8, () => outcomes(shuffled(items), wait)));
      const { paid, replayed = 0, SINGLY: singly = 0, ...others } = countsOf(answers);
      expect({ paid, all: 16 + replayed + singly, others }).toEqual({ paid: 16, all: 16 * 8, others: {} });
      if (wait) expect(singly).toBe(0);
      expect(await paymentsOf(items)).toBe(16);
    }
  });

  it('with the same order numbers on other cards: one of each is paid', async () => {
    const orders = times(8, () => randomUUID());
    const batches: Item[][] = [];
    for (const _batch of times(4, (index) => index)) {
      batches.push(await Promise.all(orders.map((external_order_id) => newItem({ external_order_id }))));
    }
    const answers = await Promise.all(batches.map((batch) => outcomes(shuffled(batch), true)));
    expect(countsOf(answers)).toEqual({ paid: 8, DUPLICATE_EXTERNAL_ORDER: 24 });
  });
});

describe.skipIf(isSkipped)('one call', () => {
  it('does the second charge of a card after the first, where it waits, and leaves it to another call where not', async () => {
    const member = await fixtures.createMember({ balance: 2 });
    const shared = await Promise.all(times(2, () => fixtures.createMember()));
    for (const { member_id } of shared) {
      await db.query("INSERT INTO mps.card_bindings (card_id, member_id, role) VALUES ($1, $2, 'member')", [
        member.card_id,
        member_id,
      ]);
    }
    const codes = await Promise.all(
      shared.map(async ({ member_id }, index) => {
        const plain = `${randomUUID()}-${index}`;
        await db.query(
          `INSERT INTO mps.payment_codes (code_hash, card_id, member_id, expires_at)
           VALUES (sha256(convert_to($1, 'UTF8')), $2, $3, now() + interval '1 hour')`,
          [plain, member.card_id, member_id],
        );
        return plain;
      }),
    );
    const items = codes.map((qr_plain) => ({ merchant_code: shop.code, qr_plain, raw_amount: 2 }));
    const other = await newItem();
    expect(await outcomes([...items, other], false)).toEqual(['paid', 'SINGLY', 'paid']);
    expect(await outcomes(items.slice(1), true)).toEqual(['INSUFFICIENT_BALANCE']);
  });

  it('answers the same key and the same order number twice in one call', async () => {
    const one = await newItem();
    expect(await outcomes([one, one], true)).toEqual(['paid', 'replayed']);
    const order = { external_order_id: randomUUID() };
    const two = [await newItem(order), await newItem(order)];
    expect(await outcomes(two, false)).toEqual(['paid', 'SINGLY']);
    expect(await outcomes(two, true)).toEqual(['replayed', 'DUPLICATE_EXTERNAL_ORDER']);
  });
});

describe.skipIf(isSkipped)('what is in other hands', () => {
  it('a locked card, merchant or key holds up nobody', async () => {
    const member = await fixtures.createMember({ balance: 100 });
    const items = [await itemOf(member), ...(await newItems(3))];
    await whileHeld(`SELECT FROM mps.cards WHERE id = '${member.card_id}' FOR UPDATE`, async () => {
      expect(await outcomes(items)).toEqual(['SINGLY', 'paid', 'paid', 'paid']);
    });
    expect(await outcomes(items)).toEqual(['paid', 'replayed', 'replayed', 'replayed']);

    const closing = await fixtures.createMerchant();
    const elsewhere = [await newItem({ merchant_code: closing.code }), await newItem()];
    await whileHeld(`SELECT FROM mps.merchants WHERE code = '${closing.code}' FOR UPDATE`, async () => {
      expect(await outcomes(elsewhere)).toEqual(['SINGLY', 'paid']);
    });

    const keyed = [await newItem(), await newItem()];
    const scope = `mps.key_scope(NULL, '${shop.merchant_id}')`;
    await whileHeld(`SELECT mps.lock_key(${scope}, 'charge', '${keyed[0]?.idempotency_key}')`, async () => {
      expect(await outcomes(keyed)).toEqual(['SINGLY', 'paid']);
    });
  });
});

describe.skipIf(isSkipped)('a fault is seen:', () => {
  const sorted = 'ORDER BY c.id, n.ord FOR UPDATE OF c';

  it('cards that are locked in the order of the call', async () => {
    const deadlocks = async () => {
      let seen = 0;
      for (let round = 0; round < 40 && seen === 0; round += 1) {
        const items = (await newItems(12)).map(({ idempotency_key: _key, ...item }) => item);
        const calls = times(6, (index) => outcomes(index % 2 === 0 ? items : [...items].reverse(), true));
        const results = await Promise.allSettled(calls);
        seen += results.filter(({ status }) => status === 'rejected').length;
      }
      return seen;
    };
    await withFault('mps.lock_charges', sorted, 'ORDER BY n.ord FOR UPDATE OF c', async () => {
      expect(await deadlocks()).toBeGreaterThan(0);
    });
  });

  it('a refusal that consumes its code', async () => {
    const from = 'DELETE FROM mps.payment_codes q USING paid p WHERE q.code_hash = p.code_hash';
    const to = 'DELETE FROM mps.payment_codes q USING judged p WHERE q.code_hash = p.code_hash';
    const refusedThenPaid = async () => {
      const item = await newItem();
      return [await outcomes([{ ...item, raw_amount: 1000 }]), await outcomes([item])].flat();
    };
    expect(await refusedThenPaid()).toEqual(['INSUFFICIENT_BALANCE', 'paid']);
    await withFault('mps.decide_charges', from, to, async () => {
      expect(await refusedThenPaid()).toEqual(['INSUFFICIENT_BALANCE', 'QR_EXPIRED_OR_INVALID']);
    });
  });

  it("a replay that answers another item's row", async () => {
    const numbers = async (items: readonly Item[]) => {
      const rows = await db.call('charge_many', { p_items: items });
      return [...rows].sort((a, b) => a.item - b.item).map((row) => row.tx_no);
    };
    const items = await newItems(4);
    const first = await numbers(items);
    expect(new Set(first).size).toBe(4);
    expect(await numbers([...items].reverse())).toEqual([...first].reverse());
    await withFault(
      'mps.charge_items',
      'mps.charge_answer(v_outcomes[v_n].tx_id, true)',
      'mps.charge_answer(v_outcomes[1].tx_id, true)',
      async () => {
        expect(await numbers(items)).not.toEqual(first);
      },
    );
  });
});
