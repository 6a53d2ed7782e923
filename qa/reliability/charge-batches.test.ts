/**
 * Run 23: charges that wait at the same moment go as one call, and that call is cut, doubled and held up. API processes
 * and PostgreSQL are killed in the middle of batches; one key is in one batch, in two and in a single call at once;
 * cards are locked by others, and other transactions lock them in the opposite order.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onServer } from '../../tests/support/databases/database-server.js';
import { until } from '../../tests/support/until.js';
import { pause } from './harness/client.js';
import { httpCall } from './harness/http-call.js';
import { beginRun, lostAndTwice, type Run } from './harness/run.js';
import { sendTogether } from './harness/scenarios.js';
import { sized } from './harness/size.js';
import { atStatement, MOMENTS } from './harness/statement-proxy.js';
import { chargeOf, issueCode, startBank } from './harness/workload.js';
import { startWorld, type World } from './harness/world.js';

const API_KILLS = sized({ short: 6, long: 60 });
const DATABASE_KILLS = sized({ short: 2, long: 10 });
const KEYS = sized({ short: 8, long: 60 });
const CROSSINGS = sized({ short: 10, long: 100 });
/** So many that several charges wait at the same moment for the senders of a process. */
const CLIENTS = 32;
const CARDS = 16;
const BACK_WITHIN_MS = 10_000;
const HELD_MS = 2_000;
const DEADLOCK_DETECTED = '40P01';

/** The calls of the processes that live now, and the charges in them, by their own counters. */
async function batched(world: World): Promise<{ calls: number; charges: number }> {
  const pages = await Promise.all(world.apis.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
  const sum = (suffix: string) =>
    pages
      .flatMap((text) => [...text.matchAll(new RegExp(`^mps_charge_batch_size_${suffix}\\b.* (\\d+)$`, 'gm'))])
      .reduce((total, [, value]) => total + Number(value), 0);
  return { calls: sum('count'), charges: sum('sum') };
}

const isReady = async ({ url }: { url: string }) => (await httpCall({ url: `${url}/ready` })).status === 200;

/** Kills a process while a batch is on its way, then PostgreSQL; everybody goes on with their keys. */
async function killInBatches(world: World, { client, population, random }: Run): Promise<void> {
  const bank = startBank({ client, population, random, clients: CLIENTS, target: world.target });
  for (let count = 0; count < API_KILLS; count += 1) {
    const victim = count % world.apis.length;
    const [api, proxy] = [world.apis[victim], world.databaseProxies[victim]];
    if (api === undefined || proxy === undefined) throw new Error(`There is no process ${victim}.`);
    await atStatement(proxy, 'charge_many', random.pick(MOMENTS), () => {
      api.crash();
      return 'cut';
    });
    await api.kill();
    await api.restart();
  }
  for (let count = 0; count < DATABASE_KILLS; count += 1) {
    const proxy = world.databaseProxies[count % world.apis.length];
    if (proxy === undefined) throw new Error('There is no proxy.');
    await atStatement(proxy, 'charge_many', 'sent', () => 'go-on');
    await world.postgres.end(count % 2 === 0 ? 'SIGKILL' : 'SIGINT');
    await world.postgres.restart();
    await until(async () => (await Promise.all(world.apis.map(isReady))).every(Boolean), BACK_WITHIN_MS);
    const done = bank.done();
    await until(() => bank.done() > done + CLIENTS, BACK_WITHIN_MS);
  }
  await bank.stop();
  // Every client came to know what became of every request.
  expect(bank.outcomes.filter(({ answer }) => answer === null)).toEqual([]);
}

/** One request with one key, many times at once to both processes, while others fill the batches. */
async function repeatInBatches(world: World, { client, population, random }: Run): Promise<void> {
  const bank = startBank({ client, population, random, clients: CLIENTS / 2, target: world.target });
  const token = population.members[0]?.token ?? '';
  for (let count = 0; count < KEYS; count += 1) {
    const card = random.pick(population.cards);
    const code = await issueCode(client, token, card, { target: world.target() });
    const change = chargeOf(population, { card, code, amount: random.amount(5) });
    const answers = await sendTogether(client, change, 12, world.target());
    const numbers = answers.map((answer) => answer?.body.transaction?.tx_no);
    expect(new Set(numbers).size, JSON.stringify(answers.map((answer) => answer?.body))).toBe(1);
  }
  await bank.stop();
}

/** Holds one card for two seconds: charges of other cards are answered as before. */
async function holdACard(world: World, { client, population }: Run): Promise<number> {
  const [held = '', ...others] = population.cards;
  const target = world.target();
  // A member has one code of a card at a time.
  const charge = async (card: string, member: number) => {
    const code = await issueCode(client, population.members[member]?.token ?? '', card, { target });
    return client.change(chargeOf(population, { card, code, amount: 1 }), { target });
  };
  const lock = world.postgres.query(
    `SELECT 1 FROM mps.cards WHERE id = '${held}' FOR UPDATE; SELECT pg_sleep(${HELD_MS / 1_000})`,
  );
  await pause(100);
  const startedAt = performance.now();
  const waiting = [0, 1, 2].map((member) => charge(held, member));
  const times: number[] = [];
  while (performance.now() - startedAt < HELD_MS - 500) {
    const outcomes = await Promise.all(others.slice(0, 8).map((card) => charge(card, 3)));
    for (const { answer, ms } of outcomes) {
      expect(answer?.status).toBe(200);
      times.push(ms);
    }
  }
  await lock;
  for (const { answer } of await Promise.all(waiting)) expect(answer?.status).toBe(200);
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length * 0.95)] ?? Number.POSITIVE_INFINITY;
}

/** Others lock two cards in the opposite order while both are charged: who waits in a circle is let go by PostgreSQL. */
async function crossLocks(world: World, { client, population, random }: Run): Promise<void> {
  const bank = startBank({ client, population, random, clients: CLIENTS, target: world.target });
  for (let count = 0; count < CROSSINGS; count += 1) {
    const [one, other] = [random.pick(population.cards), random.pick(population.cards)].sort().reverse();
    const lock = (card: string) => `SELECT 1 FROM mps.cards WHERE id = '${card}' FOR UPDATE`;
    await onServer(world.postgres.adminUrl, (connection) =>
      connection.query(`BEGIN; ${lock(one ?? '')}; SELECT pg_sleep(0.03); ${lock(other ?? '')}; COMMIT`),
    ).catch((error: { code?: string }) => expect(error.code).toBe(DEADLOCK_DETECTED));
  }
  await bank.stop();
  expect(bank.outcomes.filter(({ answer }) => answer === null)).toEqual([]);
}

describe.skipIf(process.platform !== 'linux')('batches of charges', { timeout: 1_800_000 }, () => {
  let world: World;
  beforeAll(async () => {
    // Four senders a process: with more, few charges would have to wait for each other.
    world = await startWorld({ withDatabaseProxies: true, env: { DATABASE_POOL_SIZE: '4' } });
  }, 120_000);
  afterAll(() => world?.stop());

  test(`run 23: ${API_KILLS} kills of a process and ${DATABASE_KILLS} of PostgreSQL in batches, ${KEYS} keys in several`, async () => {
    const people = { cards: CARDS, members: CLIENTS, merchants: 4, balance: 100_000 };
    const run = await beginRun(world, 23, 'batches of charges are cut, doubled and held up', people);
    await killInBatches(world, run);
    await repeatInBatches(world, run);
    const p95 = await holdACard(world, run);
    await crossLocks(world, run);
    const { calls, charges } = await batched(world);
    expect(charges).toBeGreaterThan(calls);
    expect(p95).toBeLessThan(HELD_MS / 4);
    await run.end((result) => ({
      'kills of a process': API_KILLS,
      'kills of PostgreSQL': DATABASE_KILLS,
      requests: result.counts.requests,
      'answers lost': result.counts.lost_answers,
      'answered again by the key': result.counts.replayed,
      'charges a call, in tenths': Math.round((charges / calls) * 10),
      'ms beside a locked card, P95': Math.round(p95),
      'locks in the opposite order': CROSSINGS,
      ...lostAndTwice(result),
    }));
  });
});
