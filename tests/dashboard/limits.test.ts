/// <reference lib="dom" />
/** The pages have no limits of their own: what the settings of the installation say counts, and is said. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { button, dialog, drawer } from './support/find.js';
import { logIn } from './support/log-in.js';

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

const setLimits = (charge: number, recharge: number) =>
  world.server.db.query('UPDATE mps.settings SET charge_max = $1, recharge_min = 10, recharge_max = $2', [
    charge,
    recharge,
  ]);

async function chargeAtTill(page: Page, amount: string): Promise<void> {
  const code = await world.server.fixtures.issueCode(world.member, world.member.card_id);
  await page.getByLabel('付款碼', { exact: true }).fill(code);
  await button(page, '確認').click();
  await page.getByTestId('amount').waitFor();
  for (const key of amount) await button(page, key).click();
  await page.getByTestId('charge').click();
}

async function fillRecharge(page: Page, amount: string): Promise<void> {
  await dialog(page).getByLabel('充值金額').fill(amount);
  await button(dialog(page), '繼續').click();
  await dialog(page)
    .getByRole('button', { name: /^確認充值/ })
    .click();
}

describe.skipIf(browserIsMissing !== null)('limits of an installation', { timeout: 60_000 }, () => {
  test('below the usual ones are said and kept', async () => {
    await setLimits(100, 200);
    const shop = await browser.open();
    await logIn(shop.page, world.server.url, world.who.cashier);
    await chargeAtTill(shop.page, '101');
    await shop.page.getByText('AMOUNT_OVER_LIMIT').waitFor();
    await shop.page.getByText('限額 100.00').waitFor();
    await shop.context.close();

    const { page, context } = await browser.open();
    await logIn(page, world.server.url, world.who.member);
    await button(page, '充值').first().click();
    await dialog(page).getByText('10.00').first().waitFor();
    await dialog(page).getByText('200.00').first().waitFor();
    await fillRecharge(page, '201');
    await page.getByText('限額 200.00').waitFor();
    await context.close();
  });

  test('above the usual ones hold for a charge, a recharge and a refund', async () => {
    await setLimits(20_000_000, 20_000_000);
    const { page, context } = await browser.open();
    await logIn(page, world.server.url, world.who.member);
    await button(page, '充值').first().click();
    await fillRecharge(page, '12345678.90');
    await dialog(page).getByText('充值成功').waitFor();
    await context.close();

    await world.server.fixtures.topUp(world.member.card_id, 12_000_000);
    const shop = await browser.open();
    await logIn(shop.page, world.server.url, world.who.merchant);
    await chargeAtTill(shop.page, '12000000');
    await shop.page.getByTestId('charge-success').waitFor();
    await shop.page.goto(`${world.server.url}/dashboard/merchant/transactions`);
    await shop.page.getByText('12,000,000.00').first().click();
    await button(drawer(shop.page), '退款').click();
    await button(drawer(shop.page), '確認退款 12,000,000.00').click();
    await drawer(shop.page).getByText('退款成功').waitFor();
    await shop.context.close();
  });

  test('of a lifetime are the server’s, and what it made of the number is said', async () => {
    const { page, context } = await browser.open();
    await logIn(page, world.server.url, world.who.admin);
    await page.goto(`${world.server.url}/dashboard/admin/system`);
    await button(page, '執行').first().click();
    await dialog(page).locator('input[name="ttl_seconds"]').fill('90000');
    await dialog(page).locator('button[type="submit"]').click();
    await page.getByText('有效 7200 秒').waitFor();
    await context.close();
  });
});
