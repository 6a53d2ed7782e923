/**
 * The baseline came from 34 migrations that were never released. This test applies them, as the repository's history
 * keeps them, beside the baseline and compares the two catalogues.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type EmbeddedDatabase, openEmbedded, readMigrations } from '@mps/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, differences, readCatalogue } from '../../scripts/schemas/catalogue.js';

/** The last commit with the earlier migrations. */
const EARLIER = '242976ca8c9fc166b29cb7dbc3a086c3e8bc49f8';
const FOLDER = 'server/supabase/migrations';
const root = fileURLToPath(new URL('../../', import.meta.url));
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });

function earlierMigrations(): string[] {
  try {
    const paths = git('ls-tree', '--name-only', EARLIER, `${FOLDER}/`).trim().split('\n').sort();
    return paths.map((path) => git('show', `${EARLIER}:${path}`));
  } catch {
    return [];
  }
}

/** Differences that are meant, each with its reason; everything else has to be equal. */
const INTENDED: readonly (readonly [names: RegExp, reason: string])[] = [
  [/^schema /, 'mps is closed to everybody; callers use mps_api and mps_types'],
  [/^comment on /, 'the earlier migrations had no COMMENT ON'],
];

/** `public` became `mps_api`, and the types that callers name moved from `mps` to `mps_types`. */
function withoutMoves(catalogue: Catalogue): Catalogue {
  const moved = (text: string) =>
    text
      .replace(/\b(?:public|mps_api)\./g, 'mps_api.')
      .replaceAll(`'public'::regnamespace`, `'mps_api'::regnamespace`)
      .replace(/\bmps_types\./g, 'mps.');
  return new Map([...catalogue].map(([name, text]) => [moved(name), moved(text)]));
}

const earlier = earlierMigrations();
if (earlier.length === 0) console.info('skipped: baseline.test.ts needs the history of the repository');

describe.skipIf(earlier.length === 0)('the baseline', () => {
  const databases: EmbeddedDatabase[] = [];
  let before: Catalogue = new Map();
  let after: Catalogue = new Map();

  beforeAll(async () => {
    const [earlierDatabase, newDatabase] = await Promise.all([openEmbedded(), openEmbedded()]);
    databases.push(earlierDatabase, newDatabase);
    for (const sql of earlier) await earlierDatabase.execute(sql);
    const [baseline] = await readMigrations();
    await newDatabase.execute(baseline?.sql ?? '');
    before = withoutMoves(await readCatalogue(earlierDatabase, ['mps', 'public']));
    after = withoutMoves(await readCatalogue(newDatabase));
  });
  afterAll(() => Promise.all(databases.map((database) => database.close())));

  it('leaves what the earlier migrations left, but for the listed differences', () => {
    const isIntended = ({ name }: { name: string }) => INTENDED.some(([names]) => names.test(name));
    expect(before.size).toBeGreaterThan(550);
    expect(differences(before, after).filter((each) => !isIntended(each))).toEqual([]);
  });

  it('has no listed difference that is gone', () => {
    const found = differences(before, after);
    for (const [names, reason] of INTENDED)
      expect(
        found.some(({ name }) => names.test(name)),
        reason,
      ).toBe(true);
  });
});
