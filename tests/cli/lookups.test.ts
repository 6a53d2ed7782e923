/** From the numbers that people type to the ids of the API: in any spelling, and however many others are like them. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type CliWorld, createCliWorld } from './cli-world.js';

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** More than a page of the API. */
const OTHERS = 230;

let world: CliWorld;

beforeAll(async () => {
  world = await createCliWorld();
});
afterAll(() => world?.stop());

/** As an input method for Chinese types it. */
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

test('a card, a merchant and an operator in another spelling', async () => {
  const { card_no, card_id } = world.member;
  const { code, merchant_id } = world.merchant;
  for (const typed of [fullWidth(card_no), ` ${card_no.toLowerCase()}`, `${card_no}\u200b`]) {
    const { card } = await world.cli.json<{ card: { card_id: string } }>(['card', 'show', typed], { as: 'admin' });
    expect(card.card_id).toBe(card_id);
  }
  const shown = await world.cli.json<{ merchant: { merchant_id: string } }>(['merchant', 'show', fullWidth(code)], {
    as: 'admin',
  });
  expect(shown.merchant.merchant_id).toBe(merchant_id);
  const edited = ['operator', 'edit', fullWidth(world.cashier.name), '--merchant', code, '--role', 'manager', '--yes'];
  expect((await world.cli.run(edited, { as: 'admin' })).code).toBe(0);
});

test('a part of a number names nothing', async () => {
  const refused = await world.cli.run(['card', 'show', world.member.card_no.slice(0, -1)], { as: 'admin' });
  expect(refused.code).toBe(5);
});

test('a merchant, an operator and a settlement behind hundreds of others', async () => {
  const { db, fixtures } = world.server;
  const { merchant_id, code } = await fixtures.createMerchant({ code: 'AAA' });
  await db.query(
    `INSERT INTO mps.merchants (code, name, created_at)
     SELECT 'MANY-AAA' || n, 'others', now() + make_interval(secs => n) FROM generate_series(1, $1) n`,
    [OTHERS],
  );
  await db.query(
    `INSERT INTO mps.merchant_operators (merchant_id, name, role, created_at)
     SELECT $1, 'till-' || n, 'cashier', now() - make_interval(secs => n) FROM generate_series(1, $2) n`,
    [merchant_id, OTHERS],
  );
  const settlements = await db.query<{ id: string }>(
    `INSERT INTO mps.settlements (merchant_id, mode, period_start, period_end, payment_count, payment_amount,
       refund_count, refund_amount, total_amount, total_tx_count, created_at)
     SELECT $1, 'realtime', '2026-01-01', '2026-01-02', 1, 1, 0, 0, 1, 1, now() - make_interval(mins => n)
     FROM generate_series(1, $2) n RETURNING id`,
    [merchant_id, OTHERS],
  );
  const as = 'admin';
  const shown = await world.cli.json<{ merchant: { merchant_id: string } }>(['merchant', 'show', 'aaa'], { as });
  expect(shown.merchant.merchant_id).toBe(merchant_id);
  const edited = ['operator', 'edit', `till-${OTHERS}`, '--merchant', code, '--role', 'manager', '--yes'];
  expect(await world.cli.run(edited, { as })).toMatchObject({ code: 0 });
  const oldest = settlements.at(-1)?.id ?? '';
  const { settlement } = await world.cli.json<{ settlement: { id: string } }>(['settlement', 'show', oldest], { as });
  expect(settlement.id).toBe(oldest);
});

test('times are shown and read in the business time zone, wherever the computer is', async () => {
  const [paid] = await world.server.db.query<{ created_at: Date }>(
    "UPDATE mps.transactions SET created_at = '2026-03-05T02:30:00Z' WHERE tx_type = 'recharge' RETURNING created_at",
  );
  expect(paid).toBeDefined();
  const env = { TZ: 'America/New_York' };
  const as = 'member';
  const list = await world.cli.run(['tx', 'list', '--from', '2026-03-05', '--to', '2026-03-05'], { as, env });
  expect(list.stdout).toContain('(Asia/Taipei)');
  expect(list.stdout).toContain('2026-03-05 10:30');
  const found = async (from: string) =>
    (
      await world.cli.json<{ transactions: object[] }>(['tx', 'list', '--from', from, '--to', '2026-03-05'], {
        as,
        env,
      })
    ).transactions.length;
  expect(await found('2026-03-05T10:29')).toBe(1);
  expect(await found('2026-03-05T10:31')).toBe(0);
});
