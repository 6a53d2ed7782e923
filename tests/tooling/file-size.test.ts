import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** More cannot be held in the head at once. */
const MAX_LINES = 300;
const CODE = /\.(ts|tsx|mts|js|mjs|py|css|sh|sql)$/;

/** What may be longer, each with its reason. */
const LONGER: readonly [path: RegExp, reason: string][] = [
  [/\.generated\.ts$/, 'written by a generator, read by compilers'],
  [/^client\/python\/mps_client\.py$/, 'written by a generator; one file, so that it can be copied into a project'],
  [/^server\/supabase\/migrations\//, 'generated from the sources, one file a release or change'],
  [/^server\/src\/identity\/common-passwords\.ts$/, 'a list of words'],
  [/^tests\/support\/charge-case-table\.ts$/, 'one table of cases, run over every way to a charge'],
  [/^tests\/cli\/commands\.test\.ts$/, 'its last test looks back at every command that the others ran'],
];

const OURS = ['client', 'deploy', 'scripts', 'server', 'shared', 'tests', 'qa'];
/** What is installed, built or packed. */
const NOT_OURS = new Set(['node_modules', 'dist', 'package', '.data']);

function filesOfCode(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesOfCode(path);
    return CODE.test(path) ? [path] : [];
  });
}

const linesOf = (path: string): number => readFileSync(join(root, path), 'utf8').split('\n').length - 1;
const files = OURS.flatMap(filesOfCode);

test(`no file of code is longer than ${MAX_LINES} lines`, () => {
  expect(files).toContain('server/src/router.ts');
  const tooLong = files.filter((path) => !LONGER.some(([longer]) => longer.test(path)) && linesOf(path) > MAX_LINES);
  expect(tooLong.map((path) => `${path}: ${linesOf(path)}`)).toEqual([]);
});

test('each exception is still needed', () => {
  const spare = LONGER.filter(([longer]) => !files.some((path) => longer.test(path) && linesOf(path) > MAX_LINES));
  expect(spare.map(([, reason]) => reason)).toEqual([]);
});
