/// <reference lib="dom" />
/** The pages in a browser, each brought to the moment that says most about it. */
import type { Page } from 'playwright-core';
import { logIn } from '../../tests/dashboard/support/log-in.js';
import { ADMIN, CASHIER, type Demo, MEMBER } from './demo.js';

/** Charts and pictures come after figures and tables. */
const SETTLED_MS = 1_500;

async function pictureOf(page: Page): Promise<Buffer> {
  await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null);
  // Whatever lies under the pointer looks different.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLED_MS);
  return page.screenshot();
}

/** The wallet on a telephone, with a code to pay with. */
export async function showWallet(page: Page, { url }: Demo): Promise<Buffer> {
  await logIn(page, url, MEMBER);
  await page.getByRole('button', { name: '顯示付款碼' }).click();
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  return pictureOf(page);
}

/** The till, with a customer's card and an amount, a moment before the charge. */
export async function showTill(page: Page, { url, issueCode }: Demo): Promise<Buffer> {
  await logIn(page, url, CASHIER);
  await page.getByLabel('付款碼', { exact: true }).fill(await issueCode());
  await page.getByRole('button', { name: '確認' }).click();
  await page.getByTestId('amount').waitFor();
  for (const key of '128') await page.getByRole('button', { name: key, exact: true }).click();
  return pictureOf(page);
}

/** The administrators' overview: what there is, today, and the last thirty days. */
export async function showOverview(page: Page, { url }: Demo): Promise<Buffer> {
  await logIn(page, url, ADMIN);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return pictureOf(page);
}

/** The page of the REST operations, with those of members. */
export async function showDocs(page: Page, { url }: Demo): Promise<Buffer> {
  await page.goto(`${url}/docs`);
  await page.locator('[id="operations-tag-member"]').click();
  await page.locator('.opblock').first().waitFor();
  await page.evaluate(() => document.querySelector('.filter-container')?.scrollIntoView());
  return pictureOf(page);
}
