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
export async function runPgbench({
  runFolder,
  database,
  actor,
  connections,
  durationMs,
}: LimitOptions): Promise<LimitResult> {
  const base = await database.prepareCodes(0);
  const prefix = plainCode('');
  const script = join(runFolder, 'charge.sql');
  writeFileSync(
    script,
    `\\set i :i + 1
\\set n :base + :i * ${connections} + :client_id
SELECT to_jsonb(r) AS row FROM mps_api.merchant_charge_by_qr(p_merchant_code => '${TILL_MERCHANT}',
  p_qr_plain => '${prefix}' || lpad((:n)::bigint::text, ${NUMBER_DIGITS}, '0'), p_raw_amount => ${AMOUNT},
  p_idempotency_key => 'till-' || (:n)::bigint::text, p_actor => '${spacedOut(actor)}'::jsonb) AS r;
`,
  );
  const url = new URL(database.apiUrl);
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(connections),
    '-j',
    '1',
    '-T',
    String(WARM_UP_SECONDS + Math.max(1, Math.round(durationMs / 1000))),
    '-P',
    '1',
  ];
  const { stdout, stderr } = await promisify(execFile)(
    PGBENCH ?? '',
    [
      ...args,
      '-D',
      `base=${base}`,
      '-D',
      'i=-1',
      '-f',
      script,
      '-h',
      url.hostname,
      '-p',
      url.port,
      '-U',
      url.username,
      url.pathname.slice(1),
    ],
    { env: { ...process.env, PGPASSWORD: url.password } },
  );
  const answered = Number(/transactions actually processed: (\d+)/.exec(stdout)?.[1] ?? 0);
  // A line a second, on standard error: `progress: 4.0 s, 1457.9 tps, lat 19.594 ms ...`
  const seconds = [...stderr.matchAll(/progress: [\d.]+ s, ([\d.]+) tps, lat ([\d.]+) ms/g)].slice(WARM_UP_SECONDS);
  const mean = (group: 1 | 2) => seconds.reduce((sum, each) => sum + Number(each[group]), 0) / seconds.length;
  // Clients are served evenly, but not exactly so.
  database.usedCodesBelow(base + Math.ceil(answered * 1.2) + connections * 50);
  return { answered, perSecond: mean(1), p95Ms: Number.NaN };
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
