import { readFile } from 'node:fs/promises';
import {
  type Actor,
  type Args,
  createSqlGateway,
  type DatabaseGateway,
  type FunctionName,
  openEmbedded,
  type Row,
} from '@mps/server';
import { inject } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from './databases/cloned-database.js';
import { type DatabaseKind, databaseKind } from './databases/database-kind.js';

/** A database of its own for one test file: migrated, without a row, gone at the end. */
export interface TestDatabase {
  kind: DatabaseKind;
  /** The clone on a real server; null in embedded mode, where one connection is all there is. */
  onServer: ClonedDatabase | null;
  /** What the server is given. */
  gateway: DatabaseGateway;
  /** Calls a function as the server would; without an actor the caller is the service itself. */
  call<F extends FunctionName>(name: F, args: Args<F>, actor?: Partial<Actor> | null): Promise<Row<F>[]>;
  /** The same for a function that answers exactly one row. */
  one<F extends FunctionName>(name: F, args: Args<F>, actor?: Partial<Actor> | null): Promise<Row<F>>;
  /** Any SQL, to look behind the functions or to set a clock back. */
  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** Opens a database for the tests of one file; the file closes it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { gateway, query, close, onServer } = await opened();
  const call: TestDatabase['call'] = (name, args, actor = null) => {
    const answer = gateway.call(name, args, actor === null ? null : wholeActor(actor));
    // A test may start several calls and look at them one by one; a refusal of the last is not unhandled then.
    answer.catch(() => {});
    return answer;
  };
  return {
    kind: databaseKind(),
    onServer,
    gateway,
    call,
    one: async (name, args, actor) => {
      const rows = await call(name, args, actor);
      const [row] = rows;
      if (row === undefined || rows.length > 1) throw new Error(`${name} answered ${rows.length} rows, not one`);
      return row;
    },
    query,
    close,
  };
}

async function opened(): Promise<Pick<TestDatabase, 'gateway' | 'query' | 'close' | 'onServer'>> {
  const kind = databaseKind();
  if (kind === 'embedded') return { ...(await openedEmbedded()), onServer: null };
  const server = inject('databaseServer');
  if (server === null) throw new Error('The global setup has started no server.');
  const clone = await cloneDatabase(server, kind);
  return { gateway: clone.gateway, query: clone.query, close: clone.close, onServer: clone };
}

async function openedEmbedded(): Promise<Pick<TestDatabase, 'gateway' | 'query' | 'close'>> {
  const dump = await readFile(inject('migratedDump'));
  const database = await openEmbedded({ loadDump: new Blob([new Uint8Array(dump)]) });
  const gateway = createSqlGateway(database, { mode: 'embedded', description: 'in memory' }, () => database.close());
  return { gateway, query: (sql, params) => database.query(sql, params), close: () => gateway.close() };
}

/** Tests name only what matters of an actor. */
export function wholeActor(actor: Partial<Actor>): Actor {
  return {
    role: 'admin',
    id: '00000000-0000-4000-8000-000000000000',
    merchant_id: null,
    operator: null,
    operator_role: actor.role === 'merchant' ? 'manager' : null,
    administrator_role: (actor.role ?? 'admin') === 'admin' ? 'owner' : null,
    on_behalf_of: null,
    session_id: '00000000-0000-4000-8000-000000000001',
    request_id: 'test',
    ip: null,
    ...actor,
  };
}
