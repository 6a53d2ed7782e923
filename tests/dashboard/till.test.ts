/// <reference lib="dom" />
/** The till in a real browser: how a code comes in, and what happens when the connection does not last. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { filmOf } from './support/fake-camera.js';
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

const newCode = () => world.server.fixtures.issueCode(world.member, world.member.card_id);

/** A till that a cashier has opened. */
async function openTill() {
  const opened = await browser.open();
  await logIn(opened.page, world.server.url, world.who.cashier);
  return opened;
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('付款碼', { exact: true }).fill(code);
  await page.getByRole('button', { name: '確認' }).click();
  await page.getByTestId('amount').waitFor();
}

async function enterAmount(page: Page, keys: string): Promise<void> {
  for (const key of keys) {
    await page.getByRole('button', { name: key === '.' ? '小數點' : key, exact: true }).click();
  }
}

const paymentsOf = async (amount: number) => {
  const token = await world.server.login.merchant(world.merchant);
  const { transactions } = await world.server
    .trpc(token)
    .merchant.listTransactions.query({ tx_type: 'payment', limit: 200 });
  return transactions.filter(({ raw_amount }) => raw_amount === amount);
};

describe.skipIf(browserIsMissing !== null)('till', { timeout: 60_000 }, () => {
  test('a cashier charges by keypad; keys are large; the result fills the screen', async () => {
    const { page, problems } = await openTill();
    await enterCode(page, await newCode());
    const key = await page.getByRole('button', { name: '7', exact: true }).boundingBox();
    expect(key?.height).toBeGreaterThanOrEqual(44);
    expect(key?.width).toBeGreaterThanOrEqual(44);
    await enterAmount(page, '20.50');
    await page.getByTestId('charge').click();
    await page.getByTestId('charge-success').waitFor();
    expect(await page.getByTestId('final-amount').textContent()).toBe('20.50');
    await page.getByRole('button', { name: '下一位' }).last().click();
    await page.getByLabel('付款碼', { exact: true }).waitFor();
    await expect.poll(() => page.getByTestId('feed').textContent()).toContain('20.50');
    expect(await paymentsOf(20.5)).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test('a code that is no good is named in the words of a cashier', async () => {
    const { page } = await openTill();
    const used = await newCode();
    await newCode();
    for (const [code, name, text] of [
      [used, 'QR_EXPIRED_OR_INVALID', '付款碼已過期或無效'],
      ['too-short', 'INVALID_QR', '這不是有效的付款碼'],
    ] as const) {
      await page.getByLabel('付款碼', { exact: true }).fill(code);
      await page.getByRole('button', { name: '確認' }).click();
      const refusal = page.getByRole('alert').filter({ hasText: name });
      await refusal.waitFor();
      expect(await refusal.textContent()).toContain(text);
      expect(await refusal.textContent()).not.toContain('重新生成');
    }
  });

  test('a hardware scanner types the code, and figures come from the keyboard', async () => {
    const { page } = await openTill();
    await page.getByRole('heading', { level: 1 }).click();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    // As fast as a scanner, which a driver on a busy machine is not.
    await page.evaluate(
      (keys) => {
        for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      },
      [...(await newCode()), 'Enter'],
    );
    await page.getByTestId('amount').waitFor();
    await page.keyboard.type('21.25', { delay: 100 });
    await page.keyboard.press('Enter');
    await page.getByTestId('charge-success').waitFor();
    expect(await paymentsOf(21.25)).toHaveLength(1);
  });

  test('the camera reads a code that is held in front of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mps-camera-'));
    const film = join(folder, 'code.y4m');
    await writeFile(film, filmOf(await newCode()));
    const withCamera = await startBrowser([
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ]);
    try {
      const { page, problems } = await withCamera.open({ permissions: ['camera'] });
      await logIn(page, world.server.url, world.who.cashier);
      await page.getByRole('button', { name: '開啟相機掃描' }).click();
      await page.getByTestId('amount').waitFor({ timeout: 20_000 });
      expect(await page.getByText(world.member.card_no).first().isVisible()).toBe(true);
      expect(problems).toEqual([]);
    } finally {
      await withCamera.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('a charge whose answer is lost is unknown, and on return the one that happened', async () => {
    const { page, context } = await openTill();
    await enterCode(page, await newCode());
    await enterAmount(page, '33.33');
    let isCut = true;
    await page.route('**/trpc/merchant.charge**', async (route) => {
      // The server gets the request and does its work; the answer is lost with the connection.
      if (isCut) await route.fetch();
      await (isCut ? route.abort('internetdisconnected') : route.continue());
    });
    await page.getByTestId('charge').click();
    await page.getByTestId('attempt-unknown').waitFor();
    expect(await page.getByTestId('charge-success').count()).toBe(0);

    // Even a reload forgets nothing: the key stays until the server has answered.
    await page.reload();
    await page.getByTestId('attempt-unknown').waitFor();
    isCut = false;
    await page.getByRole('button', { name: '查詢結果' }).click();
    await page.getByTestId('charge-success').waitFor();
    expect(await page.getByTestId('final-amount').textContent()).toBe('33.33');
    expect(await paymentsOf(33.33)).toHaveLength(1);
    await context.close();
  });

  test('a charge that never reached the server happens once when the network is back', async () => {
    const { page, context } = await openTill();
    await enterCode(page, await newCode());
    await enterAmount(page, '34.44');
    await context.setOffline(true);
    await page.getByText('目前沒有網路連線').waitFor();
    await page.getByTestId('charge').click();
    await page.getByTestId('attempt-unknown').waitFor();
    expect(await paymentsOf(34.44)).toHaveLength(0);
    await context.setOffline(false);
    await page.getByTestId('charge-success').waitFor({ timeout: 15_000 });
    expect(await paymentsOf(34.44)).toHaveLength(1);
    await context.close();
  });

  test('two tills with one code: one charges, the other is told why not', async () => {
    const code = await newCode();
    const tills = await Promise.all([openTill(), openTill()]);
    for (const { page } of tills) {
      await enterCode(page, code);
      await enterAmount(page, '12.34');
    }
    await Promise.all(tills.map(({ page }) => page.getByTestId('charge').click()));
    await Promise.all(
      tills.map(({ page }) =>
        page.getByTestId('charge-success').or(page.getByText('請顧客更新付款碼')).first().waitFor(),
      ),
    );
    const successes = await Promise.all(tills.map(({ page }) => page.getByTestId('charge-success').count()));
    expect(successes.toSorted()).toEqual([0, 1]);
    expect(await paymentsOf(12.34)).toHaveLength(1);
  });

  test('a charge made elsewhere is on the open till and in the open wallet within a second', async () => {
    const [till, wallet] = [await openTill(), await browser.open()];
    await logIn(wallet.page, world.server.url, world.who.member);
    await wallet.page.getByText(world.member.card_no).first().click();
    await expect.poll(() => till.page.getByText('即時連線', { exact: true }).count()).toBe(1);
    await expect.poll(() => wallet.page.getByText('即時連線', { exact: true }).count()).toBe(1);
    const before = await wallet.page.getByTestId('balance').textContent();
    const code = await newCode();
    const token = await world.server.login.merchant(world.merchant);
    await world.server.trpc(token).merchant.charge.mutate({ qr_plain: code, amount: '45.67' });
    const answeredAt = performance.now();
    await till.page.getByTestId('feed').getByText('45.67').first().waitFor({ timeout: 1_000 });
    await expect
      .poll(() => wallet.page.getByTestId('balance').textContent(), { timeout: 1_000, interval: 20 })
      .not.toBe(before);
    expect(performance.now() - answeredAt).toBeLessThan(1_000);
  });

  test('a login that is ended elsewhere ends on the open page, which says so', async () => {
    const { page } = await openTill();
    await expect.poll(() => page.getByText('即時連線', { exact: true }).count()).toBe(1);
    const admin = world.server.trpc(await world.server.login.admin(world.admin));
    const { sessions } = await admin.admin.listSessions.query({ subject_id: world.merchant.merchant_id, limit: 200 });
    for (const { session_id } of sessions) await admin.admin.revokeSession.mutate({ session_id });
    await page.getByText('登入已在別處結束，請重新登入。').waitFor({ timeout: 8_000 });
    expect(page.url()).toContain('/dashboard/login');
  });
});
