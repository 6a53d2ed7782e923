/// <reference lib="dom" />
/** Lists that are longer than a page of the API: nothing of them is out of reach, and a file has all of it. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { button, dialog, drawer } from './support/find.js';
import { logIn } from './support/log-in.js';

/** More than two pages of the API. */
const ROWS = 450;

let world: DashboardWorld;
let browser: TestBrowser;
let oldest: string;

beforeAll(async () => {
  world = await createDashboardWorld();
  browser = await startBrowser();
  const { db } = world.server;
  const { merchant_id } = world.merchant;
  // One a minute, the first of them the oldest.
  const settlements = await db.query<{ id: string }>(
    `INSERT INTO mps.settlements (merchant_id, mode, period_start, period_end, payment_count, payment_amount,
       refund_count, refund_amount, total_amount, total_tx_count, created_at)
     SELECT $1, 'realtime', '2026-01-01', '2026-01-02', 1, n, 0, 0, n, 1, now() - make_interval(mins => $2 - n)
     FROM generate_series(1, $2) n RETURNING id`,
    [merchant_id, ROWS],
  );
  oldest = settlements[0]?.id ?? '';
  await db.query(
    `INSERT INTO mps.merchant_operators (merchant_id, name, role, created_at)
     SELECT $1, 'till-' || n, 'cashier', now() - make_interval(mins => n) FROM generate_series(1, 120) n`,
    [merchant_id],
  );
});
afterAll(async () => {
  await browser?.close();
  await world?.server.stop();
});

const at = (path: string) => `${world.server.url}/dashboard${path}`;
const fileOf = async (page: Page) => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /CSV/ }).click()]);
  return (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
};

describe.skipIf(browserIsMissing !== null)('a list of many pages', { timeout: 60_000 }, () => {
  test('opens its oldest settlement, for the merchant and for who pays it out', async () => {
    const shop = await browser.open();
    await logIn(shop.page, world.server.url, world.who.merchant);
    await shop.page.goto(at(`/merchant/settlements/${oldest}`));
    await drawer(shop.page).getByText('待結算').waitFor();
    await shop.context.close();

    const { page, context } = await browser.open();
    await logIn(page, world.server.url, world.who.admin);
    await page.goto(at(`/admin/settlements/${oldest}`));
    await button(drawer(page), '更改狀態').click();
    await dialog(page).locator('select[name="status"]').selectOption('settled');
    await button(dialog(page), '繼續').click();
    // Whose it is and how much, before it is done.
    for (const fact of [world.merchant.name, world.merchant.code, '1.00']) {
      await dialog(page).getByText(fact).first().waitFor();
    }
    await button(dialog(page), '儲存').click();
    await drawer(page).getByText('已結算').waitFor();
    await context.close();
  });

  test('is whole in its file', async () => {
    const { page, context } = await browser.open();
    await logIn(page, world.server.url, world.who.merchant);
    await page.goto(at('/merchant/settlements'));
    const [, ...rows] = await fileOf(page);
    expect(rows).toHaveLength(ROWS);
    expect(new Set(rows.map((row) => row.split(',')[4])).size).toBe(ROWS);
    await context.close();
  });

  test('of operators goes on when it is asked to', async () => {
    const { page, context } = await browser.open();
    await logIn(page, world.server.url, world.who.admin);
    await page.goto(at(`/admin/merchants/${world.merchant.merchant_id}`));
    const last = drawer(page).getByText('till-120', { exact: true });
    await drawer(page).getByText('till-1', { exact: true }).first().waitFor();
    expect(await last.count()).toBe(0);
    const more = button(drawer(page), '顯示更多');
    for (let pages = 0; pages < 2; pages += 1) {
      await expect.poll(() => more.isEnabled()).toBe(true);
      await more.click();
    }
    await last.first().waitFor();
    await expect.poll(() => more.count()).toBe(0);
    await context.close();
  });
});
