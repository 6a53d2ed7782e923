import {
  type EmbeddedDatabase,
  MigrationError,
  type MigrationFile,
  migrate,
  migrationStatus,
  openEmbedded,
  readMigrations,
} from '@mps/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const file = (version: string, sql: string): MigrationFile => ({ version, name: 'test', sql });
const first = file('1', 'CREATE TABLE public.first (id int);\nINSERT INTO public.first VALUES (1);\n');
const second = file('2', 'ALTER TABLE public.first ADD COLUMN name text;\n');

let database: EmbeddedDatabase;
beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

const states = async (...files: MigrationFile[]) =>
  (await migrationStatus(database, files)).map(({ version, state }) => `${version} ${state}`);

describe('migrate', () => {
  it('applies what is pending, in order, once', async () => {
    expect(await states(first, second)).toEqual(['1 pending', '2 pending']);
    expect(await migrate(database, [first])).toEqual(['1']);
    expect(await migrate(database, [first, second])).toEqual(['2']);
    expect(await migrate(database, [first, second])).toEqual([]);
    expect(await database.query('SELECT id, name FROM public.first')).toEqual([{ id: 1, name: null }]);
  });

  it('keeps the books where the Supabase CLI keeps them', async () => {
    const [row] = await database.query<{ name: string; statements: string[] }>(
      `SELECT name, statements FROM supabase_migrations.schema_migrations WHERE version = '1'`,
    );
    expect(row).toEqual({ name: 'test', statements: [first.sql] });
  });

  it('takes what the Supabase CLI has applied as applied', async () => {
    await database.query(`INSERT INTO supabase_migrations.schema_migrations (version, name, statements)
      VALUES ('3', 'by_cli', ARRAY['SELECT 1', 'SELECT 2'])`);
    expect(await migrate(database, [first, second, file('3', 'SELECT 1;\n-- a comment\nSELECT 2;\n')])).toEqual([]);
  });

  it('applies the same files in two runs at once only once', async () => {
    const third = file('4', 'CREATE TABLE public.third (id int);');
    const runs = await Promise.all([migrate(database, [third]), migrate(database, [third])]);
    expect(runs.flat()).toEqual(['4']);
  });

  it('lists what was applied without a file here', async () => {
    expect(await states(first, second)).toContain('4 unknown');
  });
});

describe('refusals', () => {
  it('names a file that was changed after it was applied, and applies nothing', async () => {
    const changed = { ...first, sql: `${first.sql}SELECT 1;` };
    expect(await states(changed)).toContain('1 changed');
    const next = file('9', 'CREATE TABLE public.never (id int);');
    await expect(migrate(database, [changed, next])).rejects.toThrow(/1_test\.sql.*new migration/s);
    expect(await states(next)).toContain('9 pending');
  });

  it('does not mind other line ends', async () => {
    expect(await migrate(database, [{ ...first, sql: first.sql.replaceAll('\n', '\r\n') }])).toEqual([]);
  });

  it('rolls a failing file back as a whole and says where it failed', async () => {
    const failing = file('10', 'CREATE TABLE public.half (id int);\nSELECT nonsense;\n');
    const error = await migrate(database, [failing]).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(MigrationError);
    expect(String(error)).toMatch(/10_test\.sql.*nonsense.*line 2/s);
    expect(await database.query(`SELECT to_regclass('public.half')::text AS half`)).toEqual([{ half: null }]);
  });
});

describe('the shipped files', () => {
  it('have one version each and apply to an empty database', async () => {
    const empty = await openEmbedded();
    try {
      const files = await readMigrations();
      expect(await migrate(empty, files)).toEqual(files.map(({ version }) => version));
      expect(await migrate(empty, files)).toEqual([]);
    } finally {
      await empty.close();
    }
  });
});

describe('a database of an earlier version', () => {
  it('is refused with a sentence that says what to do, and is left as it was', async () => {
    const earlier = await openEmbedded();
    await migrate(earlier, [{ version: '20261122000100', name: 'foundation', sql: 'CREATE SCHEMA mps;' }]);
    await expect(migrate(earlier)).rejects.toThrow(/earlier version .* cannot be upgraded.*delete the data folder/);
    expect(await earlier.query('SELECT version FROM supabase_migrations.schema_migrations')).toHaveLength(1);
    await earlier.close();
  });
});
