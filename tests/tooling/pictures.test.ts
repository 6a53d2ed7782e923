/** The pictures of the README: there, shown, small, and none that nobody shows. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../support/start-process.js';

const FOLDER = 'docs/images';
/** A page with all of them should open at once, on a telephone too. */
const LARGEST_BYTES = 150_000;

const readme = readFileSync(join(repositoryRoot, 'README.md'), 'utf8');
const pictures = readdirSync(join(repositoryRoot, FOLDER), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(png|svg)$/.test(name),
);

test('every picture is shown in the README, and every one that it shows is there', () => {
  const shown = [...readme.matchAll(/docs\/images\/([\w./-]+\.(?:png|svg))/g)].map(([, name]) => name);
  expect([...new Set(shown)].toSorted()).toEqual(pictures.toSorted());
});

test.each(pictures)('%s is small', (name) => {
  expect(statSync(join(repositoryRoot, FOLDER, name)).size).toBeLessThan(LARGEST_BYTES);
});

test('every picture says in words what it shows', () => {
  const described = [...readme.matchAll(/<img [^>]*alt="([^"]+)"|!\[([^\]]+)\]/g)];
  expect(described.length).toBe(pictures.length);
});

test('nothing is fetched from elsewhere', () => {
  expect(readme).not.toMatch(/(src="|!\[[^\]]*\]\()https?:/);
});
