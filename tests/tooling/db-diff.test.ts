/** What `npm run db:diff` writes, on a copy of the sources and migrations, for the changes that people make. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedDatabase, openEmbedded, readMigrations } from '@mps/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../scripts/schemas/catalogue.js';
import { checkSources } from '../../scripts/schemas/check-sources.js';
import { compare, lineOf } from '../../scripts/schemas/compare.js';
import { MIGRATIONS_FOLDER, readSources, SCHEMAS_FOLDER } from '../../scripts/schemas/sources.js';
import { writeNext } from '../../scripts/schemas/write-migration.js';

let database: EmbeddedDatabase;
beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mps-db-diff-'));
  await cp(SCHEMAS_FOLDER, join(folder, 'schemas'), { recursive: true });
  await cp(MIGRATIONS_FOLDER, join(folder, 'migrations'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function edit(path: string, from: string | RegExp, to: string): Promise<void> {
  const file = join(folder, 'schemas', path);
  const text = await readFile(file, 'utf8');
  const edited = text.replace(from, to);
  expect(edited, `${path} holds ${from}`).not.toBe(text);
  await writeFile(file, edited);
}

/** What the drift check says of the copy. */
async function missing(): Promise<string[]> {
  const migrations = await readMigrations(join(folder, 'migrations'));
  const found = await compare(
    database,
    await readSources(join(folder, 'schemas')),
    migrations.map(({ sql }) => sql),
  );
  return found.map(lineOf);
}

async function run(name: string): Promise<{ isComplete: boolean; lines: string[]; migration: string }> {
  const folders = { schemas: join(folder, 'schemas'), migrations: join(folder, 'migrations') };
  const report = await writeNext(database, folders, name);
  const last = (await readdir(folders.migrations)).sort().at(-1) ?? '';
  return { ...report, migration: await readFile(join(folders.migrations, last), 'utf8') };
}

// Each applies all sources and all migrations several times.
describe('db:diff', { timeout: 60_000 }, () => {
  it('writes a changed body whole, and the drift check names the function until then', async () => {
    await edit('functions/payments/is_tag.sql', '<= 4096', '<= 2048');
    expect(await missing()).toEqual([expect.stringContaining('changed   function mps.is_tag(jsonb)')]);
    const { isComplete, migration } = await run('shorter_tags');
    expect(isComplete).toBe(true);
    expect(migration.match(/CREATE OR REPLACE FUNCTION/g)).toHaveLength(1);
    expect(migration).toContain('length(p_tag::text) <= 2048');
    expect(migration).toContain('REVOKE ALL ON FUNCTION mps.is_tag FROM PUBLIC;');
    expect(await missing()).toEqual([]);
  });

  it('drops a function whose signature changes, with what depends on it, and names the callers', async () => {
    await edit(
      'functions/shared/page_limit.sql',
      'page_limit(p_limit int)',
      'page_limit(p_limit int, p_most int DEFAULT 100)',
    );
    const { isComplete, migration, lines } = await run('page_limits');
    expect(isComplete).toBe(true);
    expect(migration).toMatch(
      /DROP FUNCTION mps\.page_limit\(integer\);[\s\S]*CREATE OR REPLACE FUNCTION mps\.page_limit\(p_limit int, p_most int/,
    );
    expect(lines).toContain('read      mps_api.list_members calls mps.page_limit');
    expect(await missing()).toEqual([]);
  });

  it('drops a function whose file is gone', async () => {
    await rm(join(folder, 'schemas', 'functions', 'statistics', 'get_system_statistics.sql'));
    const { migration } = await run('no_statistics');
    expect(migration).toContain('DROP FUNCTION mps_api.get_system_statistics(jsonb);');
    expect(await missing()).toEqual([]);
  });

  it('names a new column for writing by hand, and keeps what was written when it runs again', async () => {
    await edit('tables/merchants.sql', ') STORED\n);', ') STORED,\n  note text\n);');
    const first = await run('merchant_notes');
    expect(first.isComplete).toBe(false);
    expect(first.lines).toContainEqual(expect.stringContaining('new       column mps.merchants.note'));
    const [file = ''] = (await readdir(join(folder, 'migrations'))).filter((name) =>
      name.endsWith('merchant_notes.sql'),
    );
    const mark = first.migration.slice(first.migration.indexOf('-- Generated from here on'));
    await writeFile(join(folder, 'migrations', file), `ALTER TABLE mps.merchants ADD COLUMN note text;\n\n${mark}`);
    const second = await run('merchant_notes');
    expect(second.isComplete).toBe(true);
    expect(second.migration).toContain('ALTER TABLE mps.merchants ADD COLUMN note text;');
    expect(await missing()).toEqual([]);
  });
});

describe('the rules for source files', () => {
  const path = 'functions/payments/check_tag.sql';
  const violations = async () => checkSources(await readSources(join(folder, 'schemas')));

  it('hold for every file', async () => {
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['a missing REVOKE', path, 'REVOKE ALL ON FUNCTION mps.check_tag FROM PUBLIC;', ''],
    ['a comment that does not begin with COMMENT ON', path, /^-- Checks/, '-- Reads'],
    [
      'a table without row security',
      'tables/cards.sql',
      'ALTER TABLE mps.cards ENABLE',
      '-- ALTER TABLE mps.cards ENABLE',
    ],
    ['a missing COMMENT ON', path, 'COMMENT ON FUNCTION', '-- COMMENT ON FUNCTION'],
    ['a helper that clients may execute', path, /$/, '\nGRANT EXECUTE ON FUNCTION mps.check_tag TO service_role;\n'],
    [
      'a callable function that clients may not execute',
      'functions/system/list_ended_sessions.sql',
      'GRANT EXECUTE',
      '-- GRANT EXECUTE',
    ],
  ])('refuse %s', async (_what, file, from, to) => {
    await edit(file, from, to);
    expect(await violations()).toEqual([expect.stringContaining(file)]);
  });

  it('know every schema of the product', async () => {
    const foundation = await readFile(join(folder, 'schemas', 'foundation.sql'), 'utf8');
    const made = [...foundation.matchAll(/^CREATE SCHEMA (mps\w*);/gm)].map(([, name]) => name);
    expect(made.sort()).toEqual([...SCHEMAS]);
  });
});
