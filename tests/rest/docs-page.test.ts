/** The documentation page in a real browser: it works offline and under our own policy, and its login carries over. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const BROWSERS = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const executablePath = BROWSERS.find((path) => path !== '' && existsSync(path)) ?? null;
if (executablePath === null) console.warn('skipped: /docs in a browser, because none is installed (see CHROMIUM_PATH)');

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  if (executablePath === null) return;
  server = await startTestServer();
  // Tests may run as root, as which Chromium refuses its own sandbox.
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test.skipIf(executablePath === null)(
  'a login on the page is used by its other operations',
  { timeout: 60_000 },
  async () => {
    const member = await server.fixtures.createMember({ name: '王小明' });
    const page = await browser.newPage();
    const complaints: string[] = [];
    const elsewhere: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== server.url) elsewhere.push(request.url());
    });

    await page.goto(`${server.url}/docs`);
    const operation = (path: string) => page.locator('.opblock', { has: page.locator(`[data-path="${path}"]`) });
    const execute = async (path: string) => {
      await operation(path).locator('.execute').click();
      return operation(path).locator('.live-responses-table tbody .response-col_status').first().textContent();
    };
    const open = async (tag: string, path: string) => {
      const section = page.locator(`[id="operations-tag-${tag}"]`);
      if ((await section.getAttribute('data-is-open')) !== 'true') await section.click();
      await operation(path).locator('.opblock-summary-control').click();
    };

    await open('auth', '/auth/login');
    const body = { role: 'member', identifier: member.member_no, password: PASSWORD };
    await operation('/auth/login').locator('textarea.body-param__text').fill(JSON.stringify(body));
    expect(await execute('/auth/login')).toContain('200');

    await open('member', '/member/cards');
    expect(await execute('/member/cards')).toContain('200');
    expect(await operation('/member/cards').locator('.live-responses-table').textContent()).toContain(member.card_no);
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  },
);
