/** The harness itself: with a fault planted in its database the check must report it, every time; without, nothing. */
import { describe, expect, test } from 'vitest';
import { beginCheck, type CheckResult } from './harness/checker.js';
import { createClient, pause } from './harness/client.js';
import { openJournal } from './harness/journal.js';
import { FAULTS, plant } from './harness/planted-faults.js';
import { createPopulation } from './harness/population.js';
import { randomOf } from './harness/random.js';
import { reportRun } from './harness/report.js';
import { scanTogether, sendTogether } from './harness/scenarios.js';
import { sized } from './harness/size.js';
import { issueCode, rechargeOf, startBank } from './harness/workload.js';
import { startWorld, type World } from './harness/world.js';

const ROUNDS = sized({ short: 1, long: 3 });
const BANK_MS = 2_000;
/** Longer than four requests need to reach the database. */
const HELD_MS = 200;

/** Keeps a card's row locked, as a slow transaction would. */
const holdCard = (world: World, card: string) =>
  world.postgres.query(`SELECT 1 FROM mps.cards WHERE id = '${card}' FOR UPDATE; SELECT pg_sleep(${HELD_MS / 1_000})`);

/** The runs in small: the bank on one card, keys sent twice at once and again, codes shown to several tills. */
async function probe(world: World, name: string): Promise<CheckResult> {
  const random = randomOf(name);
  const target = world.target();
  const counts = { cards: 2, members: 12, merchants: 4, balance: 500 };
  const population = await createPopulation(world.postgres, target(0), counts);
  const [busyCard = '', otherCard = ''] = population.cards;
  const journal = openJournal(name);
  const client = createClient(journal);
  const check = await beginCheck(world.postgres.query);
  const onOneCard = { ...population, cards: [busyCard] };
  const bank = startBank({
    client,
    population: onOneCard,
    random,
    clients: 12,
    target: world.target,
  });
  await pause(BANK_MS);
  await bank.stop();
  const token = population.members[0]?.token ?? '';
  for (let round = 0; round < 5; round += 1) {
    // All of them have looked at their key before the first of them can write: none is let to its card until then.
    const held = holdCard(world, otherCard);
    await pause(HELD_MS / 4);
    await sendTogether(client, rechargeOf(token, otherCard, random.amount(10)), 4, target);
    await held;
    const code = await issueCode(client, token, otherCard, { target });
    await scanTogether(client, population, { card: otherCard, code, amount: 1, merchants: 4 }, target);
  }
  for (const path of ['freeze', 'unfreeze']) {
    const asked = { operation: 'change', card_id: otherCard, amount: null, key: null, original_tx_no: null } as const;
    const body = { card_id: otherCard };
    await client.change({ asked, path: `/admin/cards/${path}`, token: population.admin.token, body }, { target });
  }
  return check(journal);
}

const kindsOf = ({ violations }: CheckResult) => [...new Set(violations.map(({ invariant }) => invariant))];

describe.skipIf(process.platform !== 'linux')('planted faults', { timeout: 240_000 }, () => {
  test('without a fault the check reports nothing', async () => {
    const world = await startWorld();
    try {
      const result = await probe(world, 'no fault');
      expect(result.violations).toEqual([]);
      expect(result.counts.done).toBeGreaterThan(100);
    } finally {
      await world.stop();
    }
  });

  test.each(FAULTS)('$name', async (fault) => {
    const startedAt = performance.now();
    const seen: string[][] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const world = await startWorld();
      try {
        await plant(world.postgres.query, fault);
        seen.push(kindsOf(await probe(world, `${fault.name} ${round}`)));
      } finally {
        await world.stop();
      }
    }
    for (const kinds of seen)
      expect(
        kinds.some((kind) => fault.shows.includes(kind)),
        String(kinds),
      ).toBe(true);
    const kinds = [...new Set(seen.flat())].sort().join(' ');
    reportRun(`fault: ${fault.name}`, fault.name, startedAt, { planted: ROUNDS, found: seen.length, shown_by: kinds });
  });
});
