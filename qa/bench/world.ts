/** The servers and databases that are measured: PostgreSQL as docs/deployment.md has it installed. */
import { cpus } from 'node:os';
import pg from 'pg';
import { createPasswords } from '../../server/src/identity/passwords.js';
import {
  migrateDatabase,
  onServer,
  openGuardedFolder,
  withDatabase,
} from '../../tests/support/databases/database-server.js';
import { startPostgresServer } from '../../tests/support/databases/postgres-server.js';
import { endAbandonedRuns } from '../../tests/support/databases/run-folder.js';
import { type DataSize, fillDatabase, HOLDERS_PER_CARD, issueCodes } from '../../tests/support/fill-database.js';
import type { Sizes } from './options.js';

/** As docs/deployment.md says for an installation, else PostgreSQL's own; the tests' servers save themselves the disk. */
const DURABLE = {
  max_connections: '300',
  max_parallel_workers_per_gather: String(Math.max(1, cpus().length - 1)),
  shared_buffers: '128MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  deadlock_timeout: '1s',
};
export const PASSWORD = 'bench-password-2026';
const ROLE_PASSWORD = 'bench-api';

/** A filled database and the codes that are live in it. */
export interface Database {
  name: string;
  size: DataSize;
  adminUrl: string;
  /** As the API and every peer connects: may execute the functions and nothing else. */
  apiUrl: string;
  /** As PostgREST connects. */
  authenticatorUrl: string;
  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** Makes sure that so many codes from the next number on are live, and answers that number. */
  prepareCodes(atLeast: number): Promise<number>;
  /** Says that numbers below this one may have been used. */
  usedCodesBelow(number: number): void;
  /** What the database's clock says. */
  now(): Promise<Date>;
  /** How many payments were written since a moment. */
  paymentsSince(moment: Date): Promise<number>;
  /** Ends the codes that are left. */
  endCodes(): Promise<void>;
  /** Makes codes live until there are so many from the next number on; answers that number. */
  keepCodes(live: number): Promise<number>;
}

export interface World {
  runFolder: string;
  sizes: Sizes;
  large: Database;
  short: Database;
  small: Database;
  /** As long a history as the short one, for the live codes. */
  codes: Database;
  /** Signs the keys of PostgREST. */
  jwtSecret: string;
  versions: string[];
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL and fills the databases.
 * @param tell is told how far it is
 * @param settings of PostgreSQL, beside those that an installation has
 */
export async function startWorld(
  sizes: Sizes,
  tell: (line: string) => void,
  settings: Readonly<Record<string, string>> = {},
): Promise<World> {
  await endAbandonedRuns();
  const folder = await openGuardedFolder();
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closing) await close().catch(() => {});
    await folder.end();
  };
  try {
    const adminUrl = await startPostgresServer(folder.runFolder, undefined, { ...DURABLE, ...settings });
    const passwordHash = await createPasswords().hash(PASSWORD);
    await onServer(adminUrl, (client) => client.query('CREATE DATABASE bench_template'));
    await migrateDatabase(withDatabase(adminUrl, 'bench_template'));
    await onServer(adminUrl, (client) =>
      client.query(`CREATE ROLE bench_api LOGIN INHERIT PASSWORD '${ROLE_PASSWORD}' IN ROLE service_role;
        CREATE ROLE bench_authenticator LOGIN NOINHERIT PASSWORD '${ROLE_PASSWORD}';
        GRANT anon, authenticated, service_role TO bench_authenticator`),
    );
    const make = async (name: string, size: DataSize) => {
      const startedAtMs = performance.now();
      const database = await makeDatabase(adminUrl, name, size, passwordHash, sizes.liveCodes);
      closing.push(database.close);
      tell(
        `${name}: ${size.transactions} transactions, ${size.members} members, ${size.cards} cards in ${Math.round((performance.now() - startedAtMs) / 1000)} s`,
      );
      return database;
    };
    const small = await make('bench_small', sizes.small);
    const short = await make('bench_short', sizes.short);
    const codes = await make('bench_codes', sizes.short);
    const large = await make('bench_large', sizes.large);
    const [version] = await large.query<{ v: string }>(`SELECT split_part(version(), ' on ', 1) AS v`);
    return {
      runFolder: folder.runFolder,
      sizes,
      small,
      short,
      codes,
      large,
      jwtSecret: ROLE_PASSWORD.repeat(5),
      versions: [version?.v ?? ''],
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeDatabase(serverUrl: string, name: string, size: DataSize, passwordHash: string, liveCodes: number) {
  await onServer(serverUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE bench_template`));
  const adminUrl = withDatabase(serverUrl, name);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await fillDatabase(client, size, passwordHash).catch(async (error: unknown) => {
    // A connection that is left open would end with the server, and hide why.
    await client.end();
    throw error;
  });
  let [used, issued] = [0, 0];
  const issueUpTo = async (number: number) => {
    await issueCodes(client, size, issued, number - issued);
    issued = Math.max(issued, number);
  };
  const wanted = Math.min(liveCodes, size.cards * HOLDERS_PER_CARD);
  const as = (role: string) => withDatabase(serverUrl, name, { name: role, password: ROLE_PASSWORD });
  const database: Database & { close(): Promise<void> } = {
    name,
    size,
    adminUrl,
    apiUrl: as('bench_api'),
    authenticatorUrl: as('bench_authenticator'),
    query: async <R>(sql: string, params: readonly unknown[] = []) =>
      (await client.query(sql, [...params])).rows as R[],
    prepareCodes: async (atLeast) => {
      await issueUpTo(used + Math.max(wanted, Math.min(atLeast, size.cards * HOLDERS_PER_CARD)));
      return used;
    },
    usedCodesBelow: (number) => {
      used = Math.max(used, number);
    },
    now: async () => (await client.query('SELECT clock_timestamp() AS now')).rows[0].now,
    paymentsSince: async (moment) => {
      const sql = "SELECT count(*)::int AS n FROM mps.transactions WHERE created_at >= $1 AND tx_type = 'payment'";
      return (await client.query(sql, [moment])).rows[0].n;
    },
    endCodes: async () => {
      await client.query('DELETE FROM mps.payment_codes');
      used = issued;
    },
    keepCodes: async (live) => {
      await issueUpTo(used + Math.min(live, size.cards * HOLDERS_PER_CARD));
      return used;
    },
    close: () => client.end(),
  };
  return database;
}
