/**
 * Supabase mode: the API calls PostgREST. Supabase is a machine of its own, so PostgREST, the proxy before it and
 * PostgreSQL have one core here, and whoever calls them has the other.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyFor, startPostgrest } from '../../../tests/support/databases/postgrest.js';
import { freePort } from '../../../tests/support/databases/processes.js';
import { TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { logIn, startApi } from '../api.js';
import { type ChargeLoad, loadCharges } from '../load/load-charges.js';
import { runLoad } from '../load/run-load.js';
import { per, type RowResult, times } from '../report.js';
import { compare, medianOf } from '../statistics.js';
import { inTurns, turnOf } from '../turns.js';
import { actorOf, chargeRequests } from '../ways.js';
import type { Database, World } from '../world.js';
import { merchantId } from './charges.js';

const CONNECTIONS = 32;
const MARK = 2;
const THEIR_CORE = 0;
const OUR_CORE = 1;

type Span = Pick<ChargeLoad, 'leadInMs' | 'durationMs'>;

export async function measureSupabase(world: World): Promise<RowResult> {
  const { large: database, runFolder, sizes, jwtSecret } = world;
  const missing = spawnSync('nginx', ['-v']).status === 0 ? null : 'nginx is not installed: apt-get install nginx';
  if (missing !== null) {
    return {
      figures: [
        {
          row: 'supabase',
          name: 'Supabase mode against PostgREST',
          value: 'not measured',
          mark: `≥ ${times(MARK)}`,
          isMet: null,
          note: missing,
        },
      ],
    };
  }
  const key = await keyFor('service_role', jwtSecret);
  const postgrest = await startPostgrest({ runFolder, databaseUrl: database.authenticatorUrl, jwtSecret });
  const gateway = await startGateway(runFolder, postgrest.directUrl);
  const unpin = pinServers(world, [postgrest.pid, gateway.pid]);
  const api = await startApi({
    runFolder,
    cpu: OUR_CORE,
    env: { SUPABASE_URL: gateway.url, SUPABASE_SERVICE_ROLE_KEY: key },
  });
  let rates: Record<'direct' | 'api', number[]>;
  try {
    const token = await logIn(api.port, 'merchant', TILL_MERCHANT);
    const direct = chargeRequests.postgrest(key, actorOf(await merchantId(database)), '/rest/v1');
    const over = {
      database,
      server: api,
      connections: CONNECTIONS,
      request: chargeRequests.rest(token),
      cpu: OUR_CORE,
    };
    const callDirectly = (during: Span) => loadPort(database, gateway.port, direct, during);
    const callApi = async (during: Span) => (await loadCharges({ ...over, ...during })).perSecond;
    const warmUp = { leadInMs: sizes.leadInMs, durationMs: sizes.warmUpMs };
    await callDirectly(warmUp);
    await callApi(warmUp);
    const turn = turnOf(sizes);
    rates = await inTurns(sizes.turns, { direct: () => callDirectly(turn), api: () => callApi(turn) });
  } finally {
    unpin();
    await api.stop();
    gateway.stop();
    await postgrest.stop();
  }
  const { ratio, note } = compare(rates.api, rates.direct);
  return {
    figures: [
      {
        row: 'supabase',
        name: 'charges in Supabase mode, against PostgREST called directly',
        value: times(ratio),
        mark: `≥ ${times(MARK)}`,
        isMet: ratio >= MARK,
        note: `${note}; ${per(medianOf(rates.api))} and ${per(medianOf(rates.direct))}`,
        data: rates,
      },
    ],
  };
}

async function loadPort(database: Database, port: number, request: string, during: Span): Promise<number> {
  const firstNumber = await database.prepareCodes(0);
  const result = await runLoad(
    { port, connections: CONNECTIONS, ...during, requests: [request], firstNumber },
    { cpu: OUR_CORE },
  );
  database.usedCodesBelow(firstNumber + result.answered + result.errors + CONNECTIONS);
  if (result.errors > 0) throw new Error(`PostgREST answered ${JSON.stringify(result.statuses)}`);
  return result.perSecond;
}

/** What Supabase has before PostgREST: a proxy that knows the path `/rest/v1`. */
async function startGateway(runFolder: string, backend: string) {
  const port = await freePort();
  const folder = join(runFolder, 'gateway');
  mkdirSync(folder, { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${join(folder, 'pid')}; error_log stderr warn;
events { worker_connections 4096; }
http {
  access_log off; ${temporary.join(' ')}
  upstream postgrest { server ${new URL(backend).host}; keepalive 64; }
  server {
    listen 127.0.0.1:${port};
    location /rest/v1/ { proxy_pass http://postgrest/; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}
`,
  );
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (
    let tries = 0;
    tries < 200 &&
    !(await fetch(url).then(
      () => true,
      () => false,
    ));
    tries += 1
  ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { url, port, pid: child.pid ?? 0, stop: () => child.kill('SIGTERM') };
}

/** Puts PostgreSQL and what stands before it on their core until the answer is called. */
function pinServers({ runFolder }: World, pids: readonly number[]): () => void {
  const postmaster = Number(readFileSync(join(runFolder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  // Processes that begin later inherit it from the one that begins them.
  const pin = (cores: string) => {
    for (const pid of [...pids, postmaster]) spawnSync('taskset', ['-a', '-c', '-p', cores, String(pid)]);
  };
  pin(String(THEIR_CORE));
  return () => pin('0-1');
}
