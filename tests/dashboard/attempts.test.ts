/// <reference lib="dom" />
/** Payments without an answer: whose they are, who sees them, and what of them lies on the device. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestOperator } from '../support/fixtures.js';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { button } from './support/find.js';
import { logIn, type Who } from './support/log-in.js';

let world: DashboardWorld;
let browser: TestBrowser;
let second: TestOperator;

beforeAll(async () => {
  world = await createDashboardWorld();
  browser = await startBrowser();
  second = await world.server.fixtures.createOperator(world.merchant, { role: 'cashier', name: '小美' });
});
afterAll(async () => {
  await browser?.close();
  await world?.server.stop();
});

const next = (): Who => ({ role: 'merchant', identifier: world.merchant.code, operator: second.name });
const notes = (page: Page) => page.getByTestId('other-attempts');
const unknown = (page: Page) => page.getByTestId('attempt-unknown');

/** A charge that the server does, and whose answer is lost. */
async function losePayment(context: BrowserContext, page: Page, keys: string): Promise<string> {
  await context.route('**/trpc/merchant.charge**', async (route) => {
    await route.fetch();
    await route.abort('internetdisconnected');
  });
  const code = await charge(page, keys);
  await unknown(page).waitFor();
  return code;
}

async function charge(page: Page, keys: string): Promise<string> {
  const code = await world.server.fixtures.issueCode(world.member, world.member.card_id);
  await page.getByLabel('付款碼', { exact: true }).fill(code);
  await button(page, '確認').click();
  await page.getByTestId('amount').waitFor();
  for (const key of keys) await button(page, key).click();
  await page.getByTestId('charge').click();
  return code;
}

const sentKeys = (page: Page) => {
  const keys: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('merchant.charge')) keys.push(request.postDataJSON().json.idempotency_key);
  });
  return keys;
};

const storedOnDevice = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

describe.skipIf(browserIsMissing !== null)('a charge without an answer', { timeout: 60_000 }, () => {
  test('leaves neither its code nor its key on the device', async () => {
    const { page, context } = await browser.open();
    const keys = sentKeys(page);
    await logIn(page, world.server.url, world.who.cashier);
    const code = await losePayment(context, page, '11');
    const stored = await storedOnDevice(page);
    expect(keys.length).toBeGreaterThan(0);
    for (const secret of [code, ...keys]) expect(stored).not.toContain(secret);
    await context.close();
  });

  test('does not stop a second tab, which says that it is open', async () => {
    const { page, context } = await browser.open();
    await logIn(page, world.server.url, world.who.cashier);
    await losePayment(context, page, '12');
    await context.unroute('**/trpc/merchant.charge**');
    await page.route('**/trpc/merchant.charge**', (route) => route.abort('internetdisconnected'));

    const other = await context.newPage();
    await logIn(other, world.server.url, world.who.cashier);
    await notes(other).getByText('收款 12.00').waitFor();
    expect(await unknown(other).count()).toBe(0);
    await charge(other, '13');
    await other.getByTestId('charge-success').waitFor();
    expect(await other.getByTestId('final-amount').textContent()).toBe('13.00');

    // The first tab gets its answer, and the note goes everywhere.
    await page.unroute('**/trpc/merchant.charge**');
    await page.getByTestId('charge-success').waitFor();
    await notes(other).waitFor({ state: 'detached' });
    await context.close();
  });

  test('is seen by the next person and not repeated under her name', async () => {
    const { page, context } = await browser.open();
    const keys = sentKeys(page);
    await logIn(page, world.server.url, world.who.cashier);
    await losePayment(context, page, '21');
    await button(page, '登出').click();
    await page.getByText('登出後不會再自動查詢').waitFor();
    await page.locator('.mantine-Modal-content').getByRole('button', { name: '登出' }).click();
    await page.waitForURL(/\/login/);

    await logIn(page, world.server.url, next());
    await notes(page).getByText(`${world.cashier.name} · 收款 21.00`).waitFor();
    expect(await unknown(page).count()).toBe(0);
    expect(await button(page, '已查明').count()).toBe(0);
    const sent = keys.length;
    await page.waitForTimeout(5_000);
    expect(keys.length).toBe(sent);

    // Whoever began it finds it again, and it is the one that happened.
    await button(page, '登出').click();
    await page.waitForURL(/\/login/);
    await context.unroute('**/trpc/merchant.charge**');
    await logIn(page, world.server.url, world.who.cashier);
    await page.getByTestId('charge-success').waitFor();
    expect(await page.getByTestId('final-amount').textContent()).toBe('21.00');
    expect(new Set(keys).size).toBe(1);
    await context.close();
  });

  test('of a tab that was closed is to be looked up', async () => {
    const { page, context } = await browser.open();
    await logIn(page, world.server.url, world.who.cashier);
    await losePayment(context, page, '22');
    await page.close();
    const other = await context.newPage();
    await logIn(other, world.server.url, world.who.cashier);
    await notes(other).getByText('1 筆待查').waitFor();
    await button(other, '已查明').click();
    await notes(other).waitFor({ state: 'detached' });
    await context.close();
  });

  test('is not repeated any more after a day', async () => {
    const { page, context } = await browser.open();
    const keys = sentKeys(page);
    await logIn(page, world.server.url, world.who.cashier);
    await losePayment(context, page, '23');
    // The login would end within the day; what the tab keeps is older than it.
    await page.evaluate(() => {
      for (const [slot, text] of Object.entries(sessionStorage)) {
        if (!slot.startsWith('mps.attempt.')) continue;
        const attempt = JSON.parse(text);
        sessionStorage.setItem(slot, JSON.stringify({ ...attempt, startedAtMs: Date.now() - 25 * 3_600_000 }));
      }
    });
    await page.reload();
    await notes(page).getByText('收款 23.00').waitFor();
    expect(await unknown(page).count()).toBe(0);
    const sent = keys.length;
    await page.waitForTimeout(5_000);
    expect(keys.length).toBe(sent);
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(keys[0]);
    await context.close();
  });

  test('is held open on a device that stores nothing', async () => {
    const { page, context } = await browser.open();
    await page.addInitScript(() => {
      const full = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
      Storage.prototype.setItem = full;
    });
    const keys = sentKeys(page);
    await logIn(page, world.server.url, world.who.cashier);
    await losePayment(context, page, '24');
    await expect.poll(() => keys.length, { timeout: 15_000 }).toBeGreaterThan(2);
    expect(await unknown(page).count()).toBe(1);
    await context.unroute('**/trpc/merchant.charge**');
    await page.getByTestId('charge-success').waitFor();
    expect(await page.getByTestId('final-amount').textContent()).toBe('24.00');
    expect(new Set(keys).size).toBe(1);
    await context.close();
  });
});

describe.skipIf(browserIsMissing !== null)('over plain HTTP', { timeout: 60_000 }, () => {
  test('a payment is made, where browsers keep a part of their functions back', async () => {
    const inShop = await startBrowser(['--host-resolver-rules=MAP till.test 127.0.0.1']);
    const { page } = await inShop.open();
    const url = world.server.url.replace('127.0.0.1', 'till.test');
    await logIn(page, url, world.who.cashier);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await charge(page, '26');
    await page.getByTestId('charge-success').waitFor();
    await inShop.close();
  });
});
