/** Everything that the API can do has its place in the pages; what has none is named here with its reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { appRouter } from '@mps/server';
import { expect, test } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../client/dashboard/src/', import.meta.url));

const ELSEWHERE: Readonly<Record<string, string>> = {
  'auth.loginExternal': 'mini-programs log in by it, which bring the code of their own provider',
  'auth.me': 'the answer of the login says the same, and is kept with the token',
};

const source = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(`${SOURCES}${name}`, 'utf8'))
  .join('\n');

/** Called at once by the client, or through the query options. */
const isUsed = (procedure: string) =>
  new RegExp(
    `\\b(api|trpc)\\.${procedure.replace('.', '\\.')}\\.(query|mutate|subscribe|queryOptions|mutationOptions)\\b`,
  ).test(source);

const procedures = Object.keys(appRouter._def.procedures);

test('the list of procedures is the whole router', () => {
  expect(procedures.length).toBeGreaterThan(70);
  expect(procedures).toContain('admin.verifyAudit');
});

test.each(procedures.filter((name) => !(name in ELSEWHERE)))('%s is used by a page', (procedure) => {
  const advice = `No page of client/dashboard/src calls ${procedure}: give it one, or name it in ELSEWHERE with the reason`;
  expect(isUsed(procedure), advice).toBe(true);
});

test.each(Object.keys(ELSEWHERE))('%s is used by none, as is said here', (procedure) => {
  expect(procedures).toContain(procedure);
  expect(isUsed(procedure)).toBe(false);
});
