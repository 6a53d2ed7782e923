import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesOf, type Import, readImports, sourceFiles } from '../../scripts/architecture/import-graph.js';
import { importsAgainstTheOrder, importsOfParts, partOf } from '../../scripts/architecture/layers.js';

/** Its folders are named by the commands: `mps <noun> <verb>` is `<noun>/<verb>.ts`, also where a noun has one verb. */
const COMMANDS = 'client/cli/src/commands/';

const imports = readImports();
const told = ({ from, to }: Import) => `${from} imports ${to}`;

describe('the imports of the product', () => {
  test('are found', () => {
    expect(imports.map(told)).toContain('server/src/procedures/merchant/charge.ts imports shared/src/index.ts');
    expect(imports.map(told)).toContain('client/sdk/src/create-mps-client.ts imports server/src/index.ts');
    expect(imports.map(told)).toContain(
      'client/dashboard/src/account/second-factor.tsx imports client/dashboard/src/account/confirm-factor.tsx',
    );
  });

  test('lead to files that are there', () => {
    const known = new Set(sourceFiles());
    expect(imports.filter(({ to }) => !known.has(to)).map(told)).toEqual([]);
  });

  test('run in no circle between files, for types neither', () => {
    expect(circlesOf(imports.map(({ from, to }) => [from, to]))).toEqual([]);
  });

  test('run in no circle between parts', () => {
    expect(circlesOf(importsOfParts(imports))).toEqual([]);
  });

  test('go from each part to those before it alone', () => {
    expect(importsAgainstTheOrder(imports).map(told)).toEqual([]);
  });

  test('take types alone from the server into a client', () => {
    const code = imports.filter(
      ({ from, to, isType }) => from.startsWith('client/') && to.startsWith('server/') && !isType,
    );
    expect(code.map(told)).toEqual([]);
  });
});

describe('the checks themselves', () => {
  const edge = (from: string, to: string): Import => ({ from, to, isType: true });

  test('see a circle over several files, and none where two ways meet', () => {
    const circle = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['c', 'd'],
    ] as const;
    expect(circlesOf(circle)).toEqual([['a', 'b', 'c']]);
    expect(
      circlesOf([
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'd'],
        ['c', 'd'],
      ]),
    ).toEqual([]);
  });

  test('see an import against the order', () => {
    const wrong = edge('server/src/database/migrate.ts', 'server/src/http/health.ts');
    const beside = edge('server/src/events/event-hub.ts', 'server/src/jobs/run-task.ts');
    const right = edge('server/src/http/health.ts', 'server/src/database/migrate.ts');
    expect(importsAgainstTheOrder([wrong, beside, right])).toEqual([wrong, beside]);
  });

  test('refuse a file that has no place', () => {
    expect(() => partOf('server/src/somewhere/new.ts')).toThrow('scripts/architecture/layers.ts');
  });
});

test('no folder holds one file', () => {
  const counts = new Map<string, number>();
  for (const file of sourceFiles()) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  const isLeaf = (folder: string) => ![...counts.keys()].some((other) => other.startsWith(`${folder}/`));
  const lonely = [...counts].flatMap(([folder, count]) => (count === 1 && isLeaf(folder) ? [folder] : []));
  expect(lonely.filter((folder) => !folder.startsWith(COMMANDS))).toEqual([]);
});
