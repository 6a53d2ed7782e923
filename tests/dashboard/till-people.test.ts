/// <reference lib="dom" />
/** Several people at one till, in a real browser: a manager beside a cashier, a change of operator, an enrolment. */
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD, type TestOperator } from '../support/fixtures.js';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { button, dialog, drawer } from './support/find.js';
import { logIn } from './support/log-in.js';

const PIN = '402917';

let world: DashboardWorld;
let browser: TestBrowser;
let cashier: TestOperator;
let manager: TestOperator;

beforeAll(async () => {
  world = await createDashboardWorld({ REQUIRE_SECOND_FACTOR: 'administrators' });
  browser = await startBrowser();
  const { fixtures, login, rest } = world.server;
  cashier = await fixtures.createOperator(world.merchant, { role: 'cashier' });
  manager = await fixtures.createOperator(world.merchant, { role: 'manager' });
  for (const each of [cashier, manager]) {
    await rest('POST', '/merchant/pin', { token: await login.operator(each), body: { pin: PIN } });
  }
});
afterAll(async () => {
  await browser?.close();
  await world?.server.stop();
});

const whoIs = (operator: TestOperator) => ({
  role: 'merchant' as const,
  identifier: world.merchant.code,
  operator: operator.name,
  password: PASSWORD,
});

describe.skipIf(browserIsMissing !== null)('at the till', { timeout: 60_000 }, () => {
  test('a cashier refunds with the manager beside, whose PIN no storage keeps', async () => {
    const { tx_no } = await world.server.fixtures.pay(world.merchant, world.member, 20);
    const { page } = await browser.open();
    await logIn(page, world.server.url, whoIs(cashier));
    await page.goto(`${world.server.url}/dashboard/merchant/transactions/${tx_no}`);
    await drawer(page).getByLabel('退款金額').fill('5');
    await drawer(page).getByLabel('店長', { exact: true }).fill(manager.name);
    await drawer(page).getByLabel('店長的 PIN 或密碼').fill(PIN);
    await button(drawer(page), '退款').click();
    await button(drawer(page), '確認退款 5.00').click();
    await drawer(page).getByText('退款成功').waitFor();
    const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
    expect(kept).not.toContain(PIN);
  });

  test('another operator takes over by name and PIN', async () => {
    const { page } = await browser.open();
    await logIn(page, world.server.url, whoIs(cashier));
    await page.getByRole('button', { name: '切換操作員' }).click();
    await dialog(page).getByLabel('操作員').fill(manager.name);
    for (const digit of PIN) await dialog(page).getByRole('button', { name: digit, exact: true }).click();
    await button(dialog(page), '切換操作員').click();
    await page.getByText(manager.name).first().waitFor();
    await page.getByRole('link', { name: '操作員' }).click();
    await page.getByText(cashier.name).first().waitFor();
  });

  test('an administrator without a second factor is led to it, and then to the pages', async () => {
    const { page } = await browser.open();
    await logIn(page, world.server.url, world.who.admin);
    await page.getByText('請先啟用兩步驟驗證').waitFor();
    const enrolled = page.waitForResponse((answer) => answer.url().includes('auth.totpEnroll'));
    await page.getByRole('button', { name: '設定', exact: true }).click();
    const { result } = (await (await enrolled).json()) as { result: { data: { json: { secret: string } } } };
    await page.locator('input[name="code"]').fill(generateSync({ secret: result.data.json.secret }));
    await page.getByRole('button', { name: '啟用' }).click();
    await page.getByTestId('recovery-code').first().waitFor();
    await page.getByRole('button', { name: '我已存好' }).click();
    await page.getByRole('navigation').first().waitFor();
  });
});
