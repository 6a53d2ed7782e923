import { readFile } from 'node:fs/promises';
import { type EmbeddedDatabase, fillWithDemoData, openEmbedded } from '@mps/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

let database: EmbeddedDatabase;
let isFilled = false;
beforeAll(async () => {
  const dump = await readFile(inject('migratedDump'));
  database = await openEmbedded({ loadDump: new Blob([new Uint8Array(dump)]) });
  isFilled = await fillWithDemoData(database);
});
afterAll(() => database.close());

const count = async (from: string) => {
  const [row] = await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`);
  return row?.n ?? 0;
};

describe('the demo data', () => {
  it('fills an empty database once', async () => {
    expect(isFilled).toBe(true);
    expect(await fillWithDemoData(database)).toBe(false);
  });

  it('fills lists: members, merchants, cards of all types, transactions of all types, settlements', async () => {
    expect(await count('mps.members')).toBe(40);
    expect(await count('mps.merchants')).toBe(5);
    expect(await count('mps.cards')).toBe(60);
    expect(await count('(SELECT DISTINCT card_type FROM mps.cards) t')).toBe(4);
    expect(await count('mps.transactions')).toBeGreaterThan(500);
    expect(await count('(SELECT DISTINCT tx_type FROM mps.transactions) t')).toBe(3);
    expect(await count('(SELECT DISTINCT status FROM mps.settlements) t')).toBe(3);
    expect(await count('(SELECT DISTINCT level FROM mps.cards) t')).toBeGreaterThan(2);
  });

  it('spreads transactions over the last 60 days, none in the future, none today in the first shop', async () => {
    expect(await count(`(SELECT DISTINCT created_at::date FROM mps.transactions) t`)).toBeGreaterThan(55);
    expect(await count('mps.transactions WHERE created_at > now()')).toBe(0);
    const today = `t.created_at >= date_trunc('day', now() AT TIME ZONE 'Asia/Taipei') AT TIME ZONE 'Asia/Taipei'`;
    expect(
      await count(
        `mps.transactions t JOIN mps.merchants m ON m.id = t.merchant_id AND m.code = 'SHOP001' WHERE ${today}`,
      ),
    ).toBe(0);
  });

  it('breaks no invariant of the ledger and leaves no code, key or session behind', async () => {
    expect(await database.query('SELECT * FROM mps_api.verify_ledger()')).toEqual([]);
    for (const table of ['payment_codes', 'sessions']) expect(await count(`mps.${table}`)).toBe(0);
  });

  it('keeps the logs append-only afterwards', async () => {
    for (const table of ['audit_log', 'point_ledger']) {
      await expect(database.query(`DELETE FROM mps.${table}`)).rejects.toThrow('append-only');
    }
  });

  it("leaves money on the demo member's card", async () => {
    const [card] = await database.query<{ balance: string }>(
      `SELECT c.balance FROM mps.cards c JOIN mps.members m ON m.id = c.owner_member_id
       WHERE m.phone = '13800138000' AND c.card_type = 'standard'`,
    );
    expect(Number(card?.balance)).toBeGreaterThan(1000);
  });
});
