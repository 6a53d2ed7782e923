/// <reference lib="dom" />
/**
 * What Lighthouse says of the pages that people open first, as the built dashboard is served by a process of its own.
 * Run it where nothing else runs: `npm run test:lighthouse`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { desktopConfig, type Flags, type RunnerResult } from 'lighthouse';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { freePort } from '../support/databases/processes.js';
import { browserIsMissing, chromiumToRun, QUIET } from './support/browser.js';
import { logIn, type Who } from './support/log-in.js';

const ACCESSIBILITY_AT_LEAST = 95;
const PERFORMANCE_AT_LEAST = 90;
/** One run says little: another process may have been busy. */
const RUNS = 3;
/** A page that never rests is measured by what it had until then. */
const MAX_LOAD_MS = 20_000;

/** What `npm start` fills an empty database with. */
const DEMO = {
  member: { role: 'member', identifier: '13800138000', password: 'demo-member-2026' },
  merchant: { role: 'merchant', identifier: 'SHOP001', password: 'demo-merchant-2026' },
  admin: { role: 'admin', identifier: 'admin', password: 'demo-admin-2026' },
} as const satisfies Record<string, Who>;

/** Who opens a page, and on what: a slow telephone, or a desk. */
interface Case {
  name: string;
  path: string;
  who: Who | null;
  device: 'telephone' | 'desk';
}

const CASES: Case[] = [
  { name: 'the login', path: '/login', who: null, device: 'telephone' },
  { name: 'the login', path: '/login', who: null, device: 'desk' },
  { name: 'a wallet', path: '/member', who: DEMO.member, device: 'telephone' },
  { name: 'a wallet', path: '/member', who: DEMO.member, device: 'desk' },
  { name: 'a till', path: '/merchant', who: DEMO.merchant, device: 'desk' },
  { name: 'the overview', path: '/admin', who: DEMO.admin, device: 'desk' },
];

let folder: string;
let api: ApiProcess;
let port: number;
let context: BrowserContext | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mps-lighthouse-'));
  port = await freePort();
  api = await startApiProcess({ MPS_DATA_DIR: join(folder, 'data'), DEMO_DATA: 'true' });
});
afterEach(async () => {
  await context?.close();
  context = undefined;
});
afterAll(async () => {
  await api?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** A browser that Lighthouse can open tabs in, each of them logged in. */
async function openBrowser(who: Who | null): Promise<void> {
  if (chromiumToRun === null) throw new Error(browserIsMissing ?? '');
  context = await chromium.launchPersistentContext(await mkdtemp(join(folder, 'profile-')), {
    executablePath: chromiumToRun.path,
    args: [...QUIET, `--remote-debugging-port=${port}`],
  });
  if (who === null) return;
  const page = context.pages()[0] ?? (await context.newPage());
  await logIn(page, api.url, who);
  const login = await page.evaluate(() => sessionStorage.getItem('mps.login') ?? '');
  // A login belongs to its tab, and Lighthouse opens tabs of its own.
  await context.addInitScript((text) => sessionStorage.setItem('mps.login', text), login);
  await page.goto('about:blank');
}

interface Measured {
  accessibility: number;
  performance: number;
  failed: string[];
  /** What the performance is made of, in Lighthouse's words. */
  metrics: string;
}

const METRICS = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'speed-index': 'SI',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
};

async function measure({ path, device }: Case): Promise<Measured> {
  const flags: Flags = {
    port,
    output: 'json',
    logLevel: 'error',
    maxWaitForLoad: MAX_LOAD_MS,
    onlyCategories: ['accessibility', 'performance'],
  };
  const url = `${api.url}/dashboard${path}`;
  const result = (await lighthouse(url, flags, device === 'desk' ? desktopConfig : undefined)) as RunnerResult;
  const { categories, audits, finalDisplayedUrl } = result.lhr;
  // A page that sends to the login would be measured in its place.
  expect(finalDisplayedUrl).toBe(url);
  const scoreOf = (name: 'accessibility' | 'performance') => Math.round((categories[name]?.score ?? 0) * 100);
  const failed = (categories.accessibility?.auditRefs ?? [])
    .filter(({ id }) => audits[id]?.score === 0)
    .map(({ id }) => id);
  const metrics = Object.entries(METRICS).map(([id, name]) => `${name} ${audits[id]?.displayValue ?? '?'}`);
  return {
    accessibility: scoreOf('accessibility'),
    performance: scoreOf('performance'),
    failed,
    metrics: metrics.join(', '),
  };
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe.skipIf(browserIsMissing !== null)('Lighthouse', { timeout: 240_000 }, () => {
  test.each(CASES)('$name on a $device', async (given) => {
    await openBrowser(given.who);
    const runs: Measured[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(given));
    const accessibility = Math.min(...runs.map((run) => run.accessibility));
    const performance = median(runs.map((run) => run.performance));
    process.stdout.write(
      `${given.name} on a ${given.device}: accessibility ${accessibility}, performance ${performance} ` +
        `(${runs.map((run) => `${run.performance}: ${run.metrics}`).join('; ')})\n`,
    );
    expect(runs.flatMap(({ failed }) => failed)).toEqual([]);
    expect(accessibility).toBeGreaterThanOrEqual(ACCESSIBILITY_AT_LEAST);
    expect(performance).toBeGreaterThanOrEqual(PERFORMANCE_AT_LEAST);
  });
});
