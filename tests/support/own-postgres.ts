/**
 * A PostgreSQL server of one test file, which the file may stop, kill and start again. Linux alone: what the server
 * was started with is read from /proc.
 */
import { spawn } from 'node:child_process';
import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, Args, FunctionName, Row } from '@mps/server';
import { cloneDatabase } from './databases/cloned-database.js';
import { onServer, startDatabaseServer } from './databases/database-server.js';
import { commandOf } from './databases/processes.js';
import { createFixtures, type Fixtures } from './fixtures.js';
import { wholeActor } from './test-database.js';
import { until } from './until.js';

export interface OwnPostgres {
  /** The address that the API connects to as its own role. */
  apiUrl: string;
  /** As a superuser; for migrations. */
  adminUrl: string;
  fixtures: Fixtures;
  /** Calls a function as the server would; without an actor the caller is the service itself. */
  call<F extends FunctionName>(name: F, args: Args<F>, actor?: Partial<Actor> | null): Promise<Row<F>[]>;
  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** SIGINT ends it in order and at once, SIGQUIT and SIGKILL as a crash does. */
  end(signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): Promise<void>;
  /** Starts it again as it was and waits until it answers. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const { server, stop } = await startDatabaseServer();
  const database = await cloneDatabase(server, 'postgres');
  // What has been answered must survive a crash of the server's processes here; the run's settings do without.
  await database.query(`ALTER DATABASE ${new URL(database.adminUrl).pathname.slice(1)} SET synchronous_commit = on`);
  const pidFile = join(server.runFolder, 'data', 'postmaster.pid');
  const pidOf = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const [binary = '', ...args] = readFileSync(`/proc/${pidOf()}/cmdline`, 'utf8').split('\0').slice(0, -1);
  const program = binary.startsWith('/') ? binary : readlinkSync(`/proc/${pidOf()}/exe`);
  const { uid, gid } = statSync(`/proc/${pidOf()}`);

  const call = <F extends FunctionName>(name: F, given: Args<F>, actor: Partial<Actor> | null = null) =>
    database.gateway.call(name, given, actor === null ? null : wholeActor(actor));
  const one = async <F extends FunctionName>(
    name: F,
    given: Args<F>,
    actor?: Partial<Actor> | null,
  ): Promise<Row<F>> => {
    const [row] = await call(name, given, actor);
    if (row === undefined) throw new Error(`${name} answered no row`);
    return row;
  };
  const asTests = { kind: 'postgres' as const, onServer: database, gateway: database.gateway, call, one };

  return {
    apiUrl: database.apiUrl,
    adminUrl: database.adminUrl,
    fixtures: createFixtures({ ...asTests, query: database.query, close: database.close }),
    call,
    query: database.query,
    end: async (signal) => {
      const pid = pidOf();
      process.kill(pid, signal);
      await until(() => commandOf(pid)?.includes(server.runFolder) !== true, 10_000);
    },
    restart: async () => {
      await until(async () => {
        // After a crash the old server's processes may still hold its memory: the first attempt may end at once.
        if (!isRunning(pidFile)) spawn(program, args, { uid, gid, detached: true, stdio: 'ignore' }).unref();
        await new Promise((resolve) => setTimeout(resolve, 200));
        return onServer(server.adminUrl, async () => true).catch(() => false);
      }, 15_000);
    },
    stop: async () => {
      await database.close().catch(() => {});
      await stop();
    },
  };
}

function isRunning(pidFile: string): boolean {
  try {
    return commandOf(Number(readFileSync(pidFile, 'utf8').split('\n')[0]))?.includes('postgres') === true;
  } catch {
    return false;
  }
}
