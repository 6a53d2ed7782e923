/**
 * A PostgreSQL server, reached through a pool of connections (`pg`): directly, or through a transaction-mode
 * pooler such as PgBouncer or Supavisor. No call leaves anything behind in its session, so a pooler may hand
 * each one to another server connection.
 */
import pg from 'pg';
import type { PoolState } from './gateway.js';
import type { SqlDatabase, SqlSession } from './sql-database.js';

/** How long a call waits for a free connection before it is refused as unavailable. */
const CONNECTION_WAIT_MS = 5_000;
/** Idle connections end after this, so that a fail-over or a DNS change is noticed. */
const IDLE_MS = 30_000;

/**
 * A pooler that does not track prepared statements hands the next call to a connection that lacks the
 * statement, or has it already. PostgreSQL refuses both before anything has run, so the call may be sent again.
 */
const LOST_STATEMENT = new Set(['26000', '42P05']);
/** What a pooler says of settings that it cannot keep for one client: protocol violation, with the name. */
const REFUSED_SETTING = /unsupported startup parameter/i;

export interface PostgresOptions {
  /** TLS by `sslmode`, `sslrootcert`, `sslcert` and `sslkey` in the query string. */
  url: string;
  poolSize: number;
  /** Null for no limit: migrations wait for each other and build indexes. */
  statementTimeoutMs: number | null;
  /** Milliseconds to wait for a free connection; 5,000 unless given. */
  connectionWaitMs?: number;
  /** Runs on the first connection, before any call; when it throws, the calls that wait fail with its error. */
  onFirstConnection?: ((client: pg.ClientBase) => Promise<void>) | undefined;
  /** Told of errors on idle connections; without a listener they would end the process. */
  onIdleError(error: Error): void;
}

export interface PostgresDatabase extends SqlDatabase {
  pool(): PoolState;
}

/** Opens a pool; connections are made when they are needed. */
export function openPostgres(options: PostgresOptions): PostgresDatabase {
  let pool = createPool(options, true);
  let learned: Promise<void> | null = null;
  let namesStatements = true;

  async function connect(): Promise<pg.PoolClient> {
    learned ??= learn();
    await learned;
    return pool.connect();
  }

  /** The first connection finds out whether the server keeps settings of its clients; all others wait for it. */
  async function learn(): Promise<void> {
    try {
      await connectFirst();
    } catch (error) {
      learned = null;
      throw error;
    }
  }

  async function connectFirst(): Promise<void> {
    const client = await pool.connect().catch(async (error: unknown) => {
      if (!REFUSED_SETTING.test(messageOf(error))) throw error;
      const refused = pool;
      pool = createPool(options, false);
      await refused.end();
      return pool.connect();
    });
    try {
      await options.onFirstConnection?.(client);
    } finally {
      client.release();
    }
  }

  async function query<R>(text: string, params: readonly unknown[] = [], name?: string): Promise<R[]> {
    return withConnection(connect, async (client) => {
      if (name === undefined || !namesStatements) return run<R>(client, text, params);
      try {
        return await run<R>(client, text, params, name);
      } catch (error) {
        if (!LOST_STATEMENT.has(String((error as { code?: unknown }).code))) throw error;
        namesStatements = false;
        return run<R>(client, text, params);
      }
    });
  }

  return {
    query,
    execute: (script) => withConnection(connect, async (client) => void (await client.query(script))),
    transaction: (work) => withConnection(connect, (client) => transaction(client, work)),
    pool: () => ({
      size: options.poolSize,
      open: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => pool.end(),
  };
}

/** @param hasServerTimeout false behind a pooler that refuses the setting: only the client's clock ends a call then */
function createPool(options: PostgresOptions, hasServerTimeout: boolean): pg.Pool {
  const { url, poolSize, statementTimeoutMs, connectionWaitMs = CONNECTION_WAIT_MS } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    ...timeouts(statementTimeoutMs, hasServerTimeout),
    connectionTimeoutMillis: connectionWaitMs,
    idleTimeoutMillis: IDLE_MS,
    application_name: 'mps-api',
    keepAlive: true,
  });
  pool.on('error', options.onIdleError);
  // The call in progress is told of a lost connection; the event would end the process without a listener.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

function timeouts(statementTimeoutMs: number | null, hasServerTimeout: boolean): pg.PoolConfig {
  if (statementTimeoutMs === null) return {};
  if (!hasServerTimeout) return { query_timeout: statementTimeoutMs };
  // The socket may hang where the server cannot cancel: the client gives up a little later.
  return { statement_timeout: statementTimeoutMs, query_timeout: statementTimeoutMs + CONNECTION_WAIT_MS };
}

/** The pool's own `query` ends the connection after every refusal; here only a broken one is not used again. */
async function withConnection<T>(
  connect: () => Promise<pg.PoolClient>,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await connect();
  let broken: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    if (!isRefusalOfServer(error)) broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** An error after which the session goes on: the server said so itself, and did not end the session. */
function isRefusalOfServer(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity !== 'FATAL' && error.severity !== 'PANIC';
}

async function run<R>(client: pg.ClientBase, text: string, params: readonly unknown[], name?: string): Promise<R[]> {
  const result = await client.query<R & pg.QueryResultRow>({ text, values: [...params], name });
  return result.rows;
}

async function transaction<T>(client: pg.PoolClient, work: (session: SqlSession) => Promise<T>): Promise<T> {
  const session: SqlSession = {
    // Without names: a statement that a pooler has lost could not be sent again inside a failed transaction.
    query: (text, params = []) => run(client, text, params),
    execute: async (script) => void (await client.query(script)),
  };
  await client.query('BEGIN');
  try {
    const result = await work(session);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // A connection that cannot roll back is thrown away by its own error, not reused.
    await client.query('ROLLBACK');
    throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
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
