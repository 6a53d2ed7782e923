import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function sourcesOf(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(join(root, folder), { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(root, folder, name), 'utf8') })));
}

// The linter knows which packages may be imported, but not that a client may take types alone.
test('a client takes types alone from the server', async () => {
  const offenders = (await sourcesOf('client/sdk/src')).filter(({ text }) =>
    /^(import|export)\s+(?!type\b)[^;]*from '@mps\/server/m.test(text),
  );
  expect(offenders.map(({ name }) => name)).toEqual([]);
});

test('shared imports zod alone', async () => {
  const imported = (await sourcesOf('shared/src')).flatMap(({ text }) =>
    [...text.matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name),
  );
  expect([...new Set(imported)]).toEqual(['zod']);
});

test('each version stands once, in the catalog', async () => {
  for (const folder of ['.', 'shared', 'server', 'client/sdk', 'client/cli', 'client/rest', 'tests', 'qa']) {
    const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !String(version).startsWith('catalog:') && version !== 'workspace:*')).toEqual(
      [],
    );
  }
});
