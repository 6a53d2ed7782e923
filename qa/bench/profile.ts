/**
 * `npm run bench -- --profile`: where the API process spends its time on the hottest paths and in a first embedded
 * start, by V8's own profiler.
 * The profiles themselves are kept for a closer look.
 */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TILL_MERCHANT } from '../../tests/support/fill-database.js';
import { logIn, startApi } from './api.js';
import { requestText, runLoad } from './load/run-load.js';
import { BATCH, chargeRequests } from './ways.js';
import type { Database, World } from './world.js';

const CONNECTIONS = 32;
/** Smaller places are told together. */
const SMALLEST_SHARE = 0.01;

interface Path {
  requestOf(token: string): string;
  /** In each request. */
  calls: number;
}

const PATHS: Readonly<Record<string, Path>> = {
  'a charge over REST': { requestOf: chargeRequests.rest, calls: 1 },
  'a charge over tRPC': { requestOf: chargeRequests.trpc, calls: 1 },
  [`a charge in batches of ${BATCH}`]: { requestOf: chargeRequests.batch, calls: BATCH },
  "a page of a merchant's transactions": {
    requestOf: (token) => requestText({ method: 'GET', path: '/merchant/transactions?limit=20', token }),
    calls: 1,
  },
};

/** What V8 writes: a tree of calls, and how often each was seen at work. */
interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; hitCount?: number }[];
  samples: number[];
  timeDeltas: number[];
}

/** Prints a table for each path. @param tell is told where the profiles are kept */
export async function profilePaths(world: World, tell: (line: string) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mps-profile-'));
  const tables: string[] = [];
  for (const [name, path] of Object.entries(PATHS)) {
    tell(`== ${name}`);
    tables.push(`### ${name}\n\n${await profileOf(world, path, join(folder, name.replaceAll(/\W+/g, '-')))}`);
  }
  tell('== a first embedded start');
  tables.push(`### a first embedded start\n\n${await profileOfStart(world, join(folder, 'start'))}`);
  tell(`The profiles are kept in ${folder}; Chromium's developer tools open them.`);
  return tables.join('\n\n');
}

async function profileOf({ large, runFolder, sizes }: World, path: Path, folder: string): Promise<string> {
  const env = { DATABASE_URL: large.apiUrl };
  const api = await startApi({ runFolder, env, nodeArgs: profilerArgs(folder) });
  let [answered, cpuMs] = [0, 0];
  try {
    const load = { database: large, port: api.port, calls: path.calls };
    const request = path.requestOf(await logIn(api.port, 'merchant', TILL_MERCHANT));
    await loadFor({ ...load, request, durationMs: sizes.roundMs });
    const cpuBefore = api.cpuMs();
    answered = await loadFor({ ...load, request, durationMs: sizes.roundMs * 3 });
    cpuMs = (api.cpuMs() - cpuBefore) / answered;
  } finally {
    await api.stop();
  }
  return `${cpuMs.toFixed(2)} ms of CPU a call, with the profiler on.\n\n${tableOf(sharesOf(profileIn(folder)))}`;
}

/** With demo data, until it listens. */
async function profileOfStart({ runFolder }: World, folder: string): Promise<string> {
  const env = { NODE_ENV: 'development', MPS_DATA_DIR: join(runFolder, 'embedded-profiled') };
  const api = await startApi({ runFolder, env, nodeArgs: profilerArgs(folder) });
  await api.stop();
  const seconds = (api.startedInMs / 1000).toFixed(2);
  return `${seconds} s, with the profiler on.\n\n${tableOf(sharesOf(profileIn(folder)))}`;
}

const profilerArgs = (folder: string) => ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval', '500'];

function profileIn(folder: string): CpuProfile {
  const [file = ''] = readdirSync(folder);
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
}

interface Load {
  database: Database;
  port: number;
  request: string;
  /** In each request. */
  calls: number;
  durationMs: number;
}

/** @returns how many calls were answered */
async function loadFor({ database, port, request, calls, durationMs }: Load): Promise<number> {
  const firstNumber = await database.prepareCodes(0);
  const result = await runLoad({ port, connections: CONNECTIONS, durationMs, requests: [request], firstNumber });
  if (result.errors > 0) throw new Error(`refused: ${JSON.stringify(result.statuses)}`);
  database.usedCodesBelow(firstNumber + (result.answered + CONNECTIONS) * calls);
  return result.answered * calls;
}

/** The part of the busy time that each place used itself, by places. */
function sharesOf({ nodes, samples, timeDeltas }: CpuProfile): [place: string, share: number][] {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const place = places.get(id) ?? '';
    if (place !== 'idle') times.set(place, (times.get(place) ?? 0) + (timeDeltas[index] ?? 0));
  }
  const busy = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([place, time]): [string, number] => [place, time / busy]).sort(([, a], [, b]) => b - a);
}

/** A library by its name, our own code by its folder, Node and V8 by the function. */
function placeOf({ functionName, url }: CpuProfile['nodes'][number]['callFrame']): string {
  const library = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  if (library !== undefined) return library;
  const own = /\/(server|shared)\/dist\/(.*?)[^/]*$/.exec(url);
  if (own !== null) return `${own[1]}/${own[2]}`;
  if (url.startsWith('wasm:')) return 'PostgreSQL, as WebAssembly';
  if (functionName === '(garbage collector)') return 'V8: collecting garbage';
  if (functionName === '(idle)') return 'idle';
  if (url.startsWith('node:')) return `Node: ${url.slice('node:'.length)}`;
  return `native: ${functionName}`;
}

function tableOf(shares: readonly (readonly [string, number])[]): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const told = shares.filter(([, share]) => share >= SMALLEST_SHARE);
  const rest = shares.filter(([, share]) => share < SMALLEST_SHARE).reduce((sum, [, share]) => sum + share, 0);
  const lines = [...told, ['smaller ones together', rest] as const].map(
    ([place, share]) => `| ${place} | ${percent(share)} |`,
  );
  return ['| where | of the busy time |', '| --- | --- |', ...lines].join('\n');
}
