import type { DatabaseGateway } from '@mps/server';
import pg from 'pg';
import { type DatabaseServer, onServer, withDatabase } from './database-server.js';
import { postgrestGateway, sqlGateway } from './gateways.js';
import { keyFor, type Postgrest, startPostgrest } from './postgrest.js';

/** A database of one test file on a real server. */
export interface ClonedDatabase {
  gateway: DatabaseGateway;
  /** As the superuser, to look behind the functions; each call may have another connection. */
  query<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** The superuser's address of this database. */
  adminUrl: string;
  /** The address that the API connects to as its own role. */
  apiUrl: string;
  /** What stands in front of it in supabase mode. */
  postgrest: Postgrest | null;
  close(): Promise<void>;
}

let serial = 0;

/** Clones the run's template; `close` drops the clone. */
export async function cloneDatabase(server: DatabaseServer, kind: 'postgres' | 'supabase'): Promise<ClonedDatabase> {
  serial += 1;
  const name = `${server.databasePrefix}${process.pid}_${serial}`;
  await onServer(server.adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${server.template}`));
  const adminUrl = withDatabase(server.adminUrl, name);
  const apiUrl = withDatabase(server.adminUrl, name, server.apiRole);
  const raw = openRaw(adminUrl);
  const { gateway, postgrest } =
    kind === 'postgres' ? { gateway: sqlGateway(apiUrl), postgrest: null } : await overPostgrest(server, name);
  return {
    gateway,
    query: async <R>(sql: string, params: readonly unknown[] = []) => (await raw.query(sql, [...params])).rows as R[],
    adminUrl,
    apiUrl,
    postgrest,
    close: async () => {
      await gateway.close();
      await postgrest?.stop();
      await raw.end();
      await onServer(server.adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

async function overPostgrest(server: DatabaseServer, database: string) {
  const { runFolder, jwtSecret, adminUrl, authenticator } = server;
  const databaseUrl = withDatabase(adminUrl, database, authenticator);
  const postgrest = await startPostgrest({ runFolder, databaseUrl, jwtSecret });
  return { gateway: postgrestGateway(postgrest.url, await keyFor('service_role', jwtSecret)), postgrest };
}

/** Values as PGlite reads them, so that a test's look into a table is the same everywhere. */
const TYPES = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

function openRaw(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 2, types: TYPES as pg.CustomTypesConfig });
  pool.on('error', () => {});
  return pool;
}
