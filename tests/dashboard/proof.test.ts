/// <reference lib="dom" />
/** What guards an administrator's login in a real browser: the second factor, the password again, the sealed log. */
import { readFile } from 'node:fs/promises';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from '../support/fixtures.js';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { button, dialog, drawer, menu } from './support/find.js';
import { logIn } from './support/log-in.js';

const STEP_SECONDS = 30;

let world: DashboardWorld;
let browser: TestBrowser;

beforeAll(async () => {
  world = await createDashboardWorld({ REAUTH_REFUND_ABOVE: '50' });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.server.stop();
});

/** As if everybody had logged in an hour ago: the next act that asks for a recent proof is refused. */
const letProofsAge = () => world.server.db.query("UPDATE mps.sessions SET proven_at = now() - interval '1 hour'");

const codeOf = (secret: string, stepsAway = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + STEP_SECONDS * stepsAway });

async function provePassword(page: Page, password = PASSWORD): Promise<void> {
  const question = page.getByRole('dialog', { name: '請再次輸入密碼' });
  await question.locator('input[name="password"]').fill(password);
  await question.getByRole('button', { name: '確認並繼續' }).click();
}

/** The keys that the calls of one procedure carried, in their order. */
function keysOf(page: Page, procedure: string): string[] {
  const keys: string[] = [];
  page.on('request', (request) => {
    if (!request.url().includes(procedure)) return;
    const { json } = request.postDataJSON() as { json: { idempotency_key?: string } };
    if (json.idempotency_key !== undefined) keys.push(json.idempotency_key);
  });
  return keys;
}

describe.skipIf(browserIsMissing !== null)('proof', { timeout: 90_000 }, () => {
  test('an act that asks for the password goes on by itself once it is given', async () => {
    const { page, problems } = await browser.open();
    await logIn(page, world.server.url, world.who.admin);
    await page.goto(`${world.server.url}/dashboard/admin/cards/${world.sharedCard.card_id}`);
    await button(drawer(page), '調整積分').click();
    await dialog(page).locator('input[name="delta_points"]').fill('25');
    await dialog(page).locator('input[name="reason"]').fill('補登');
    await button(dialog(page), '繼續').click();
    await dialog(page).getByText('+25').waitFor();
    await letProofsAge();
    await button(dialog(page), '調整積分').click();
    await provePassword(page, 'not-the-password');
    await page.getByText('INVALID_CREDENTIALS').waitFor();
    await provePassword(page);
    await page.getByText('積分由 0 調整為 25').waitFor();
    expect(problems).toEqual([]);
  });

  test('who does not give the password is told that nothing was done, and Escape closes one dialog at a time', async () => {
    const { page } = await browser.open();
    await logIn(page, world.server.url, world.who.admin);
    await page.goto(`${world.server.url}/dashboard/admin/members/${world.member.member_id}`);
    await button(drawer(page), '重設密碼').click();
    await dialog(page).locator('input[name="new_password"]').fill('a-new-password-2026');
    await letProofsAge();
    await button(dialog(page), '重設密碼').click();
    await page.getByRole('dialog', { name: '請再次輸入密碼' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('操作沒有執行。請再按一次，並輸入密碼。').waitFor();
    expect(await dialog(page).locator('input[name="new_password"]').inputValue()).toBe('a-new-password-2026');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.mantine-Modal-content').count()).toBe(0);
    expect(await drawer(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/admin\/members$/);
    await world.server.login.member(world.member);
  });

  test('Escape pressed the moment a dialog is gone closes what lay beneath it', async () => {
    const { page } = await browser.open();
    await logIn(page, world.server.url, world.who.admin);
    await page.goto(`${world.server.url}/dashboard/admin/members/${world.member.member_id}`);
    await button(drawer(page), '重設密碼').click();
    await dialog(page).waitFor();
    await page.evaluate(() => {
      const watcher = new MutationObserver(() => {
        if (document.querySelector('.mantine-Modal-content') !== null) return;
        watcher.disconnect();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      });
      watcher.observe(document.body, { childList: true, subtree: true });
    });
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/admin\/members$/, { timeout: 5_000 });
  });

  test('a large refund asks a manager as well, and is sent again with the same key', async () => {
    const { page } = await browser.open();
    const keys = keysOf(page, 'merchant.refund');
    await logIn(page, world.server.url, world.who.merchant);
    await page.goto(`${world.server.url}/dashboard/merchant/transactions/${world.txNo}`);
    await drawer(page).getByLabel('退款金額').fill('60');
    await button(drawer(page), '退款').click();
    await letProofsAge();
    await button(drawer(page), '確認退款 60.00').click();
    await provePassword(page);
    await drawer(page).getByText('退款成功').waitFor();
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('a large refund without an answer stays open when the password is asked for and not given', async () => {
    const { tx_no } = await world.server.fixtures.pay(world.merchant, world.member, 90);
    const { page, context } = await browser.open();
    const keys = keysOf(page, 'merchant.refund');
    await logIn(page, world.server.url, world.who.merchant);
    await page.goto(`${world.server.url}/dashboard/merchant/transactions/${tx_no}`);
    await drawer(page).getByLabel('退款金額').fill('60');
    await button(drawer(page), '退款').click();
    await context.route('**/trpc/merchant.refund**', async (route) => {
      await route.fetch();
      await route.abort('internetdisconnected');
    });
    await button(drawer(page), '確認退款 60.00').click();
    await page.getByTestId('attempt-unknown').waitFor();
    await letProofsAge();
    await context.unroute('**/trpc/merchant.refund**');
    const question = page.getByRole('dialog', { name: '請再次輸入密碼' });
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    // Nobody is asked again and again; who presses the button is.
    await page.waitForTimeout(5_000);
    expect(await question.count()).toBe(0);
    expect(await page.getByTestId('attempt-unknown').count()).toBe(1);
    await page.getByTestId('attempt-unknown').getByRole('button').first().click();
    await provePassword(page);
    await drawer(page).getByText('退款成功').waitFor();
    expect(new Set(keys).size).toBe(1);
    await context.close();
  });

  test('an administrator sets a second factor up, logs in by code and by recovery code, and takes it away', async () => {
    const admin = await world.server.fixtures.createAdmin();
    const who = { role: 'admin', identifier: admin.name } as const;
    const { page, problems } = await browser.open();
    await logIn(page, world.server.url, who);
    await menu(page, '帳號');
    await letProofsAge();
    await button(page, '設定').click();
    await provePassword(page);
    await page.getByRole('img', { name: '兩步驟驗證的設定碼' }).waitFor();
    const secret =
      (await page
        .locator('dd .num')
        .filter({ hasText: /^[A-Z2-7]{32}$/ })
        .textContent()) ?? '';
    await page.locator('input[name="code"]').fill('000000');
    await button(page, '啟用').click();
    await page.getByText('INVALID_CREDENTIALS').waitFor();
    // The code before the present one, so that the present one is still to be used.
    await page.locator('input[name="code"]').fill(codeOf(secret, -1));
    await button(page, '啟用').click();
    await page.getByTestId('recovery-code').first().waitFor();
    const codes = await page.getByTestId('recovery-code').allTextContents();
    expect(codes).toHaveLength(10);
    // They are shown once, and a reload is no second time.
    await page.reload();
    await page.getByTestId('recovery-code').first().waitFor();
    expect(await page.getByTestId('recovery-code').allTextContents()).toEqual(codes);
    await button(page, '我已存好').click();
    await page.reload();
    await button(page, '設定').waitFor();
    expect(await page.getByTestId('recovery-code').count()).toBe(0);
    await button(page, '設定').click();
    await page.getByText('兩步驟驗證已經啟用').waitFor();

    const logInAgain = async (code: string) => {
      await button(page, '登出').click();
      await page.waitForURL(/\/dashboard\/login/);
      await page.getByText('管理員', { exact: true }).click();
      await page.locator('input[name="identifier"]').fill(who.identifier);
      await page.locator('input[name="password"]').fill(PASSWORD);
      await button(page, '登入').click();
      await page.getByText('請檢查身份、帳號、密碼與一次性驗證碼。').waitFor();
      await page.locator('input[name="admin_code"]').fill(code);
      await button(page, '登入').click();
      await page.waitForURL(/\/dashboard\/(admin|account)/);
    };
    await logInAgain(codeOf(secret));
    await logInAgain(codes[0] ?? '');

    await page.goto(`${world.server.url}/dashboard/account`);
    await button(page, '停用').click();
    await dialog(page).locator('input[name="password"]').fill(PASSWORD);
    await dialog(page)
      .locator('input[name="admin_code"]')
      .fill(codes[1] ?? '');
    await button(dialog(page), '停用').click();
    await expect.poll(() => page.locator('.mantine-Modal-content').count()).toBe(0);
    await world.server.login.admin(admin);
    expect(problems).toEqual([]);
  });

  test('the audit log is checked in words, and exported as the server writes it', async () => {
    const { page, problems } = await browser.open({ acceptDownloads: true });
    await logIn(page, world.server.url, world.who.admin);
    await page.goto(`${world.server.url}/dashboard/admin/audit?object=member`);
    await button(page, '檢查稽核紀錄').click();
    await page.getByText('稽核紀錄完整').waitFor();
    await button(dialog(page), '關閉').click();

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /CSV/ }).click(),
    ]);
    const [head = '', ...lines] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    expect(file.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/);
    expect(head).toBe(
      '\uFEFFid,created_at,actor_role,actor_id,actor_name,operator,on_behalf_of,session_id,request_id,ip,action,object_type,object_id,details',
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toContain(',member,');

    await world.server.db.query('ALTER TABLE mps.audit_log DISABLE TRIGGER USER');
    await world.server.db.query("UPDATE mps.audit_log SET action = 'member.forged' WHERE action = 'member.create'");
    await button(page, '檢查稽核紀錄').click();
    await page.getByText(/^發現 \d+ 處異常$/).waitFor();
    await page.getByText('紀錄被修改').first().waitFor();
    expect(problems).toEqual([]);
  });
});
