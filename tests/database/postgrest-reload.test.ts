/** A PostgREST that runs before the database is migrated, as it does in a Supabase project. */
import { createSupabaseGateway, type DatabaseGateway } from '@mps/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { databaseKind } from '../support/databases/database-kind.js';
import { migrateDatabase, onServer, withDatabase } from '../support/databases/database-server.js';
import { keyFor, type Postgrest, startPostgrest } from '../support/databases/postgrest.js';
import { checkSchema } from '../support/server-package.js';

const hasServer = databaseKind() !== 'embedded';
if (!hasServer) console.info('skipped: postgrest-reload.test.ts needs MPS_TEST_DATABASE=postgres or supabase');

describe.skipIf(!hasServer)('a PostgREST that was started before `migrate`', () => {
  let url = '';
  let expose = '';
  let postgrest: Postgrest | undefined;
  let gateway: DatabaseGateway | undefined;
  let drop = async () => {};

  beforeAll(async () => {
    const server = inject('databaseServer');
    if (server === null) throw new Error('the run has no database server');
    const { adminUrl, authenticator, databasePrefix, jwtSecret, runFolder } = server;
    const name = `${databasePrefix}reload_${process.pid}`;
    await onServer(adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
    drop = () => onServer(adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)).then(() => {});
    url = withDatabase(adminUrl, name);
    expose = `ALTER ROLE ${authenticator.name} IN DATABASE ${name} SET pgrst.db_schemas = 'public, mps_api'`;
    // The schema has to be there to be exposed; the functions come with `migrate`.
    const databaseUrl = withDatabase(adminUrl, name, authenticator);
    postgrest = await startPostgrest({ runFolder, databaseUrl, jwtSecret, schemas: 'public', listens: true });
    const serviceRoleKey = await keyFor('service_role', jwtSecret);
    gateway = createSupabaseGateway({ url: postgrest.url, serviceRoleKey, schema: 'mps_api', timeoutMs: 10_000 });
  });
  afterAll(async () => {
    await gateway?.close();
    await postgrest?.stop();
    await drop();
  });

  const look = async () => (gateway === undefined ? null : await checkSchema(gateway));

  it('says that the schema is not exposed', async () => {
    expect((await look())?.advice).toContain('the schema is not exposed');
  });

  it('serves the functions after the schema was exposed and `migrate` has run, without a restart', async () => {
    await onServer(url, async (client) => {
      await client.query(expose);
      await client.query(`NOTIFY pgrst, 'reload config'`);
    });
    await migrateDatabase(url);
    await expect.poll(look, { timeout: 10_000 }).toMatchObject({ hasFunctions: true, isMigrated: true, advice: null });
  });

  it('sees a function that a later migration adds only when `migrate` has told it', async () => {
    await onServer(url, (client) =>
      client.query('ALTER FUNCTION mps_api.freeze_card(uuid, text, jsonb) RENAME TO freeze_card_away'),
    );
    await migrateDatabase(url);
    await expect.poll(look, { timeout: 10_000 }).toMatchObject({ hasFunctions: false });
    await onServer(url, (client) =>
      client.query('ALTER FUNCTION mps_api.freeze_card_away(uuid, text, jsonb) RENAME TO freeze_card'),
    );
    await migrateDatabase(url);
    await expect.poll(look, { timeout: 10_000 }).toMatchObject({ hasFunctions: true });
  });
});
