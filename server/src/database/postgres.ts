/**
 * A PostgreSQL server, reached through a pool of connections (`pg`).
 */
import pg from 'pg';
import type { SqlDatabase, SqlSession } from './sql-database.js';

/** How long a call waits for a free connection before it is refused as unavailable. */
const CONNECTION_WAIT_MS = 5_000;
/** Idle connections end after this, so that a fail-over or a DNS change is noticed. */
const IDLE_MS = 30_000;

export interface PostgresOptions {
  url: string;
  poolSize: number;
  statementTimeoutMs: number;
  /** Told of errors on idle connections; without a listener they would end the process. */
  onIdleError(error: Error): void;
}

/** Opens a pool; connections are made when they are needed. */
export function openPostgres(options: PostgresOptions): SqlDatabase {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    statement_timeout: options.statementTimeoutMs,
    // The socket may hang where the server cannot cancel: the client gives up a little later.
    query_timeout: options.statementTimeoutMs + CONNECTION_WAIT_MS,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
    idleTimeoutMillis: IDLE_MS,
    application_name: 'mps-api',
    keepAlive: true,
  });
  pool.on('error', options.onIdleError);
  return {
    ...sessionOf(pool),
    transaction: (work) => transaction(pool, work),
    close: () => pool.end(),
  };
}

function sessionOf(connection: pg.Pool | pg.PoolClient): SqlSession {
  return {
    query: async <R>(text: string, params: readonly unknown[] = [], name?: string) => {
      const result = await connection.query<R & pg.QueryResultRow>({ text, values: [...params], name });
      return result.rows;
    },
    execute: async (script) => {
      await connection.query(script);
    },
  };
}

async function transaction<T>(pool: pg.Pool, work: (session: SqlSession) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(sessionOf(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    // A connection that cannot roll back is thrown away, not reused.
    client.release(broken);
  }
}

/** A database address for people: without user, password and options. */
export function describeUrl(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port === '' ? '' : `:${port}`}${pathname}`;
  } catch {
    return 'PostgreSQL';
  }
}
