/** What a browser has to load before the first page is there, and what people would notice missing. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const DASHBOARD = fileURLToPath(new URL('../../client/dashboard/', import.meta.url));
const LIMIT_BYTES = 300_000;

const read = (path: string) => readFileSync(`${DASHBOARD}${path}`);
const sizeOf = (path: string) => gzipSync(read(path)).byteLength;

/** A chunk with all that it imports at once, directly or through others. */
function closureOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of read(`dist/assets/${file}`)
    .toString()
    .matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) {
    closureOf(name, seen);
  }
  return seen;
}

describe('bundle', () => {
  const page = read('dist/index.html').toString();
  const first = [...page.matchAll(/\/dashboard\/(?:assets\/)?([\w.-]+\.(?:js|css|svg))/g)].map(([, name]) => name);
  const chunks = readdirSync(`${DASHBOARD}dist/assets`).filter((name) => name.endsWith('.js'));
  const chunkOf = (start: string) => chunks.filter((name) => name.startsWith(start));

  /** What a page loads at once; `first-load.test.ts` adds in a browser what pages fetch on their own after that. */
  function loadOf(starts: readonly string[]): number {
    const files = new Set(first.filter((name) => !/^(favicon|color-scheme)/.test(name)));
    const wanted = [...starts.flatMap(chunkOf), ...chunkOf('zh-TW-')];
    const loads = [...files].filter((name) => name.endsWith('.js')).concat(wanted);
    const all = new Set(loads.flatMap((name) => [...closureOf(name)]));
    const styles = [...files].filter((name) => name.endsWith('.css'));
    return [...all, ...styles].reduce((sum, name) => sum + sizeOf(`dist/assets/${name}`), 0);
  }

  test('the pages are built for production, whatever NODE_ENV says of the server', () => {
    const talkative = chunks.filter((name) => read(`dist/assets/${name}`).includes('unique "key" prop'));
    expect(talkative, 'React of another NODE_ENV, slow and 62 kB larger').toEqual([]);
  });

  test('the login loads at most 300 kB (gzip), with its language', () => {
    expect(loadOf(['login-page-'])).toBeLessThanOrEqual(LIMIT_BYTES);
  });

  const routes = read('src/router.tsx').toString();
  const pages = [
    ...new Set([...routes.matchAll(/import\('\.\/[\w/]*?([\w-]+-(?:page|drawer))\.js'\)/g)].map(([, name]) => name)),
  ].filter((name) => name !== 'login-page');

  test('every page of the router is known here', () => {
    expect(pages.length).toBeGreaterThan(15);
  });

  test.each(pages)('%s in its frame loads at most 300 kB (gzip), with its language', (name) => {
    expect(chunkOf(`${name}-`).length).toBeGreaterThan(0);
    expect(loadOf(['shell-', `${name}-`])).toBeLessThanOrEqual(LIMIT_BYTES);
  });

  test('the page holds no script of its own, and no style', () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(page).not.toContain('<style');
  });
});

describe('languages', () => {
  const textsOf = (language: string) =>
    JSON.parse(read(`src/i18n/locales/${language}.json`).toString()) as Record<string, string>;
  const main = textsOf('zh-TW');
  const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort();

  test.each(['zh-CN', 'en'])('%s has every text, with the same placeholders', (language) => {
    const other = textsOf(language);
    expect(Object.keys(other).sort()).toEqual(Object.keys(main).sort());
    for (const [key, text] of Object.entries(main)) expect(placeholders(other[key]), key).toEqual(placeholders(text));
  });

  test('every text that the pages ask for is there, and none that nobody asks for', () => {
    const sources = readdirSync(`${DASHBOARD}src`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => read(`src/${name}`).toString())
      .join('\n');
    // Groups whose keys are put together from a value.
    const groups = new Set([...sources.matchAll(/(?:enumText\(t, |group=)["']\s*(\w+)["']/g)].map(([, name]) => name));
    const prefixes = [...sources.matchAll(/t\(`([\w.]+)\.\$\{/g)].map(([, prefix]) => `${prefix}.`);
    const isBuilt = (key: string) =>
      groups.has(key.split('.')[0] ?? '') || prefixes.some((prefix) => key.startsWith(prefix));
    const unused = Object.keys(main).filter(
      (key) => !isBuilt(key) && !new RegExp(`['"\`]${key.replaceAll('.', '\\.')}['"\`]`).test(sources),
    );
    expect(unused).toEqual([]);
  });
});
