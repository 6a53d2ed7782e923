/// <reference lib="dom" />
/** Scans, typing and Enter in any order, on every step of the till: only people make amounts, and only they charge. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestMember } from '../support/fixtures.js';
import { browserIsMissing, startBrowser, type TestBrowser } from './support/browser.js';
import { createDashboardWorld, type DashboardWorld } from './support/dashboard-world.js';
import { type Keyboard, randomOf } from './support/keyboard.js';
import { isLong } from './support/size.js';
import { openTillOf, success } from './support/till.js';

let world: DashboardWorld;
let browser: TestBrowser;
let members: TestMember[];

beforeAll(async () => {
  world = await createDashboardWorld();
  browser = await startBrowser();
  members = [];
  for (let count = 0; count < 20; count++) {
    members.push(await world.server.fixtures.createMember({ balance: 40_000 }));
  }
});
afterAll(async () => {
  await browser?.close();
  await world?.server.stop();
});

const codeOf = (member: TestMember) => world.server.fixtures.issueCode(member, member.card_id);

/** `MPS_TILL_SEED` runs other sequences; the seed is in the message of what fails. */
const SEED = Number(process.env.MPS_TILL_SEED ?? 20261129);
const TILLS = 5;
const SEQUENCES_PER_TILL = isLong ? 40 : 25;
/** People type only these, so that another figure in an amount is a scanner's. */
const TYPED_FIGURES = '123';

describe.skipIf(browserIsMissing !== null)('random sequences', { timeout: 240_000 }, () => {
  test(`of scans, typing and Enter, ${TILLS * SEQUENCES_PER_TILL} of them: only people make amounts`, async () => {
    const ran = await Promise.all(Array.from({ length: TILLS }, (_, till) => runTill(SEED + till, till)));
    // Sequences that charge nothing would prove nothing.
    const charged = ran.reduce((total, { charges }) => total + charges, 0);
    expect(charged).toBeGreaterThan(SEQUENCES_PER_TILL / 4);
    expect(ran.reduce((total, { nexts }) => total + nexts, 0)).toBeGreaterThan(0);
  });
});

/** True where the figures stand in what was typed, in this order: a scan may have taken others back. */
function isPartOf(figures: string, text: string): boolean {
  let from = 0;
  return [...figures].every((figure) => {
    from = text.indexOf(figure, from) + 1;
    return from > 0;
  });
}

async function runTill(seed: number, till: number): Promise<{ charges: number; nexts: number }> {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const { page, context, charges, keyboard } = await openTillOf(browser, world);
  const own = members.filter((_, index) => index % TILLS === till);
  const done: string[] = [];
  /** Every figure that the person has pressed in this sale. */
  let typed = '';
  let lastCode = '';
  let nexts = 0;

  const actions = {
    newCode: async () => {
      lastCode = await codeOf(pick(own));
      const isOnSuccess = (await success(page).count()) > 0;
      await keyboard.scan(lastCode, pick([['Enter'], ['Enter', 'Enter'], ['Tab'], []]));
      if (isOnSuccess) nexts += 1;
    },
    sameCode: () => keyboard.scan(lastCode || '0987654321', pick([['Enter'], ['Enter', 'Enter'], []])),
    otherBarcode: () =>
      keyboard.scan(pick(['4710088012345', '96385074', 'PAY0000000012', 'ORD-7', '00987', '0']), ['Enter']),
    type: () => typeAmount(keyboard, pick),
    enter: async () => {
      // On a button of the keypad Enter types its figure.
      const label = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (/^[123]$/.test(label)) typed += label;
      await keyboard.press('Enter');
    },
    focus: async () => {
      const found = page
        .locator('[data-till] button:enabled, [data-till] input, [role="dialog"] button')
        .and(page.locator(':not([aria-label="小數點"]):not([aria-label="刪除一位"])'))
        .filter({ hasNotText: /^[4-90]$/ });
      const count = await found.count();
      if (count > 0)
        await found
          .nth(Math.floor(random() * count))
          .focus({ timeout: 500 })
          .catch(() => {});
    },
    blur: () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()),
    click: () =>
      page
        .getByTestId('charge')
        .click({ timeout: 200 })
        .catch(() => {}),
    pause: () => page.waitForTimeout(pick([20, 100, 400])),
  };
  type Name = keyof typeof actions;
  const OFTEN: readonly Name[] = ['newCode', 'newCode', 'type', 'type', 'type', 'enter', 'enter', 'enter', 'sameCode'];
  const names: readonly Name[] = [...OFTEN, 'otherBarcode', 'focus', 'blur', 'click', 'pause'];

  async function typeAmount({ type }: Keyboard, choose: typeof pick): Promise<void> {
    const figures = Array.from({ length: 2 }, () => choose([...TYPED_FIGURES])).join('');
    typed += figures;
    await type(figures);
  }

  let seen = 0;
  for (let sequence = 0; sequence < SEQUENCES_PER_TILL; sequence++) {
    for (let step = 0; step < 3; step++) {
      const name = pick(names);
      done.push(name);
      await actions[name]();
      const isSaleOver = (await success(page).count()) > 0;
      for (const charge of charges.slice(seen)) {
        const told = `seed ${seed}, sequence ${sequence}: ${done.slice(-8).join(', ')}; ${charge.amount} of ${typed}`;
        expect(charge.amount, told).toMatch(/^[123]+$/);
        expect(isPartOf(charge.amount, typed), told).toBe(true);
        expect(charge.external_order_id ?? '', told).toMatch(/^[123]*$/);
        expect(['newCode', 'sameCode', 'otherBarcode'], told).not.toContain(name);
        seen += 1;
      }
      // What is typed from now on is the next sale's.
      if (isSaleOver) typed = '';
    }
    const change = page.getByRole('button', { name: '換顧客', exact: true });
    const isAsked = (await change.count()) > 0;
    if (isAsked && random() < 0.3)
      await page
        .getByRole('button', { name: '維持目前顧客' })
        .click({ timeout: 500 })
        .catch(() => {});
    else if (isAsked) await change.click({ timeout: 500 }).catch(() => {});
  }
  await context.close();
  return { charges: seen, nexts };
}
