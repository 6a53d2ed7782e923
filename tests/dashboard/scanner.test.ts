/// <reference lib="dom" />
/** A scanner types at the till in a real browser, on every step of it: it never makes an amount, and never charges. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestMember } from '../support/fixtures.js';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { amount, openTillOf, success } from './support/till.js';

let world: DashboardWorld;
let browser: TestBrowser;
let members: TestMember[];

beforeAll(async () => {
  world = await createDashboardWorld();
  browser = await startBrowser();
  members = [];
  for (let count = 0; count < 24; count++) {
    members.push(await world.server.fixtures.createMember({ balance: 40_000 }));
  }
});
afterAll(async () => {
  await browser?.close();
  await world?.server.stop();
});

const codeOf = (member: TestMember) => world.server.fixtures.issueCode(member, member.card_id);
const memberAt = (index: number) => members[index % members.length] as TestMember;

const openTill = () => openTillOf(browser, world);
const order = (page: Page) => page.getByLabel('外部訂單號（選填）');
const amountText = (page: Page) => amount(page).textContent();
/** Longer than any key is held back, and than a device may stall. */
const settle = (page: Page) => page.waitForTimeout(450);

describe.skipIf(browserIsMissing !== null)('a scan', { timeout: 60_000 }, () => {
  test('of the same customer while an amount is typed changes nothing and charges nothing', async () => {
    const { page, context, charges, keyboard } = await openTill();
    const code = await codeOf(memberAt(0));
    await keyboard.scan(code);
    await amount(page).waitFor();
    await keyboard.type('23.10');
    await settle(page);
    await keyboard.scan(code);
    await settle(page);
    expect(await amountText(page)).toBe('23.10');
    await page.getByText('這個付款碼已經掃過').waitFor();
    expect(charges).toEqual([]);
    await keyboard.press('Enter');
    await success(page).waitFor();
    expect(charges.map((charge) => charge.amount)).toEqual(['23.10']);
    await context.close();
  });

  test('of another customer while an amount is typed asks whose sale it is', async () => {
    const { page, context, charges, keyboard } = await openTill();
    const [first, second] = [memberAt(1), memberAt(2)];
    await keyboard.scan(await codeOf(first));
    await amount(page).waitFor();
    await keyboard.type('31');
    await settle(page);
    await keyboard.scan(await codeOf(second));
    await page.getByText('掃到另一位顧客的付款碼，要換顧客嗎？').waitFor();
    await keyboard.press('Enter');
    expect(charges).toEqual([]);
    await page.getByRole('button', { name: '維持目前顧客' }).click();
    expect(await amountText(page)).toBe('31');
    await settle(page);
    await keyboard.scan(await codeOf(second));
    await page.getByRole('button', { name: '換顧客', exact: true }).click();
    await page.getByText(second.card_no).first().waitFor();
    expect(await amountText(page)).toBe('0.00');
    expect(charges).toEqual([]);
    await context.close();
  });

  test('of a new code of the same card keeps the amount', async () => {
    const { page, context, charges, keyboard } = await openTill();
    await keyboard.scan(await codeOf(memberAt(3)));
    await amount(page).waitFor();
    await keyboard.type('12.30');
    await settle(page);
    const fresh = await codeOf(memberAt(3));
    const checked = page.waitForResponse(/common\.validateQr/);
    await keyboard.scan(fresh);
    await checked;
    await settle(page);
    expect(await amountText(page)).toBe('12.30');
    await keyboard.press('Enter');
    await success(page).waitFor();
    expect(charges).toEqual([expect.objectContaining({ qr_plain: fresh, amount: '12.30' })]);
    await context.close();
  });

  test('on the screen of success begins the next sale with the code', async () => {
    const { page, context, keyboard } = await openTill();
    await keyboard.scan(await codeOf(memberAt(4)));
    await amount(page).waitFor();
    await keyboard.type('11');
    await keyboard.press('Enter');
    await success(page).waitFor();
    await settle(page);
    // The barcode of a product is no customer.
    await keyboard.scan('4710088012345');
    await settle(page);
    expect(await success(page).count()).toBe(1);
    await keyboard.scan(await codeOf(memberAt(5)));
    await page.getByText(memberAt(5).card_no).first().waitFor();
    expect(await success(page).count()).toBe(0);
    expect(await amountText(page)).toBe('0.00');
    await context.close();
  });

  test('never lands in the field of the order number, by keys or from the clipboard', async () => {
    const { page, context, charges, keyboard } = await openTill();
    const code = await codeOf(memberAt(6));
    await keyboard.scan(code);
    await amount(page).waitFor();
    await order(page).click();
    await keyboard.type('AB1');
    for (const scanned of [code, '4710088012345', 'PAY0000000012']) {
      await settle(page);
      await order(page).focus();
      await keyboard.scan(scanned);
      await settle(page);
      expect(await order(page).inputValue()).toBe('AB1');
    }
    await order(page).evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', `${text}\r\n`);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, code);
    expect(await order(page).inputValue()).toBe('AB1');
    // A scanner that is an input method writes all of it at once.
    await settle(page);
    await order(page).fill(code);
    expect(await order(page).inputValue()).toBe('AB1');
    // However slowly it came there: it is not sent as an order number.
    await order(page).evaluate((field, text) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
      set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, code);
    await page.getByText('這是付款碼，不是訂單號').waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await keyboard.type('12');
    await keyboard.press('Enter');
    expect(await page.getByTestId('charge').isEnabled()).toBe(false);
    expect(charges).toEqual([]);
    await context.close();
  });

  test('presses no button that has the focus', async () => {
    const { page, context, charges, keyboard } = await openTill();
    const code = await codeOf(memberAt(7));
    await keyboard.scan(code);
    await amount(page).waitFor();
    await keyboard.type('22');
    for (const name of ['7', '重新掃描']) {
      await settle(page);
      await page.getByRole('button', { name, exact: true }).focus();
      await keyboard.scan(` ${code}`, ['Enter', 'Enter']);
      await settle(page);
      expect(await amountText(page), name).toBe('22');
    }
    await page.getByTestId('charge').focus();
    await keyboard.scan(code, ['Tab']);
    await settle(page);
    await page.getByTestId('charge').focus();
    await keyboard.scan('88');
    await settle(page);
    expect(charges).toEqual([]);
    // A person's Enter does press it, and Space as well.
    await page.getByRole('button', { name: '1', exact: true }).focus();
    await keyboard.press('Enter');
    await keyboard.press(' ');
    expect(await amountText(page)).toBe('2211');
    await context.close();
  });

  test('Enter after a click on the keypad confirms; it does not press the key once more', async () => {
    const { page, context, charges, keyboard } = await openTill();
    await keyboard.scan(await codeOf(memberAt(8)));
    await amount(page).waitFor();
    await settle(page);
    await page.getByRole('button', { name: '3', exact: true }).click();
    await keyboard.press('Enter');
    await success(page).waitFor();
    expect(charges.map((charge) => charge.amount)).toEqual(['3']);
    await context.close();
  });

  test.each([
    ['with the case exchanged, as under Caps Lock', (code: string) => code.replace(/[A-Za-z]/g, exchanged)],
    ['in full width', (code: string) => code.replace(/[!-~]/g, widened)],
    ['with a byte order mark and spaces', (code: string) => `\uFEFF ${code} \r\n`],
  ])('pasted %s is understood', async (_name, spoil) => {
    const { page, context } = await openTill();
    const member = memberAt(9);
    await page.getByLabel('付款碼', { exact: true }).fill(spoil(await codeOf(member)));
    await page.getByRole('button', { name: '確認' }).click();
    await page.getByText(member.card_no).first().waitFor();
    await context.close();
  });

  test.each([
    ['German', { y: 'z', z: 'y', Y: 'Z', Z: 'Y', '-': 'ß', _: '?' }],
    ['Zhuyin', { 0: 'ㄢ', 1: 'ㄅ', 2: 'ㄉ', a: 'ㄇ', e: 'ㄍ', s: 'ㄋ', '-': 'ㄦ' }],
  ] as [string, Record<string, string>][])(
    'is understood where the computer has a %s layout',
    async (_name, layout) => {
      const { page, context, keyboard } = await openTill();
      await keyboard.scan(await codeOf(memberAt(11)), ['Enter'], layout);
      await page.getByText(memberAt(11).card_no).first().waitFor();
      await context.close();
    },
  );

  test('that lost its case says so', async () => {
    const { page, context } = await openTill();
    await page.getByLabel('付款碼', { exact: true }).fill((await codeOf(memberAt(10))).toUpperCase());
    await page.getByRole('button', { name: '確認' }).click();
    await page.getByText('請關閉 Caps Lock').waitFor();
    await context.close();
  });

  test('an amount typed anew takes the old refusal away', async () => {
    const { page, context, keyboard } = await openTill();
    await keyboard.scan(await codeOf(memberAt(11)));
    await amount(page).waitFor();
    await keyboard.type('49999');
    await keyboard.press('Enter');
    await page.getByText('餘額不足，請充值後再試').waitFor();
    await keyboard.type('1');
    expect(await page.getByText('餘額不足，請充值後再試').count()).toBe(1);
    await keyboard.press('Backspace');
    await page.getByText('餘額不足，請充值後再試').waitFor({ state: 'detached' });
    await context.close();
  });
});

const exchanged = (letter: string) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase());
const widened = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
