/** Many clients on few cards, with nothing broken: run 1, and run 12 on a single card. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pause } from './harness/client.js';
import { beginRun } from './harness/run.js';
import { sized } from './harness/size.js';
import { startBank } from './harness/workload.js';
import { startWorld, type World } from './harness/world.js';

describe.skipIf(process.platform !== 'linux')('the bank', { timeout: 300_000 }, () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  }, 120_000);
  afterAll(() => world?.stop());

  test.each([
    {
      run: 1,
      title: 'bank: 8 cards, 16 clients, continuous reads',
      cards: 8,
      clients: 16,
      seconds: sized({ short: 6, long: 60 }),
    },
    { run: 12, title: '64 clients on one card', cards: 1, clients: 64, seconds: sized({ short: 4, long: 30 }) },
  ])('run $run: $title', async ({ run, title, cards, clients, seconds }) => {
    const people = { cards, members: clients, merchants: 4, balance: 500 };
    const { client, population, random, end } = await beginRun(world, run, title, people);
    const bank = startBank({ client, population, random, clients, target: world.target });

    let isOver = false;
    const balances: number[] = [];
    const ledger = async () => {
      let checks = 0;
      while (!isOver) {
        const answer = await client.ask('/admin/ledger/verify', population.admin.token, {
          target: world.target(checks),
        });
        expect(answer.body).toMatchObject({ ok: true, violations: [] });
        checks += 1;
        await pause(200);
      }
      return checks;
    };
    const readers = population.members.slice(0, 4).map(async ({ token }, index) => {
      while (!isOver) {
        const { body } = await client.ask('/member/cards', token, { target: world.target(index) });
        balances.push(...body.cards.map(({ balance }: { balance: number }) => balance));
        await pause(20);
      }
    });
    const verifying = ledger();
    await pause(seconds * 1000);
    await bank.stop();
    isOver = true;
    const verified = await verifying;
    await Promise.all(readers);

    expect(Math.min(...balances)).toBeGreaterThanOrEqual(0);
    // Whatever was refused was refused for what it asked, not for what others did at the same time.
    const refusals = bank.outcomes.flatMap(({ answer }) =>
      answer && answer.status >= 400 ? [answer.body.error.code] : [],
    );
    const expected = ['INSUFFICIENT_BALANCE', 'REFUND_EXCEEDS_REMAINING'];
    expect([...new Set(refusals)].filter((code) => !expected.includes(code))).toEqual([]);
    const { deadlocks } = (
      await world.postgres.query<{ deadlocks: number }>(
        'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
      )
    )[0] as { deadlocks: number };
    expect(deadlocks).toBe(0);
    const { counts } = await end((result) => ({
      seconds,
      operations: result.counts.asked,
      done: result.counts.done,
      refused: result.counts.refused,
      reads: client.reads(),
      'ledger checks meanwhile': verified,
      deadlocks,
      violations: result.violations.length,
    }));
    expect(counts.done).toBeGreaterThan(seconds * 5);
  });
});
