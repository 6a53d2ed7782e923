/** Where a charge spends its time inside of PostgreSQL, by PostgreSQL's own statistics. */
import { TILL_MERCHANT } from '../../tests/support/fill-database.js';
import { runBareDriver } from './limit.js';
import { actorOf } from './ways.js';
import type { World } from './world.js';

/** Statistics of every function and of the statements inside of them; measuring them costs a part of the time. */
export const SQL_PROFILE_SETTINGS = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'all',
  track_functions: 'all',
};

/** Smaller parts are left out. */
const SMALLEST_SHARE = 0.01;

/** One connection charges as fast as it is answered. @returns tables in Markdown */
export async function profileSql({ large: database, runFolder, sizes }: World): Promise<string> {
  await database.query('CREATE EXTENSION pg_stat_statements');
  const [merchant] = await database.query<{ id: string }>('SELECT id FROM mps.merchants WHERE code = $1', [
    TILL_MERCHANT,
  ]);
  const charge = () =>
    runBareDriver({
      runFolder,
      database,
      actor: actorOf(merchant?.id ?? ''),
      connections: 1,
      durationMs: sizes.roundMs * 3,
    });
  await charge();
  await database.query('SELECT pg_stat_statements_reset(), pg_stat_reset()');
  const { perSecond } = await charge();

  const functions = await database.query<{ name: string; calls: number; own_ms: number }>(
    'SELECT funcname AS name, calls::int, self_time AS own_ms FROM pg_stat_user_functions ORDER BY self_time DESC',
  );
  const charges = functions.find(({ name }) => name === 'merchant_charge_by_qr')?.calls ?? Number.NaN;
  const ownMs = functions.reduce((sum, { own_ms }) => sum + own_ms, 0);
  const statements = await database.query<{ text: string; ms: number; wal: number }>(
    `SELECT left(regexp_replace(query, '\\s+', ' ', 'g'), 60) AS text, total_exec_time AS ms, wal_bytes::float8 AS wal
     FROM pg_stat_statements WHERE NOT toplevel AND query ~ '^(INSERT|UPDATE|DELETE|SELECT .* FROM )'
     ORDER BY total_exec_time DESC`,
  );
  const [{ wal } = { wal: Number.NaN }] = await database.query<{ wal: number }>(
    'SELECT max(wal_bytes)::float8 AS wal FROM pg_stat_statements WHERE toplevel AND calls = $1',
    [charges],
  );
  const [functionMs, wholeMs] = [ownMs / charges, 1_000 / perSecond];
  return [
    '### a charge inside of PostgreSQL',
    `One connection: ${wholeMs.toFixed(2)} ms a charge, of which ${functionMs.toFixed(2)} ms in the function; the rest is the commit, which waits for the disk, and the way to the driver and back. ${Math.round(wal / charges)} bytes of WAL.`,
    tableOf(
      'function, without those that it calls',
      functions.map(({ name, own_ms }) => [name, own_ms / ownMs]),
    ),
    tableOf(
      'statement, with its indexes, keys and triggers',
      statements.map(({ text, ms }) => [text, ms / ownMs]),
    ),
  ].join('\n\n');
}

function tableOf(head: string, shares: readonly (readonly [string, number])[]): string {
  const lines = shares
    .filter(([, share]) => share >= SMALLEST_SHARE)
    .map(([name, share]) => `| \`${name}\` | ${(share * 100).toFixed(1)} % |`);
  return [`| ${head} | of the function's time |`, '| --- | --- |', ...lines].join('\n');
}
