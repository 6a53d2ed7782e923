/** PgBouncer in transaction mode before one test database, where the program is installed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { unprivilegedAccount } from './postgres-server.js';
import { freePort } from './processes.js';
import { forgetProcess, noteProcess } from './run-folder.js';

const START_TIMEOUT_MS = 10_000;

export interface Pooler {
  /** The database's address through the pooler. */
  url: string;
  stop(): Promise<void>;
}

/**
 * @param databaseUrl the address behind the pooler, with the login that everybody gets there
 * @param serverConnections how many connections all clients share
 */
export async function startPgbouncer(
  program: string,
  runFolder: string,
  databaseUrl: string,
  serverConnections: number,
): Promise<Pooler> {
  const { hostname, port: databasePort, pathname, username, password } = new URL(databaseUrl);
  const database = pathname.slice(1);
  const port = await freePort();
  const folder = join(runFolder, `pgbouncer-${port}`);
  mkdirSync(folder);
  const login = `user=${username} password=${password}`;
  const configuration = join(folder, 'pgbouncer.ini');
  writeFileSync(
    configuration,
    `[databases]
${database} = host=${hostname} port=${databasePort} dbname=${database} ${login}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${serverConnections}
server_round_robin = 1
`,
  );
  // It refuses to run as root, and writes its log to standard error when no file is named.
  const child = spawn(program, [configuration], { ...unprivilegedAccount(), detached: true, stdio: 'ignore' });
  const pid = child.pid ?? 0;
  noteProcess(runFolder, pid, 'pgbouncer');
  const url = `postgres://${username}@127.0.0.1:${port}/${database}`;
  await untilAnswers(url);
  return {
    url,
    stop: async () => {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
      child.kill('SIGTERM');
      await ended;
      forgetProcess(runFolder, pid);
    },
  };
}

async function untilAnswers(url: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
