/** What people look at, over a short history and over a hundred times as long a one; people and cards are the same. */

import { BIG_MERCHANT } from '../../../tests/support/fill-database.js';
import { logIn, startApi } from '../api.js';
import { requestText, runLoad } from '../load/run-load.js';
import { type Figure, ms, type RowResult, times } from '../report.js';
import { medianOf, spreadOf } from '../statistics.js';
import type { Database, World } from '../world.js';

const CALLS = 60;
const PAGE = 50;
const MAX_GROWTH = 1.3;
const MAX_OFFSET_MS = 50;
const MAX_LOG_MS = 30;

interface Look {
  name: string;
  as: 'merchant' | 'admin';
  path(database: Database): Promise<string>;
  /** Milliseconds that it may take over the long history; growth is bounded where it is missing. */
  withinMs?: number;
}

/** Milliseconds of each round. */
interface Looked {
  short: number[];
  large: number[];
}

const LOOKS: readonly Look[] = [
  {
    name: 'first page of a merchant',
    as: 'merchant',
    path: async (database) => `/merchant/transactions?limit=${PAGE}&cursor=${await cursorAt(database, 0)}`,
  },
  {
    name: 'page 1,000 of a merchant, by cursor',
    as: 'merchant',
    path: async (database) =>
      `/merchant/transactions?limit=${PAGE}&cursor=${await cursorAt(database, deepIn(database))}`,
  },
  {
    name: "a merchant's daily summary",
    as: 'merchant',
    path: async (database) => `/merchant/daily-summary?date=${await yesterday(database)}`,
  },
  { name: 'system statistics', as: 'admin', path: async () => '/admin/statistics' },
  {
    name: "a merchant's first page with its total",
    as: 'merchant',
    path: async () => `/merchant/transactions?limit=${PAGE}`,
    withinMs: MAX_OFFSET_MS,
  },
  {
    name: "a merchant's page 100 by offset, with its total",
    as: 'merchant',
    path: async (database) => `/merchant/transactions?limit=${PAGE}&offset=${Math.min(5_000, deepIn(database))}`,
    withinMs: MAX_OFFSET_MS,
  },
  {
    name: 'the first page of all transactions with its total',
    as: 'admin',
    path: async () => `/admin/transactions?limit=${PAGE}`,
    withinMs: MAX_OFFSET_MS,
  },
  ...[
    ['the audit log', ''],
    ['the audit log of the last day', '&start_date={day}&end_date={day}'],
    ['the audit log by a frequent action', '&action=payment.charge'],
    ['the audit log by an action that never was', '&action=card.freeze'],
    ['the audit log of a card', '&object_type=card&object_id={card}'],
    ['the audit log of one who acted', '&actor_id={member}'],
  ].map(
    ([name = '', filter = '']): Look => ({
      name: `the first page of ${name}`,
      as: 'admin',
      path: async (database) => `/admin/audit?limit=${PAGE}${await filledIn(database, filter)}`,
      withinMs: MAX_LOG_MS,
    }),
  ),
  ...[
    ['the first events', '?after=0'],
    ['the last events', '?after={event}'],
    ['events of a type that never was', '?after={event}&type=card.frozen'],
  ].map(
    ([name = '', query = '']): Look => ({
      name: `a page of ${name}`,
      as: 'admin',
      path: async (database) => `/events${await filledIn(database, query)}&limit=${PAGE}`,
      withinMs: MAX_LOG_MS,
    }),
  ),
];

/** Puts a day, a card, a member and the place of an event into a query. */
async function filledIn(database: Database, query: string): Promise<string> {
  const [row] = await database.query<Record<string, string>>(
    `SELECT c.id AS card, c.owner_member_id AS member, (SELECT max(a.id) - 1000 FROM mps.audit_log a) AS event
     FROM mps.cards c JOIN bench_cards b USING (id) WHERE b.n = 7`,
  );
  const values = { ...row, day: await yesterday(database) };
  return query.replace(/\{(\w+)\}/g, (_all, name: keyof typeof values) => String(values[name] ?? ''));
}

export async function measureReads(world: World): Promise<RowResult> {
  const results = new Map<string, Looked>(LOOKS.map(({ name }) => [name, { short: [], large: [] }]));
  const sides = await Promise.all([sideOf(world, world.short), sideOf(world, world.large)]);
  try {
    for (let round = 0; round <= world.sizes.rounds; round += 1) {
      for (const look of LOOKS) {
        const [short = 0, large = 0] = [await sides[0].look(look), await sides[1].look(look)];
        if (round === 0) continue;
        results.get(look.name)?.short.push(short);
        results.get(look.name)?.large.push(large);
      }
    }
  } finally {
    await Promise.all(sides.map(({ stop }) => stop()));
  }
  return { figures: LOOKS.map((look) => figureOf(look, results.get(look.name) ?? { short: [], large: [] })) };
}

async function sideOf({ runFolder }: World, database: Database) {
  const api = await startApi({ runFolder, env: { DATABASE_URL: database.apiUrl } });
  const tokens = {
    merchant: await logIn(api.port, 'merchant', BIG_MERCHANT),
    admin: await logIn(api.port, 'admin', 'bench'),
  };
  return {
    look: async ({ as, path, name }: Look) => {
      const request = requestText({ method: 'GET', path: await path(database), token: tokens[as] });
      const result = await runLoad({
        port: api.port,
        connections: 1,
        durationMs: 20_000,
        requests: [request],
        firstNumber: 0,
        limit: CALLS,
      });
      if (result.errors > 0) throw new Error(`${name} answered ${JSON.stringify(result.statuses)}`);
      return result.p50Ms;
    },
    stop: api.stop,
  };
}

function figureOf({ name, withinMs }: Look, { short, large }: Looked): Figure {
  const ratio = spreadOf(large.map((latency, round) => latency / (short[round] ?? Number.NaN)));
  const latency = spreadOf(large);
  const told = `${ms(medianOf(short))} and ${ms(latency.median)}`;
  if (withinMs !== undefined) {
    return {
      row: 'reads',
      name,
      value: ms(latency.median),
      mark: `< ${withinMs} ms`,
      isMet: latency.median < withinMs,
      note: `${ms(latency.min)} to ${ms(latency.max)}; short history ${ms(medianOf(short))}`,
      data: { short, large },
    };
  }
  return {
    row: 'reads',
    name: `${name}: long history against short`,
    value: times(ratio.median),
    mark: `≤ ${times(MAX_GROWTH)}`,
    isMet: ratio.median <= MAX_GROWTH,
    note: `${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)}; ${told}`,
    data: { short, large },
  };
}

/** Behind the thousandth page, or as deep as a short history goes. */
const deepIn = ({ size }: Database): number => Math.min(PAGE * 1_000, size.transactions / 2 - PAGE * 10);

async function cursorAt(database: Database, offset: number): Promise<string> {
  const [row] = await database.query<{ cursor: string }>(
    `SELECT mps.encode_cursor(t.created_at, t.id::text) AS cursor FROM mps.transactions t
     JOIN mps.merchants m ON m.id = t.merchant_id WHERE m.code = $1 ORDER BY t.created_at DESC, t.id DESC OFFSET $2 LIMIT 1`,
    [BIG_MERCHANT, offset],
  );
  return row?.cursor ?? '';
}

/** The last whole day of the business time zone. */
async function yesterday(database: Database): Promise<string> {
  const [row] = await database.query<{ day: string }>(
    `SELECT to_char((now() AT TIME ZONE mps.time_zone())::date - 1, 'YYYY-MM-DD') AS day`,
  );
  return row?.day ?? '';
}
