/// <reference lib="dom" />
/**
 * Every page by axe, in both colour schemes, three languages and two widths: 0 violations. With `MPS_DASHBOARD=short`
 * in six of the twelve forms, in which every pair of a language, a scheme and a width still meets.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { logIn, type Who } from './support/log-in.js';
import { pagesOf } from './support/pages.js';
import { isLong } from './support/size.js';

const LANGUAGES = ['zh-TW', 'zh-CN', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [390, 1280] as const;
/** For people to look at; `.gitignore` knows the folder. */
const PICTURES = fileURLToPath(new URL('../../.screenshots/', import.meta.url));

interface Form {
  language: (typeof LANGUAGES)[number];
  scheme: (typeof SCHEMES)[number];
  width: (typeof WIDTHS)[number];
}

const FORMS: Form[] = LANGUAGES.flatMap((language, row) =>
  SCHEMES.flatMap((scheme, column) =>
    WIDTHS.filter((_width, depth) => isLong || (row + column + depth) % 2 === 0).map((width) => ({
      language,
      scheme,
      width,
    })),
  ),
);

let world: DashboardWorld;
let browser: TestBrowser;
let axe: string;

beforeAll(async () => {
  world = await createDashboardWorld();
  browser = await startBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await mkdir(PICTURES, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await world?.server.stop();
});

async function violationsOf(page: Page): Promise<string[]> {
  const options: RunOptions = { resultTypes: ['violations'] };
  // Evaluated from outside: the policy of the page would not let a script in.
  await page.evaluate(axe);
  const results = await page.evaluate(
    (given) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Colours and widths change over some frames, on a busy machine over more. */
const REPAINT_MS = 150;

/** A page is ready when its head is there, no placeholder is left, and the form it was asked for is painted. */
async function settle(page: Page, scheme: Form['scheme']): Promise<void> {
  await page.waitForFunction(() => document.querySelector('h1, [role="dialog"]') !== null);
  await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null);
  await page.waitForFunction((name) => document.documentElement.dataset.mantineColorScheme === name, scheme);
  // Two frames: the first begins with the new colours, and when the second begins the first has been painted.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForTimeout(REPAINT_MS);
}

async function check(name: string, paths: readonly string[], who: Who | null): Promise<string[]> {
  const found: string[] = [];
  const { page, problems, context } = await browser.open();
  if (who !== null) await logIn(page, world.server.url, who);
  for (const language of LANGUAGES) {
    const forms = FORMS.filter((form) => form.language === language);
    await page.evaluate((chosen) => localStorage.setItem('mps.language', chosen), language).catch(() => {});
    if (who === null) await context.addInitScript((chosen) => localStorage.setItem('mps.language', chosen), language);
    for (const path of paths) {
      for (const [index, { scheme, width }] of forms.entries()) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        // Loaded in its first form: a page that changes colours and lists while it still loads takes longer to settle.
        if (index === 0) await page.goto(`${world.server.url}/dashboard${path}`);
        await settle(page, scheme);
        const form = `${path}-${language}-${scheme}-${width}`;
        found.push(...(await violationsOf(page)).map((violation) => `${form} ${violation}`));
        expect(await page.getAttribute('html', 'lang')).toBe(language);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) found.push(`${form} is ${overflow} px wider than the screen`);
        const file = `${name}${form}`.replace(/[0-9a-f-]{36}/, 'one').replaceAll(/[^\w-]+/g, '_');
        await page.screenshot({ path: `${PICTURES}${file}.png`, fullPage: true });
      }
    }
  }
  await context.close();
  return [...found, ...problems.map((problem) => `console: ${problem}`)];
}

describe.skipIf(browserIsMissing !== null)('accessibility', { timeout: 600_000 }, () => {
  test('login', async () => {
    expect(await check('nobody', ['/login'], null)).toEqual([]);
  });
  test.each(['member', 'merchant', 'cashier', 'admin'] as const)('pages of a %s', async (role) => {
    expect(await check(role, pagesOf(world)[role], world.who[role])).toEqual([]);
  });
});
