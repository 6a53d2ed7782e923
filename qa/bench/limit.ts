/** The limit: the same charges without any API, by pgbench where it is installed, and by the bare driver. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { NUMBER_DIGITS, plainCode, TILL_MERCHANT } from '../../tests/support/fill-database.js';
import { repositoryRoot } from '../../tests/support/start-process.js';
import { AMOUNT } from './ways.js';
import type { Database } from './world.js';

const PGBENCH = [
  '/usr/lib/postgresql/18/bin/pgbench',
  '/usr/lib/postgresql/17/bin/pgbench',
  '/usr/lib/postgresql/15/bin/pgbench',
].find(existsSync);
export const hasPgbench = PGBENCH !== undefined;

export interface LimitResult {
  /** With those that warmed up. */
  answered: number;
  perSecond: number;
  /** pgbench tells none of single seconds. */
  p95Ms: number;
}

export interface LimitOptions {
  runFolder: string;
  database: Database;
  actor: object;
  connections: number;
  /** How many wait for one of the connections or use it; as many as connections where it is missing. */
  callers?: number;
  durationMs: number;
}

/** Each new connection plans the function first; what it does after that is what an installation can do. */
const WARM_UP_SECONDS = 3;

/** Charges as many codes as go through, each client by numbers of its own. */
export async function runPgbench(options: LimitOptions): Promise<LimitResult> {
  const { database, actor, connections } = options;
  const base = await database.prepareCodes(0);
  const result = await pgbench(
    options,
    base,
    `SELECT to_jsonb(r) AS row FROM mps_api.merchant_charge_by_qr(p_merchant_code => '${TILL_MERCHANT}',
  p_qr_plain => ${CODE_OF_CLIENT}, p_raw_amount => ${AMOUNT},
  p_idempotency_key => 'till-' || (:n)::bigint::text, p_actor => '${spacedOut(actor)}'::jsonb) AS r;`,
  );
  // Clients are served evenly, but not exactly so.
  database.usedCodesBelow(base + Math.ceil(result.answered * 1.2) + connections * 50);
  return result;
}

/** The code of the number that is a client's turn. */
export const CODE_OF_CLIENT = `'${plainCode('')}' || lpad((:n)::bigint::text, ${NUMBER_DIGITS}, '0')`;

/** Runs one statement by pgbench, with `:n` for the number that is the client's turn. */
export async function pgbench(
  { runFolder, database, connections, durationMs }: Omit<LimitOptions, 'actor'>,
  base: number,
  statement: string,
): Promise<LimitResult> {
  const script = join(runFolder, 'charge.sql');
  writeFileSync(script, `\\set i :i + 1\n\\set n :base + :i * ${connections} + :client_id\n${statement}\n`);
  const url = new URL(database.apiUrl);
  const seconds = WARM_UP_SECONDS + Math.max(1, Math.round(durationMs / 1000));
  const work = ['-n', '-M', 'prepared', '-c', `${connections}`, '-j', '1', '-T', `${seconds}`, '-P', '1', '-f', script];
  const variables = ['-D', `base=${base}`, '-D', 'i=-1'];
  const server = ['-h', url.hostname, '-p', url.port, '-U', url.username, url.pathname.slice(1)];
  const { stdout, stderr } = await promisify(execFile)(PGBENCH ?? '', [...work, ...variables, ...server], {
    env: { ...process.env, PGPASSWORD: url.password },
  });
  const answered = Number(/transactions actually processed: (\d+)/.exec(stdout)?.[1] ?? 0);
  // A line a second, on standard error: `progress: 4.0 s, 1457.9 tps, lat 19.594 ms ...`
  const lines = [...stderr.matchAll(/progress: [\d.]+ s, ([\d.]+) tps/g)].slice(WARM_UP_SECONDS);
  const perSecond = lines.reduce((sum, [, rate]) => sum + Number(rate), 0) / lines.length;
  return { answered, perSecond, p95Ms: Number.NaN };
}

/** As JSON without a colon before a letter: pgbench would read a variable there, even inside of a text. */
const spacedOut = (value: object): string => JSON.stringify(value).replaceAll(':', ': ');

/** The driver in a loop on as many connections, in a process of its own. */
export async function runBareDriver(options: LimitOptions): Promise<LimitResult> {
  const { database, actor, connections, callers = connections, durationMs } = options;
  const warmUpMs = WARM_UP_SECONDS * 1_000;
  const base = await database.prepareCodes(0);
  const file = fileURLToPath(new URL('load/bare-driver.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: repositoryRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const plan = { url: database.apiUrl, actor, connections, callers, warmUpMs, durationMs, firstNumber: base };
  child.stdin.end(JSON.stringify(plan));
  await once(child, 'close');
  const result = JSON.parse(output) as LimitResult;
  database.usedCodesBelow(base + result.answered + callers);
  return result;
}
