/// <reference lib="dom" />
/** Owners invite administrators, who choose their own password; every role sees the menu that it may. */
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

describe.skipIf(browserIsMissing !== null)('administrators', { timeout: 90_000 }, () => {
  test('an invited administrator chooses a password by the code and sees the pages of the role', async () => {
    const { url } = world.server;
    const owner = await browser.open();
    await logIn(owner.page, url, world.who.admin);
    await menu(owner.page, '管理員');
    await button(owner.page, '邀請管理員').click();
    await dialog(owner.page).locator('input[name="name"]').fill('小林');
    await button(dialog(owner.page), '邀請管理員').click();
    const code = (await owner.page.getByTestId('first-login-code').textContent()) ?? '';
    expect(code.trim()).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}$/);

    const { page, problems } = await browser.open();
    await page.goto(`${url}/dashboard/login`);
    await button(page, '我有首次登入碼').click();
    await page.getByText('管理員', { exact: true }).first().click();
    await page.locator('input[name="identifier"]').fill('小林');
    await page.locator('input[name="code"]').fill(code.trim().toLowerCase());
    await page.locator('input[name="new_password"]').fill('a-quiet-river-2026');
    await button(page, '設定密碼並登入').click();
    // Support has no overview: the first page is the list of members.
    await page.getByRole('heading', { name: '會員' }).waitFor();
    const links = await page.getByRole('navigation').first().getByRole('link').allInnerTexts();
    expect(links.join(' ')).toContain('交易');
    for (const hidden of ['總覽', '稽核', '管理員', '系統']) expect(links.join(' ')).not.toContain(hidden);
    await page.goto(`${url}/dashboard/admin/administrators`);
    await page.getByText('沒有權限').first().waitFor();
    expect([...owner.problems, ...problems]).toEqual([]);
  });

  test('an auditor and support see the buttons that their role may use, and no others', async () => {
    const { url, fixtures } = world.server;
    const buttonsOf = async (role: 'auditor' | 'support') => {
      const { name } = await fixtures.createAdmin({ role });
      const { page, problems } = await browser.open();
      await logIn(page, url, { role: 'admin', identifier: name });
      await page.goto(`${url}/dashboard/admin/cards/${world.sharedCard.card_id}`);
      await drawer(page).getByText('綁定的會員', { exact: true }).first().waitFor();
      const names = await drawer(page).getByRole('button').allInnerTexts();
      expect(problems).toEqual([]);
      return names.map((text) => text.trim()).filter((text) => text !== '');
    };
    const actions = ['充值', '調整積分', '凍結', '掛失', '註銷', '解除綁定', '新增綁定'];
    const [auditor, support] = [await buttonsOf('auditor'), await buttonsOf('support')];
    expect(actions.filter((name) => auditor.includes(name))).toEqual([]);
    expect(support).toContain('凍結');
    expect(support).not.toContain('充值');
  });
});
