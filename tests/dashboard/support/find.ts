import type { Locator, Page } from 'playwright-core';

/** What people press and look at, by the names that the pages give it. */
export const menu = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
export const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });
/** A form over the page; the last one that was opened. */
export const dialog = (page: Page): Locator => page.locator('.mantine-Modal-content').last();
/** One thing of a list. */
export const drawer = (page: Page): Locator => page.locator('.mantine-Drawer-content');
