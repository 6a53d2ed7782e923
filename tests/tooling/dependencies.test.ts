import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PROJECTS = [
  '.',
  'shared',
  'server',
  'client/sdk',
  'client/cli',
  'client/rest',
  'client/dashboard',
  'tests',
  'qa',
  'tests/rest/clients',
];
const PRODUCTS = PROJECTS.filter((project) => /^(shared|server|client)/.test(project));

const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'MIT OR Apache-2.0', 'BlueOak-1.0.0'];
/** Binds changes of the package itself, which nothing here makes: good for what is not shipped. */
const IN_TESTS = [...PERMISSIVE, 'MPL-2.0'];

const read = (path: string) => readFileSync(join(root, path), 'utf8');

function packagesOf(project: string): string[] {
  const manifest = JSON.parse(read(`${project}/package.json`));
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  return names.filter((name) => !name.startsWith('@mps/'));
}

const used = new Set(PROJECTS.flatMap(packagesOf));

test('each package has its reason, and each reason its package', () => {
  const [table = ''] = read('docs/decisions/dependencies.md').split('## What we wrote by hand');
  const firstCells = [...table.matchAll(/^\| (`.+?`) \|/gm)].map(([, cell]) => cell);
  const explained = firstCells.flatMap((cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(explained.toSorted()).toEqual([...used].toSorted());
});

test('the catalog names no package that nobody uses', () => {
  const { catalog } = parse(read('pnpm-workspace.yaml'));
  expect(Object.keys(catalog).filter((name) => !used.has(name))).toEqual([]);
});

// `npm start` installs `dependencies` alone.
test('the workshop is no dependency of what runs', () => {
  const dependenciesOf = (project: string) =>
    Object.keys(JSON.parse(read(`${project}/package.json`)).dependencies ?? {});
  const isForBuilding = (name: string) => name === 'typescript' || name.startsWith('@types/');
  expect(dependenciesOf('.').filter((name) => !isForBuilding(name))).toEqual([]);
  for (const project of ['tests', 'qa', 'tests/rest/clients']) expect(dependenciesOf(project)).toEqual([]);
});

test('each licence lets the product be used as its own does', () => {
  const offenders = PROJECTS.flatMap((project) =>
    packagesOf(project).map((name) => {
      const { license } = JSON.parse(read(`${project}/node_modules/${name}/package.json`));
      const allowed = PRODUCTS.includes(project) ? PERMISSIVE : IN_TESTS;
      return allowed.includes(license) ? null : `${project}: ${name} is ${license}`;
    }),
  );
  expect(offenders.filter((offender) => offender !== null)).toEqual([]);
});
