import { fillWithDemoData, migrationStatus, openPostgres, readMigrations, type SqlDatabase } from '@mps/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { databaseKind } from '../support/databases/database-kind.js';
import { migrateDatabase, onServer, withDatabase } from '../support/databases/database-server.js';

const hasServer = databaseKind() !== 'embedded';
if (!hasServer) console.info('skipped: migrate-on-server.test.ts needs MPS_TEST_DATABASE=postgres or supabase');

let url = '';
let database: SqlDatabase;
let drop = async () => {};
beforeAll(async () => {
  const server = inject('databaseServer');
  if (server === null) return;
  const name = `${server.databasePrefix}empty_${process.pid}`;
  await onServer(server.adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  url = withDatabase(server.adminUrl, name);
  database = openPostgres({ url, poolSize: 2, statementTimeoutMs: null, onIdleError: () => {} });
  drop = async () => {
    await database.close();
    await onServer(server.adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  };
});
afterAll(() => drop());

describe.skipIf(!hasServer)('an empty database', () => {
  it('is migrated once by ten processes that start at once', async () => {
    const files = await readMigrations();
    const applied = await Promise.all(Array.from({ length: 10 }, () => migrateDatabase(url)));
    expect(applied.flat().sort()).toEqual(files.map(({ version }) => version));
    expect(new Set((await migrationStatus(database)).map(({ state }) => state))).toEqual(new Set(['applied']));
  });

  it('is filled with demo data once by several processes, and the ledger holds', async () => {
    const filled = await Promise.all([fillWithDemoData(database), fillWithDemoData(database)]);
    expect(filled.sort()).toEqual([false, true]);
    expect(await database.query('SELECT * FROM mps_api.verify_ledger()')).toEqual([]);
  });
});
