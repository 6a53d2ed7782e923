/// <reference lib="dom" />
/** One day of each role, from login to logout, in a real browser. */
import { readFile } from 'node:fs/promises';
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { button, dialog, drawer, menu } from './support/find.js';
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

async function logOut(page: Page): Promise<void> {
  await button(page, '登出').click();
  await page.waitForURL(/\/dashboard\/login/);
  expect(await page.evaluate(() => sessionStorage.getItem('mps.login'))).toBeNull();
}

/** What a scanner reads off the screen. */
async function readCode(page: Page): Promise<string> {
  const pixels = await page.locator('svg.qr').evaluate(async (svg) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 400;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, 400, 400);
    return [...(context?.getImageData(0, 0, 400, 400).data ?? [])];
  });
  const read = jsqr as unknown as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
  return read(new Uint8ClampedArray(pixels), 400, 400)?.data ?? '';
}

describe.skipIf(browserIsMissing !== null)('stories', { timeout: 90_000 }, () => {
  test('a member tops up, shows a code that pays, looks at points and shares a card', async () => {
    const { page, problems } = await browser.open();
    await logIn(page, world.server.url, world.who.member);
    await page.getByText(world.member.card_no).first().click();

    await button(page, '充值').click();
    await dialog(page).getByLabel('充值金額').fill('2000');
    await dialog(page).getByRole('button', { name: '繼續' }).click();
    await dialog(page).getByRole('button', { name: '確認充值 2,000.00' }).click();
    await dialog(page).getByText('充值成功').waitFor();
    await dialog(page).getByRole('button', { name: '關閉' }).last().click();
    await expect.poll(() => page.getByTestId('balance').textContent()).toBe('5,000.00');

    await button(page, '顯示付款碼').click();
    await page.getByRole('img', { name: `${world.member.card_no} 的付款碼` }).waitFor();
    expect(await page.getByRole('timer').textContent()).toMatch(/剩餘 1[45]:\d\d/);
    const code = await readCode(page);
    const till = world.server.trpc(await world.server.login.merchant(world.merchant));
    const charged = await till.merchant.charge.mutate({ qr_plain: code, amount: '100.00' });
    await page.getByTestId('paid').waitFor();
    expect(await page.getByTestId('paid').textContent()).toContain(charged.transaction.tx_no);

    await button(page, '顯示新的付款碼').click();
    await button(page, '撤銷').click();
    await page.getByText('準備付款').waitFor();

    await menu(page, '交易');
    await page.getByText(charged.transaction.tx_no).first().waitFor();
    await page.getByLabel('類型').selectOption('recharge');
    await expect.poll(() => page.getByText(charged.transaction.tx_no).count()).toBe(0);
    expect(page.url()).toContain('type=recharge');

    await menu(page, '積分與等級');
    await page.getByText('最近 10 筆積分紀錄').waitFor();

    const shared = await world.server.fixtures.issueCard({
      card_type: 'corporate',
      fixed_discount: 0.9,
      binding_password: 'shared-2026',
    });
    await menu(page, '錢包');
    await button(page, '綁定共享卡').click();
    // By the number that stands on the card, which is all that people know of it.
    await dialog(page).getByLabel('卡片 ID').fill(shared.card_no);
    await dialog(page).locator('input[name="binding_password"]').fill('shared-2026');
    await dialog(page).getByRole('button', { name: '綁定', exact: true }).click();
    await page.getByText('9 折').first().waitFor();
    await page.getByText(shared.card_no).first().click();
    await page.getByText('企業卡提供折扣，請改用標準卡付款。').waitFor();
    await button(page, '解除綁定').click();
    await dialog(page).getByRole('button', { name: '解除綁定' }).click();
    await expect.poll(() => page.getByText(shared.card_no).count()).toBe(0);

    await menu(page, '帳號');
    await button(page, '更改姓名').click();
    await dialog(page).getByRole('button', { name: '儲存' }).click();
    await dialog(page).getByText('沒有任何變更').waitFor();
    await dialog(page).getByLabel('姓名').fill('王大明');
    await dialog(page).getByRole('button', { name: '儲存' }).click();
    // In the facts and in the corner of every page.
    await expect.poll(() => page.getByText('王大明', { exact: true }).count()).toBe(2);

    await logOut(page);
    expect(problems).toEqual([]);
  });

  test('a manager looks at the day, refunds in part, exports and settles', async () => {
    const { page, problems } = await browser.open({ acceptDownloads: true });
    await logIn(page, world.server.url, world.who.merchant);
    await menu(page, '今日');
    await page.getByText('每小時收款').first().waitFor();
    await page.locator('.recharts-bar-rectangle').first().waitFor();

    await menu(page, '交易');
    await page.getByText(world.txNo).first().click();
    await page.waitForURL(new RegExp(world.txNo));
    await drawer(page).getByLabel('退款金額').fill('20');
    await drawer(page).getByRole('button', { name: '退款', exact: true }).click();
    await drawer(page).getByRole('button', { name: '確認退款 20.00' }).click();
    await drawer(page).getByText('退款成功').waitFor();
    await expect.poll(() => drawer(page).textContent()).toContain('100.00');
    await drawer(page).getByRole('button', { name: '關閉' }).first().click();
    const amountIn = (row: string) =>
      page.getByRole('row').filter({ hasText: row }).locator('.num').filter({ hasText: /[+−]/ });
    await expect.poll(() => amountIn(world.txNo).textContent()).toBe('+120.00');
    await expect.poll(() => amountIn('REF').textContent()).toBe('−20.00');

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /CSV/ }).click(),
    ]);
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv.startsWith('\uFEFF交易編號,')).toBe(true);
    expect(csv).toContain(world.txNo);

    await menu(page, '結算');
    await button(page, '新增結算').first().click();
    await dialog(page).getByRole('button', { name: '繼續' }).click();
    await dialog(page).getByText('淨額').waitFor();
    await dialog(page).getByRole('button', { name: '確認結算' }).click();
    await dialog(page).getByText('已新增結算').waitFor();
    expect(await dialog(page).textContent()).toContain('狀態待結算');
    expect(await dialog(page).getByText('已結算').count()).toBe(0);
    await dialog(page).getByRole('button', { name: '關閉' }).last().click();
    await page.getByText('即時', { exact: true }).first().waitFor();
    await logOut(page);
    expect(problems).toEqual([]);
  });

  test('an administrator creates, edits, issues, adjusts, freezes, checks and finds the way by keys', async () => {
    const { page, problems } = await browser.open();
    await logIn(page, world.server.url, world.who.admin);
    await page.getByText('交易趨勢').first().waitFor();

    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('輸入頁面或設定…').fill('會員');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/admin\/members/);

    await button(page, '新增會員').first().click();
    await dialog(page).getByRole('button', { name: '新增會員' }).click();
    await dialog(page).getByText('必填').first().waitFor();
    await dialog(page).locator('input[name="name"]').fill('李小龍');
    await dialog(page).locator('input[name="phone"]').fill('0922333444');
    await dialog(page).getByRole('button', { name: '新增會員' }).click();
    await page.waitForURL(/\/admin\/members\/[0-9a-f-]{36}/);
    await drawer(page).getByText('+886922333444').first().waitFor();

    await drawer(page).getByRole('button', { name: '編輯資料' }).click();
    await dialog(page).locator('input[name="phone"]').fill('0922333555');
    await dialog(page).getByRole('button', { name: '繼續' }).click();
    await dialog(page).getByText('請確認以下變更').waitFor();
    await dialog(page).getByRole('button', { name: '儲存' }).click();
    await page.getByText('+886922333555').first().waitFor();

    await button(page, '暫停').click();
    await dialog(page).getByRole('button', { name: '暫停' }).click();
    await button(page, '恢復').waitFor();
    await button(page, '恢復').click();
    await dialog(page).getByRole('button', { name: '恢復' }).click();
    await button(page, '暫停').waitFor();
    await drawer(page).getByRole('button', { name: '關閉' }).first().click();

    await menu(page, '卡片');
    await button(page, '發卡').first().click();
    await dialog(page).locator('input[name="owner"]').fill('0922333555');
    await dialog(page).locator('input[name="initial_value"]').fill('300');
    await dialog(page).getByRole('button', { name: '發卡' }).click();
    await page.waitForURL(/\/admin\/cards\/[0-9a-f-]{36}/);
    await drawer(page).getByText('300.00').first().waitFor();
    await button(page, '調整積分').click();
    await dialog(page).locator('input[name="delta_points"]').fill('1500');
    await dialog(page).locator('input[name="reason"]').fill('週年慶');
    await button(dialog(page), '繼續').click();
    await dialog(page).getByRole('button', { name: '調整積分' }).click();
    await page.getByText('銀卡會員').first().waitFor();
    await button(page, '凍結').click();
    await dialog(page).getByRole('button', { name: '凍結' }).click();
    await button(page, '解凍').waitFor();
    await drawer(page).getByRole('button', { name: '關閉' }).first().click();

    await menu(page, '系統');
    await button(page, '開始檢查').click();
    await page.getByText('帳本一致').waitFor();
    await menu(page, '稽核');
    await page.getByRole('cell', { name: '凍結卡片' }).first().waitFor();
    await logOut(page);
    expect(problems).toEqual([]);
  });

  test('a cashier is told that settlements are not for them, and languages change at once', async () => {
    const { page, problems } = await browser.open();
    await logIn(page, world.server.url, world.who.cashier);
    expect(await page.getByRole('navigation').getByRole('link', { name: '結算' }).count()).toBe(0);
    await page.goto(`${world.server.url}/dashboard/merchant/settlements`);
    await page.getByText('沒有權限').waitFor();
    await page.goto(`${world.server.url}/dashboard/admin/members`);
    await page.getByText('沒有權限').waitFor();
    await button(page, '語言與外觀').click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByText('No permission').waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(problems).toEqual([]);
  });

  test('the policy of the page keeps foreign scripts out', async () => {
    const { page, problems } = await browser.open();
    const answer = await page.goto(`${world.server.url}/dashboard/login`);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(/script-src [^;]*/.exec(policy)?.[0]).toBe("script-src 'self' 'wasm-unsafe-eval'");
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.wasHere = true';
      document.head.append(script);
    });
    expect(await page.evaluate(() => 'wasHere' in window)).toBe(false);
    expect(problems.join()).toContain('Content Security Policy');
  });
});
