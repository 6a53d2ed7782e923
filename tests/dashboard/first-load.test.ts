/// <reference lib="dom" />
/**
 * What a browser with an empty cache fetches for the first look at each page: scripts and styles, as gzip sends them.
 * The chart library comes when the page stands and nobody waits for it; it is not counted.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { logIn, type Who } from './support/log-in.js';
import { pagesOf } from './support/pages.js';

const LIMIT_BYTES = 300_000;
/** `components/chart.tsx` with the library. */
const AFTERWARDS = /^assets\/chart-(?!panel)/;
const DIST = fileURLToPath(new URL('../../client/dashboard/dist/', import.meta.url));

let world: DashboardWorld;
let browser: TestBrowser;

beforeAll(async () => {
  world = await createDashboardWorld();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.server.stop();
});

const sizes = new Map<string, number>();
function sizeOf(name: string): number {
  const known = sizes.get(name) ?? gzipSync(readFileSync(`${DIST}${name}`)).byteLength;
  sizes.set(name, known);
  return known;
}

/** What somebody has stored who is logged in. */
async function loginOf(who: Who): Promise<string> {
  const { page, context } = await browser.open();
  await logIn(page, world.server.url, who);
  const stored = await page.evaluate(() => sessionStorage.getItem('mps.login'));
  await context.close();
  return stored ?? '';
}

/** The bytes of every script and style until the page rests, also of what it fetches on its own a moment later. */
async function firstLoadOf(path: string, login: string | null): Promise<number> {
  const { page, context } = await browser.open();
  if (login !== null) await context.addInitScript((text) => sessionStorage.setItem('mps.login', text), login);
  const fetched = new Set<string>();
  page.on('response', (response) => {
    const name = /\/dashboard\/((?:assets\/)?[\w.-]+\.(?:js|css))$/.exec(response.url())?.[1];
    if (name !== undefined && response.ok() && !AFTERWARDS.test(name)) fetched.add(name);
  });
  await page.goto(`${world.server.url}/dashboard${path}`);
  await page.waitForFunction(() => document.querySelector('h1, [role="dialog"]') !== null);
  await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null);
  await page.waitForTimeout(300);
  await context.close();
  return [...fetched].reduce((sum, name) => sum + sizeOf(name), 0);
}

const anonymised = (path: string) => path.replace(/[0-9a-f-]{36}|T?\w*\d{10,}\w*/, 'one');

describe.skipIf(browserIsMissing !== null)('first load', { timeout: 120_000 }, () => {
  test('of the login', async () => {
    expect(await firstLoadOf('/login', null)).toBeLessThanOrEqual(LIMIT_BYTES);
  });

  test.each(['member', 'merchant', 'admin'] as const)('of every page of a %s', async (role) => {
    const login = await loginOf(world.who[role]);
    const loads: Record<string, number> = {};
    for (const path of pagesOf(world)[role]) loads[anonymised(path)] = await firstLoadOf(path, login);
    console.table(loads);
    expect(Object.entries(loads).filter(([, bytes]) => bytes > LIMIT_BYTES)).toEqual([]);
  });
});
