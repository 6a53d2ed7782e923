/**
 * What one card does to the others: a card that 64 callers charge at once, and a card that somebody holds for five
 * seconds.
 */

import { onServer } from '../../../tests/support/databases/database-server.js';
import { HOLDERS_PER_CARD, NUMBER_DIGITS, TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { logIn, type ServerProcess, startApi } from '../api.js';
import { runLoad } from '../load/run-load.js';
import { type Figure, ms, per, type RowResult, times } from '../report.js';
import { compare, medianOf } from '../statistics.js';
import { chargeRequests } from '../ways.js';
import type { Database, World } from '../world.js';

const HOT_CALLERS = 64;
const OTHERS = 16;
const HELD_MS = 5_000;
const WAITING = 20;
/** As long as codes are, and not those of the other rows. */
const HOT_PREFIX = 'bench-code-of-one-card-with-43-letters-';
/** A member has one code of a card at a time. */
const CODES = 40_000;

interface Beside {
  hotPerSecond: number;
  othersP95Ms: number;
}

export async function measureContendedCards({ large: database, runFolder, sizes }: World): Promise<RowResult> {
  const env = { DATABASE_URL: database.apiUrl };
  const batched = await startApi({ runFolder, env });
  const single = await startApi({ runFolder, env: { ...env, CHARGE_BATCH_MAX: '1' } });
  const results: { batched: Beside[]; single: Beside[] } = { batched: [], single: [] };
  const held: number[] = [];
  try {
    for (let round = 0; round <= sizes.rounds; round += 1) {
      const [together, alone] = [await hotCard(database, batched, sizes), await hotCard(database, single, sizes)];
      const p95Ms = await heldCard(database, batched);
      // The first round warms up.
      if (round === 0) continue;
      results.batched.push(together);
      results.single.push(alone);
      held.push(p95Ms);
    }
  } finally {
    await Promise.all([batched.stop(), single.stop()]);
  }
  return { figures: figuresOf(results, held) };
}

/** Codes of one card for as many members beside those who hold it, from a number on that none had before. */
let issued = 0;
async function issueForOneCard(database: Database, count: number): Promise<number> {
  const first = issued;
  issued += count;
  await database.query(
    `INSERT INTO mps.payment_codes (code_hash, card_id, member_id, expires_at)
     SELECT sha256(convert_to('${HOT_PREFIX}' || lpad((${first} + m.n)::text, ${NUMBER_DIGITS}, '0'), 'UTF8')), c.id, m.id,
       now() + interval '1 hour'
     FROM (SELECT m.id, row_number() OVER () - 1 AS n FROM bench_members m WHERE m.n > ${HOLDERS_PER_CARD * 97} LIMIT ${count}) m
     JOIN bench_cards c ON c.n = 0
     ON CONFLICT (card_id, member_id) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at`,
  );
  return first;
}

/** 64 callers charge one card while 16 others charge the rest. */
async function hotCard(database: Database, { port }: ServerProcess, sizes: World['sizes']): Promise<Beside> {
  const { leadInMs, roundMs: durationMs } = sizes;
  const token = await logIn(port, 'merchant', TILL_MERCHANT);
  const hotNumber = await issueForOneCard(database, Math.min(CODES, database.size.members - HOLDERS_PER_CARD * 100));
  const firstNumber = await database.prepareCodes(0);
  const load = { port, leadInMs, durationMs };
  const [hot, others] = await Promise.all([
    runLoad({
      ...load,
      connections: HOT_CALLERS,
      requests: [chargeRequests.rest(token, HOT_PREFIX)],
      firstNumber: hotNumber,
    }),
    runLoad({ ...load, connections: OTHERS, requests: [chargeRequests.rest(token)], firstNumber }),
  ]);
  database.usedCodesBelow(firstNumber + others.answered + OTHERS);
  refuseErrors(hot, others);
  return { hotPerSecond: hot.perSecond, othersP95Ms: others.p95Ms };
}

/** Somebody holds one card's row, 20 callers wait for it, 64 others charge the rest. */
async function heldCard(database: Database, { port }: ServerProcess): Promise<number> {
  const token = await logIn(port, 'merchant', TILL_MERCHANT);
  const hotNumber = await issueForOneCard(database, WAITING);
  const firstNumber = await database.prepareCodes(0);
  const hold = onServer(database.adminUrl, (client) =>
    client.query(
      `SELECT 1 FROM mps.cards c JOIN bench_cards b USING (id) WHERE b.n = 0 FOR UPDATE OF c;
       SELECT pg_sleep(${HELD_MS / 1_000})`,
    ),
  );
  const waiting = runLoad({
    port,
    connections: WAITING,
    durationMs: HELD_MS,
    requests: [chargeRequests.rest(token, HOT_PREFIX)],
    firstNumber: hotNumber,
    limit: WAITING,
  });
  const load = { port, leadInMs: 500, durationMs: HELD_MS - 1_500 };
  const others = await runLoad({ ...load, connections: 64, requests: [chargeRequests.rest(token)], firstNumber });
  database.usedCodesBelow(firstNumber + others.answered + 64);
  await hold;
  refuseErrors(await waiting, others);
  return others.p95Ms;
}

function refuseErrors(...loads: { errors: number; statuses: Record<string, number> }[]): void {
  for (const { errors, statuses } of loads)
    if (errors > 0) throw new Error(`${errors} requests failed: ${JSON.stringify(statuses)}`);
}

function figuresOf({ batched, single }: { batched: Beside[]; single: Beside[] }, held: readonly number[]): Figure[] {
  const hot = (of: readonly Beside[]) => of.map(({ hotPerSecond }) => hotPerSecond);
  const others = (of: readonly Beside[]) => of.map(({ othersP95Ms }) => othersP95Ms);
  const rate = compare(hot(batched), hot(single));
  const beside = compare(others(batched), others(single));
  return [
    {
      row: 'contended-cards',
      name: `one hot card, ${HOT_CALLERS} callers, against one charge a call`,
      value: times(rate.ratio),
      mark: `≥ ${times(0.95)}`,
      isMet: rate.ratio >= 0.95,
      note: `${rate.note}; ${per(medianOf(hot(batched)))}`,
      data: { ratios: rate.ratios },
    },
    {
      row: 'contended-cards',
      name: 'P95 of others beside the hot card, against one charge a call',
      value: times(beside.ratio),
      mark: `≤ ${times(1)}`,
      isMet: beside.ratio <= 1,
      note: `${beside.note}; ${ms(medianOf(others(batched)))}`,
      data: { ratios: beside.ratios },
    },
    {
      row: 'contended-cards',
      name: `P95 of others while one card is locked for ${HELD_MS / 1_000} s`,
      value: ms(medianOf(held)),
      mark: '< 100 ms',
      isMet: medianOf(held) < 100,
      note: `${WAITING} callers wait for the card, 64 charge others`,
      data: { held },
    },
  ];
}
