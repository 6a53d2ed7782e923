/// <reference lib="dom" />
/** Two administrators in a real browser: one asks, the other sees the number in the menu and decides. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestAdmin } from '../support/fixtures.js';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { button, dialog, drawer } from './support/find.js';
import { logIn } from './support/log-in.js';

let world: DashboardWorld;
let browser: TestBrowser;
let checker: TestAdmin;

beforeAll(async () => {
  world = await createDashboardWorld({ REQUIRE_APPROVAL: 'true' });
  browser = await startBrowser();
  checker = await world.server.fixtures.createAdmin();
});
afterAll(async () => {
  await browser?.close();
  await world?.server.stop();
});

const cardPage = () => `${world.server.url}/dashboard/admin/cards/${world.sharedCard.card_id}`;
const balanceOf = async () => (await world.server.db.one('get_card', { p_card_id: world.sharedCard.card_id })).balance;

/** Tops the shared card up as the first administrator. @returns once the page says that it waits */
async function askForTopUp(page: Page, amount: string): Promise<void> {
  await page.goto(cardPage());
  await button(drawer(page), '充值').click();
  await dialog(page).getByLabel('充值金額').fill(amount);
  await dialog(page).getByRole('button', { name: '繼續' }).click();
  await dialog(page)
    .getByRole('button', { name: /^確認充值/ })
    .click();
  await dialog(page).getByText('等待另一位管理員審批').waitFor();
}

const approvalsLink = (page: Page) => page.getByRole('navigation').getByRole('link', { name: /^審批/ });

describe.skipIf(browserIsMissing !== null)('approvals', { timeout: 90_000 }, () => {
  test('one administrator asks, another sees it wait and approves it', async () => {
    const before = await balanceOf();
    const maker = await browser.open();
    await logIn(maker.page, world.server.url, world.who.admin);
    await askForTopUp(maker.page, '20000');
    expect(await balanceOf()).toBe(before);
    await dialog(maker.page).getByRole('link', { name: '查看審批' }).click();
    await drawer(maker.page).getByText('這是您提交的申請').waitFor();
    expect(await button(drawer(maker.page), '批准').count()).toBe(0);

    const other = await browser.open();
    await logIn(other.page, world.server.url, { role: 'admin', identifier: checker.name });
    await other.page.getByText('1 筆等待您審批').waitFor();
    await approvalsLink(other.page).click();
    await other.page.getByText(world.admin.name).first().click();
    await drawer(other.page).getByText(`為卡片 ${world.sharedCard.card_no} 充值 20,000.00`).waitFor();
    await button(drawer(other.page), '批准').click();
    await dialog(other.page).getByLabel('審批意見').fill('已核對收據');
    await button(dialog(other.page), '批准').click();
    await other.page.getByText('已批准並執行').waitFor();
    expect(await balanceOf()).toBe(before + 20_000);
    await expect.poll(() => other.page.getByText('1 筆等待您審批').count()).toBe(0);
    // The maker's page hears of it by itself.
    await drawer(maker.page).getByText('已核對收據').waitFor();
    expect([maker.problems, other.problems]).toEqual([[], []]);
  });

  test('a request is refused by another, or cancelled by its maker', async () => {
    const before = await balanceOf();
    const { page, problems } = await browser.open();
    await logIn(page, world.server.url, world.who.admin);
    await askForTopUp(page, '30000');
    await dialog(page).getByRole('link', { name: '查看審批' }).click();
    await button(drawer(page), '取消申請').click();
    await button(dialog(page), '取消申請').click();
    await page.getByText('申請已取消').waitFor();

    await askForTopUp(page, '40000');
    const other = await browser.open();
    await logIn(other.page, world.server.url, { role: 'admin', identifier: checker.name });
    await approvalsLink(other.page).click();
    await other.page.getByText('40,000.00').first().click();
    await button(drawer(other.page), '拒絕').click();
    await button(dialog(other.page), '拒絕').click();
    await drawer(other.page).getByText('已拒絕').waitFor();
    expect(await balanceOf()).toBe(before);
    expect([problems, other.problems]).toEqual([[], []]);
  });
});
