import type { Page } from 'playwright-core';
import { PASSWORD } from '../../support/fixtures.js';

export interface Who {
  role: 'member' | 'merchant' | 'admin';
  identifier: string;
  operator?: string;
  password?: string;
}

const ROLE_NAMES = { member: '會員', merchant: '商戶', admin: '管理員' } as const;

/** Logs in by the form, as a person does, in the default language. */
export async function logIn(page: Page, url: string, who: Who): Promise<void> {
  await page.goto(`${url}/dashboard/login`);
  await page.getByText(ROLE_NAMES[who.role], { exact: true }).click();
  await page.locator('input[name="identifier"]').fill(who.identifier);
  if (who.operator !== undefined) await page.locator('input[name="operator"]').fill(who.operator);
  await page.locator('input[name="password"]').fill(who.password ?? PASSWORD);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(new RegExp(`/dashboard/${who.role}`));
}
