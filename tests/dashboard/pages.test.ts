/// <reference lib="dom" />
/** What makes a page pleasant or not: files, addresses, the way back, small screens, languages. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { button, drawer } from './support/find.js';
import { logIn } from './support/log-in.js';

let world: DashboardWorld;
let browser: TestBrowser;

beforeAll(async () => {
  world = await createDashboardWorld();
  browser = await startBrowser();
  const { fixtures } = world.server;
  for (let count = 0; count < 45; count++) {
    await fixtures.pay(world.merchant, world.member, 10 + count);
  }
});
afterAll(async () => {
  await browser?.close();
  await world?.server.stop();
});

const at = (path: string) => `${world.server.url}/dashboard${path}`;
const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null && document.querySelector('h1'));

describe.skipIf(browserIsMissing !== null)('pages', { timeout: 90_000 }, () => {
  test('a file of transactions has the signs, the times, the order numbers and all the rows of the list, for whoever looks', async () => {
    const { server, who, merchant, txNo, member } = world;
    const token = await server.login.merchant(merchant);
    const external_order_id = `ORD-${txNo}`;
    const qr_plain = await server.fixtures.issueCode(member, member.card_id);
    await server.trpc(token).merchant.charge.mutate({ qr_plain, amount: '3', external_order_id });
    await server.trpc(token).merchant.refund.mutate({ original_tx_no: txNo, refund_amount: '20' });
    const { transactions } = await server.trpc(token).merchant.listTransactions.query({ tx_type: 'refund' });
    // The business time zone is eight hours ahead of UTC.
    const local = new Date(Date.parse(transactions[0]?.created_at ?? '') + 8 * 3_600_000).toISOString();
    const count = async (where: string) => {
      const [row] = await server.db.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM mps.transactions WHERE ${where}`,
      );
      return row?.count;
    };
    // A payment is money that comes for the merchant, and that leaves the card for everybody else.
    const signs = { merchant: [1, -1], admin: [-1, 1], member: [-1, 1] } as const;
    const rowsOf = { merchant: "tx_type <> 'recharge'", admin: 'true', member: `member_id = '${member.member_id}'` };
    for (const role of ['merchant', 'admin', 'member'] as const) {
      const { page, context } = await browser.open();
      await logIn(page, server.url, who[role]);
      await page.goto(at(`/${role}/transactions`));
      await page
        .getByText(transactions[0]?.tx_no ?? '')
        .first()
        .waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /CSV/ }).click(),
      ]);
      const [head, ...rows] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
      const columns = (head ?? '').split(',');
      const cells = rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [columns[index], cell])));
      expect({ role, rows: cells.length }).toEqual({ role, rows: await count(rowsOf[role]) });
      const refund = cells.find((row) => row.類型 === '退款');
      const [ofPayment, ofRefund] = signs[role];
      expect({ role, amount: Number(refund?.金額) }).toEqual({ role, amount: 20 * ofRefund });
      const payments = cells.filter((row) => row.類型 === '支付');
      expect(payments.every((row) => Math.sign(Number(row.金額)) === ofPayment)).toBe(true);
      expect(payments.map((row) => row.外部訂單號)).toContain(external_order_id);
      expect(refund?.時間).toBe(`${local.slice(0, 10)} ${local.slice(11, 19)}`);
      await context.close();
    }
  });

  test('a page that a list does not have is its last one', async () => {
    const { page, context } = await browser.open();
    await logIn(page, world.server.url, world.who.merchant);
    await page.goto(at('/merchant/transactions?page=9999'));
    await page.waitForURL(/page=3/);
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByText('還沒有交易').count()).toBe(0);
    await context.close();
  });

  test('a drawer that was closed stays closed on the way back, and the focus returns to its row', async () => {
    const { page, context } = await browser.open();
    await logIn(page, world.server.url, world.who.merchant);
    await page.goto(at('/merchant/today'));
    await settled(page);
    await page.getByRole('navigation').getByRole('link', { name: '交易', exact: true }).click();
    const row = page.getByRole('row').nth(2);
    await row.focus();
    await page.keyboard.press('Enter');
    await drawer(page).waitFor();
    await page.keyboard.press('Escape');
    await drawer(page).waitFor({ state: 'detached' });
    await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goBack();
    await page.waitForURL(/merchant\/today/);
    expect(await drawer(page).count()).toBe(0);

    // By its own address, where no list was before: the list takes its place.
    await page.goto(at(`/merchant/transactions/${world.txNo}`));
    await drawer(page).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(/merchant\/transactions$/);
    await page.goBack();
    await page.waitForURL(/merchant\/today/);
    await context.close();
  });

  test('the charge button is in sight on a low screen', async () => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 1024, height: 768 },
      { width: 390, height: 700 },
    ]) {
      const { page, context } = await browser.open({ viewport });
      await logIn(page, world.server.url, world.who.cashier);
      await page
        .getByLabel('付款碼', { exact: true })
        .fill(await world.server.fixtures.issueCode(world.member, world.member.card_id));
      await button(page, '確認').click();
      const box = await page.getByTestId('charge').boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0), `${viewport.width}`).toBeLessThanOrEqual(viewport.height);
      await context.close();
    }
  });

  test('lists are short on a telephone, and as wide as their box on a tablet', async () => {
    const { page, context } = await browser.open({ viewport: { width: 390, height: 844 } });
    await logIn(page, world.server.url, world.who.merchant);
    await page.goto(at('/merchant/transactions'));
    await page.getByRole('listitem').nth(19).waitFor();
    const list = page.getByRole('list', { name: '交易' });
    expect((await list.boundingBox())?.height).toBeLessThan(20 * 110);

    await page.setViewportSize({ width: 820, height: 1180 });
    for (const path of ['/merchant/transactions', '/merchant/settlements', '/merchant/today']) {
      await page.goto(at(path));
      await settled(page);
      expect(await widerThanItsBox(page), path).toEqual([]);
    }
    await context.close();
  });

  test("an administrator's lists and drawers are as wide as their box", async () => {
    const { page, context } = await browser.open({ viewport: { width: 820, height: 1180 } });
    await logIn(page, world.server.url, world.who.admin);
    for (const path of [
      'members',
      'cards',
      'merchants',
      'transactions',
      'settlements',
      'audit',
      'sessions',
      'system',
    ]) {
      await page.goto(at(`/admin/${path}`));
      await settled(page);
      expect(await widerThanItsBox(page), path).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(at('/admin/audit'));
    await page.getByRole('listitem').first().click();
    await drawer(page).getByRole('region').waitFor();
    expect(await widerThanItsBox(page)).toEqual([]);
    await context.close();
  });

  test('a list of what happens has the past after a reload', async () => {
    const { page, context } = await browser.open();
    await logIn(page, world.server.url, world.who.admin);
    await page.getByTestId('activity').getByText(/PAY/).first().waitFor();
    await page.reload();
    await page.getByTestId('activity').getByText(/PAY/).first().waitFor();
    await context.close();
  });

  test("another day has its own title and its own list, and today's keeps today's", async () => {
    const { page, context } = await browser.open();
    await logIn(page, world.server.url, world.who.merchant);
    await page.goto(at('/merchant/today'));
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await page.getByTestId('feed').waitFor();
    await page.goto(at('/merchant/today?date=2026-01-05'));
    await page.getByRole('heading', { level: 1, name: '2026年1月5日' }).waitFor();
    await page.getByText('這一天沒有交易').nth(1).waitFor();
    expect(await page.getByTestId('feed').count()).toBe(0);
    await context.close();
  });

  test('the card that a member looks at stays, also when it is frozen elsewhere', async () => {
    const { fixtures } = world.server;
    const member = await fixtures.createMember({ balance: 100 });
    await fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: member.member_id,
      initial_value: 500,
      binding_password: 'shared-card-2026',
    });
    const { page, context } = await browser.open();
    await logIn(page, world.server.url, { role: 'member', identifier: member.phone });
    const chosen = page.locator('[aria-pressed="true"]');
    await chosen.waitFor();
    const text = await chosen.locator('.num').first().textContent();
    const admin = world.server.trpc(await world.server.login.admin(world.admin));
    const [{ card_id } = { card_id: '' }] = await world.server.db.query<{ card_id: string }>(
      'SELECT id AS card_id FROM mps.cards WHERE card_no = $1',
      [text],
    );
    await admin.admin.freezeCard.mutate({ card_id });
    await chosen.getByText('已凍結').waitFor();
    expect(await chosen.locator('.num').first().textContent()).toBe(text);
    await context.close();
  });

  test('the login knows the role by the address, and one text names every cause', async () => {
    const { page, context } = await browser.open();
    for (const [path, role, name] of [
      ['/admin/audit', 'admin', '管理員'],
      ['/merchant', 'merchant', '商戶'],
      ['/member/points', 'member', '會員'],
    ] as const) {
      await page.goto(at(path));
      await page.waitForURL(/login/);
      expect(await page.getByRole('radio', { name }).isChecked(), role).toBe(true);
    }
    const suspended = await world.server.fixtures.createMember();
    await world.server.db.query("UPDATE mps.members SET status = 'suspended' WHERE id = $1", [suspended.member_id]);
    const texts: (string | null)[] = [];
    for (const identifier of [suspended.phone, world.member.phone, '+886900000000']) {
      await page.locator('input[name="identifier"]').fill(identifier);
      await page.locator('input[name="password"]').fill('wrong-password-2026');
      await page.locator('button[type="submit"]').click();
      await page.getByRole('alert').waitFor();
      texts.push(await page.getByRole('alert').textContent());
      // What was refused was something else.
      await page.locator('input[name="password"]').fill('x');
      await page.getByRole('alert').waitFor({ state: 'detached' });
    }
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('帳號可能已停用');
    await context.close();
  });

  test.each([
    ['en-GB', 'Log in'],
    ['zh-CN', '登录'],
    ['zh-HK', '登入'],
    ['fr-FR', '登入'],
  ])('a first visit from %s reads %s', async (locale, heading) => {
    const { page, context } = await browser.open({ locale });
    await page.goto(at('/login'));
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    // Nobody has chosen: another browser language is followed later.
    expect(await page.evaluate(() => localStorage.getItem('mps.language'))).toBeNull();
    await context.close();
  });
});

/** What reaches over the right edge of the screen, or of the box that scrolls it. */
const widerThanItsBox = (page: Page) =>
  page.evaluate(() => {
    const isWide = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth + 1;
    const boxes = [document.documentElement, ...document.querySelectorAll('main *, [role="dialog"] *')];
    return boxes
      .filter((box) => isWide(box) && getComputedStyle(box).overflowX !== 'visible')
      .filter((box) => !/VisuallyHidden|visuallyHidden/.test(box.className) && box.clientWidth > 10)
      .map((box) => `${box.tagName}.${box.className}`);
  });
