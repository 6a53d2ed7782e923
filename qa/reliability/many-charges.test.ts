/**
 * A million charges, singly and in batches at once: repeated keys, order numbers, refusals. Afterwards the ledger is
 * sound, and as many payments are there as were answered.
 */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type DataSize,
  fillDatabase,
  issueCodes,
  NUMBER_DIGITS,
  plainCode,
  TILL_MERCHANT,
} from '../../tests/support/fill-database.js';
import { PASSWORD_HASH } from '../../tests/support/fixtures.js';
import { type OwnPostgres, startOwnPostgres } from '../../tests/support/own-postgres.js';
import { randomOf } from './harness/random.js';
import { reportRun } from './harness/report.js';
import { sized } from './harness/size.js';

const CHARGES = sized({ short: 6_000, long: 1_000_000 });
const SIZE: DataSize = { members: 2_000, cards: 2_000, transactions: 2_000 };
const ROUND = SIZE.cards;
const CONNECTIONS = 8;
const BATCH = 32;

interface Item {
  merchant_code: string;
  qr_plain: string;
  raw_amount: number;
  idempotency_key: string;
  external_order_id: string | null;
}

/** How the charges ended, by their answers. */
type Ends = Record<string, number>;
const count = (ends: Ends, end: string) => {
  ends[end] = (ends[end] ?? 0) + 1;
};

/** What was asked and has to be asked alone. */
async function singly(client: pg.Client, item: Item): Promise<string> {
  try {
    const { rows } = await client.query(
      'SELECT replayed FROM mps_api.merchant_charge_by_qr($1, $2, $3, p_idempotency_key => $4, p_external_order_id => $5)',
      [item.merchant_code, item.qr_plain, item.raw_amount, item.idempotency_key, item.external_order_id],
    );
    return rows[0].replayed ? 'replayed' : 'paid';
  } catch (error) {
    return (error as Error).message;
  }
}

async function together(client: pg.Client, items: readonly Item[]): Promise<string[]> {
  const { rows } = await client.query('SELECT item, refusal, replayed FROM mps_api.charge_many($1)', [
    JSON.stringify(items),
  ]);
  const ends: string[] = [];
  for (const { item, refusal, replayed } of rows) ends[item - 1] = refusal ?? (replayed ? 'replayed' : 'paid');
  for (const [at, end] of ends.entries()) {
    const item = items[at];
    if (end === 'SINGLY' && item !== undefined) ends[at] = await singly(client, item);
  }
  return ends;
}

describe.skipIf(process.platform !== 'linux')('charges by the million', { timeout: 3_600_000 }, () => {
  let postgres: OwnPostgres;
  let clients: pg.Client[];
  beforeAll(async () => {
    postgres = await startOwnPostgres();
    clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: postgres.adminUrl }));
    for (const client of clients) await client.connect();
    await fillDatabase(clients[0] as pg.Client, SIZE, PASSWORD_HASH);
  }, 120_000);
  afterAll(async () => {
    for (const client of clients ?? []) await client.end();
    await postgres?.stop();
  });

  test(`${CHARGES} of them leave the ledger sound`, async () => {
    const startedAt = performance.now();
    const random = randomOf('many charges');
    const ends: Ends = {};
    const kept: Item[] = [];
    for (let from = 0; from < CHARGES; from += ROUND) {
      await issueCodes(clients[0] as pg.Client, SIZE, from, ROUND);
      const items = Array.from({ length: ROUND }, (_, at): Item => {
        if (kept.length > 0 && random.chance(0.02)) return random.pick(kept);
        return {
          merchant_code: TILL_MERCHANT,
          qr_plain: plainCode(String(from + at).padStart(NUMBER_DIGITS, '0')),
          // More than any card has, from time to time.
          raw_amount: random.chance(0.01) ? 9_999_999 : random.amount(3),
          idempotency_key: `key-${from + at}`,
          external_order_id: random.chance(0.3) ? `order-${from + at}` : null,
        };
      });
      await Promise.all(
        clients.map(async (client, index) => {
          for (let at = index * BATCH; at < items.length; at += CONNECTIONS * BATCH) {
            const slice = items.slice(at, at + BATCH);
            // Each eighth of the work goes one by one, beside the batches of the others.
            if (index === 0) for (const item of slice) count(ends, await singly(client, item));
            else for (const end of await together(client, slice)) count(ends, end);
          }
        }),
      );
      kept.splice(0, kept.length, ...items.slice(0, 100));
    }
    expect(Object.keys(ends).sort()).toEqual(['INSUFFICIENT_BALANCE', 'paid', 'replayed']);
    const [payments] = await postgres.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM mps.transactions WHERE idempotency_key LIKE 'key-%'",
    );
    expect(payments?.count).toBe(ends.paid);
    const violations = await postgres.query('SELECT * FROM mps_api.verify_ledger()');
    expect(violations).toEqual([]);
    reportRun('charges', 'many charges, singly and in batches', startedAt, { ...ends, violations: violations.length });
  });
});
