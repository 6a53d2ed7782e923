/**
 * `npm run bench`: measures what docs/performance.md tells of, on this machine, and says whether each mark is met.
 *
 *   --quick        small data and short rounds: under three minutes
 *   --only a,b     these rows alone; their names stand below
 *   --rounds N     so many rounds
 *   --turns N      so many turns of ways that differ little
 *   --json FILE    writes all numbers there
 *   --against FILE the row api-alone takes turns with another tree's: its bench/peers/api-alone.ts, that tree built
 *   --write        writes docs/performance.md's table and its curves; rows that were not measured stay as they were
 *   --profile      instead, says where the time goes on the hottest paths, in a first embedded start, and inside of a
 *                  charge in PostgreSQL
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { type Options, readOptions } from './options.js';
import { profilePaths } from './profile.js';
import { type Curve, type Figure, type RowResult, tableOf } from './report.js';
import { measureAdapter } from './rows/adapter.js';
import { measureApiAlone } from './rows/api-alone.js';
import { measureCharges } from './rows/charges.js';
import { measureConnections } from './rows/connections.js';
import { measureContendedCards } from './rows/contended-cards.js';
import { measureLimit } from './rows/limit.js';
import { measureLiveCodes } from './rows/live-codes.js';
import { measureLogins } from './rows/logins.js';
import { measureMemory } from './rows/memory.js';
import { measureReads } from './rows/reads.js';
import { measureRedis } from './rows/redis.js';
import { measureSearch } from './rows/search.js';
import { measureStarts } from './rows/starts.js';
import { measureSupabase } from './rows/supabase.js';
import { measureWorkers } from './rows/workers.js';
import { profileSql, SQL_PROFILE_SETTINGS } from './sql-profile.js';
import { startWorld, type World } from './world.js';
import { type Measured, writeDocs } from './write-docs.js';

/** In this order: what reads comes before what makes the tables grow. */
const ROWS: Readonly<Record<string, (world: World, options: Options) => Promise<RowResult>>> = {
  reads: measureReads,
  search: measureSearch,
  limit: measureLimit,
  charges: measureCharges,
  'api-alone': measureApiAlone,
  connections: measureConnections,
  'contended-cards': measureContendedCards,
  'live-codes': measureLiveCodes,
  logins: measureLogins,
  redis: measureRedis,
  workers: measureWorkers,
  supabase: measureSupabase,
  adapter: measureAdapter,
  starts: measureStarts,
  memory: measureMemory,
};

const tell = (line: string) => void process.stderr.write(`${line}\n`);

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const unknown = options.only.filter((name) => !(name in ROWS));
  if (unknown.length > 0) {
    tell(`Unknown: ${unknown.join(', ')}. Rows: ${Object.keys(ROWS).join(', ')}`);
    return 2;
  }
  const world = await startWorld(options.sizes, tell, options.profile ? SQL_PROFILE_SETTINGS : {});
  const [figures, curves]: [Figure[], Curve[]] = [[], []];
  try {
    if (options.profile) {
      process.stdout.write(`${await profilePaths(world, tell)}\n\n${await profileSql(world)}\n`);
      return 0;
    }
    for (const [name, measure] of Object.entries(ROWS)) {
      if (options.only.length > 0 && !options.only.includes(name)) continue;
      tell(`== ${name}`);
      const startedAtMs = performance.now();
      const result = await measure(world, options).catch((error: unknown) => failed(name, error));
      figures.push(...result.figures);
      curves.push(...(result.curves ?? []));
      tell(tableOf(result.figures));
      tell(`   ${Math.round((performance.now() - startedAtMs) / 1000)} s`);
      // What has been measured stays, whatever becomes of the rows after it.
      keep(options.jsonFile, { machine: machineOf(world), extent: extentOf(world), figures, curves });
    }
    figures.push(...(await checkLedger(world)));
  } finally {
    await world.stop();
  }
  const measured: Measured = { machine: machineOf(world), extent: extentOf(world), figures, curves };
  process.stdout.write(`${measured.machine}\n${measured.extent}\n${tableOf(figures)}\n`);
  keep(options.jsonFile, measured);
  if (options.write) writeDocs(measured, Object.keys(ROWS));
  return figures.some(({ isMet }) => isMet === false) ? 1 : 0;
}

function keep(file: string | null, measured: Measured): void {
  if (file !== null) writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
}

/** One row that fails does not take the others' figures with it. */
function failed(row: string, error: unknown): RowResult {
  const note = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  tell(error instanceof Error ? (error.stack ?? note) : note);
  return { figures: [{ row, name: row, value: 'failed', mark: 'to be measured', isMet: false, note }] };
}

/** Nothing that was measured may have been wrong. */
async function checkLedger({ large, short, small, codes }: World): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const database of [large, short, small, codes]) {
    const violations = await database.query('SELECT * FROM mps_api.verify_ledger()');
    figures.push({
      row: 'ledger',
      name: `violations of the ledger in ${database.name}`,
      value: String(violations.length),
      mark: '0',
      isMet: violations.length === 0,
      note: JSON.stringify(violations.slice(0, 3)),
    });
  }
  return figures;
}

function machineOf({ versions }: World): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} cores (${cpus()[0]?.model}), ${gigabytes} GB, Node ${process.versions.node}, ${versions.join(', ')}.`;
}

function extentOf({ sizes: { large, liveCodes, rounds, roundMs } }: World): string {
  const count = (value: number) => value.toLocaleString('en-US');
  return `${count(large.transactions)} transactions, ${count(large.members)} members, ${count(large.cards)} cards, ${count(liveCodes)} live codes; medians of ${rounds} rounds of ${roundMs} ms.`;
}
