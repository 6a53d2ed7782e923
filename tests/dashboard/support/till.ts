import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser.js';
import type { DashboardWorld } from './dashboard-world.js';
import { keyboardOf } from './keyboard.js';
import { logIn } from './log-in.js';

/** What a till sends. */
interface Charge {
  qr_plain: string;
  amount: string;
  external_order_id?: string;
}

/** A till that a cashier has opened, with its keyboard, and what it sent. */
export async function openTillOf(browser: TestBrowser, world: DashboardWorld) {
  const { page, context } = await browser.open();
  const charges: Charge[] = [];
  page.on('request', (request) => {
    if (request.url().includes('merchant.charge')) charges.push(request.postDataJSON().json as Charge);
  });
  await logIn(page, world.server.url, world.who.cashier);
  await page.getByRole('button', { name: '開啟相機掃描' }).waitFor();
  return { page, context, charges, keyboard: await keyboardOf(page) };
}

export const amount = (page: Page) => page.getByTestId('amount');
export const success = (page: Page) => page.getByTestId('charge-success');
