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

/** Where the tests' databases come from, by MPS_TEST_DATABASE; further kinds take their place in `opened`. */
const DATABASE_KIND = process.env.MPS_TEST_DATABASE ?? 'embedded';

/** A database of its own for one test file: migrated, without a row, gone at the end. */
export interface TestDatabase {
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
  const { gateway, query } = await opened();
  const call: TestDatabase['call'] = (name, args, actor = null) =>
    gateway.call(name, args, actor === null ? null : wholeActor(actor));
  return {
    gateway,
    call,
    one: async (name, args, actor) => {
      const rows = await call(name, args, actor);
      const [row] = rows;
      if (row === undefined || rows.length > 1) throw new Error(`${name} answered ${rows.length} rows, not one`);
      return row;
    },
    query,
    close: () => gateway.close(),
  };
}

async function opened(): Promise<Pick<TestDatabase, 'gateway' | 'query'>> {
  if (DATABASE_KIND !== 'embedded') throw new Error(`MPS_TEST_DATABASE=${DATABASE_KIND} is not known: use embedded`);
  const dump = await readFile(inject('migratedDump'));
  const database = await openEmbedded({ loadDump: new Blob([new Uint8Array(dump)]) });
  const gateway = createSqlGateway(database, { mode: 'embedded', description: 'in memory' }, () => database.close());
  return { gateway, query: (sql, params) => database.query(sql, params) };
}

/** Tests name only what matters of an actor. */
export function wholeActor(actor: Partial<Actor>): Actor {
  return {
    role: 'admin',
    id: '00000000-0000-4000-8000-000000000000',
    merchant_id: null,
    operator: null,
    operator_role: actor.role === 'merchant' ? 'manager' : null,
    on_behalf_of: null,
    session_id: '00000000-0000-4000-8000-000000000001',
    request_id: 'test',
    ip: null,
    ...actor,
  };
}
