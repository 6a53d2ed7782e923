/** Answers that never arrive: between PostgreSQL and the API (run 6), and between the API and its client (run 7). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../tests/support/until.js';
import { type Change, inParallel, type Planned, pause } from './harness/client.js';
import { beginRun, lostAndTwice } from './harness/run.js';
import { sized } from './harness/size.js';
import { atStatement, MOMENTS } from './harness/statement-proxy.js';
import { startTcpProxy } from './harness/tcp-proxy.js';
import { chargeOf, issueCode, rechargeOf, refundOf, startBank } from './harness/workload.js';
import { startWorld, type World } from './harness/world.js';

const CUTS = sized({ short: 40, long: 400 });
const UNKEYED = sized({ short: 12, long: 100 });
const DROPS = sized({ short: 40, long: 400 });
const RETRIES = 5;
const FUNCTIONS = ['charge_many', 'merchant_refund_tx', 'user_recharge_card'];

describe.skipIf(process.platform !== 'linux')('answers that are lost', { timeout: 600_000 }, () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ withDatabaseProxies: true });
  }, 120_000);
  afterAll(() => world?.stop());

  const databaseProxy = (index: number) => {
    const proxy = world.databaseProxies[index % world.databaseProxies.length];
    if (proxy === undefined) throw new Error('There is no proxy before PostgreSQL.');
    return proxy;
  };

  test(`run 6: ${CUTS} connections cut around COMMIT, and ${UNKEYED} under charges without a key`, async () => {
    const people = { cards: 4, members: 6, merchants: 3, balance: 100_000 };
    const run = await beginRun(world, 6, 'the connection to PostgreSQL is cut around COMMIT', people);
    const { client, population, random } = run;
    const bank = startBank({ client, population, random, clients: 6, target: world.target });
    for (let count = 0; count < CUTS; count += 1) {
      await atStatement(databaseProxy(count), random.pick(FUNCTIONS), random.pick(MOMENTS), () => 'cut');
      // Several in a row would open the circuit breaker, which is what run 3 is for.
      await pause(random.between(5, 30));
    }
    await bank.stop();
    expect(bank.outcomes.filter(({ answer }) => answer === null)).toEqual([]);

    // Without a key nobody sends it again: the answer says that its outcome is unknown, and the code tells it.
    const unkeyed = { timeouts: 0, done: 0, 'not done': 0, late: 0 };
    const [{ token } = { token: '' }] = population.members;
    const [shop] = population.merchants;
    for (let count = 0; count < UNKEYED; count += 1) {
      const [card = ''] = population.cards;
      const index = count % world.apis.length;
      const code = await issueCode(client, token, card, { target: world.target(index) });
      const planned = client.plan(chargeOf(population, { card, code, amount: 1, key: null }));
      // Each moment in its turn: `before` is never done and `answered` always, so that both are seen for any seed.
      const moment = MOMENTS[count % MOMENTS.length] ?? 'before';
      const cut = atStatement(databaseProxy(index), 'charge_many', moment, () => 'cut');
      const [answer] = await Promise.all([planned.attempt(world.target(index)(0)), cut]);
      if (answer?.status === 200) continue;
      expect([answer?.status, answer?.body.error.code]).toEqual([504, 'TIMEOUT']);
      unkeyed.timeouts += 1;
      const atOnce = await isDone(code);
      await until(async () => (await sessionsLeft(databaseProxy(index).cutPorts())) === 0);
      const inTheEnd = await isDone(code);
      unkeyed[inTheEnd ? 'done' : 'not done'] += 1;
      if (atOnce !== inTheEnd) unkeyed.late += 1;
    }

    /** What a till can find out for itself: a code that was used is no longer valid. */
    async function isDone(code: string): Promise<boolean> {
      const body = { qr_plain: code };
      const { status } = await client.ask('/common/qr/validate', shop?.token ?? '', { target: world.target() }, body);
      return status === 400;
    }

    /** A statement whose caller is gone goes on; its session ends after it, and only then nothing more can come. */
    async function sessionsLeft(ports: number[]): Promise<number> {
      const [row] = await world.postgres.query<{ count: number }>(
        "SELECT count(*)::int FROM pg_stat_activity WHERE client_port = ANY ($1) AND application_name = 'mps-api'",
        [ports.slice(-1)],
      );
      return row?.count ?? 0;
    }

    const { counts } = await run.end((result) => ({
      cuts: CUTS,
      requests: result.counts.requests,
      'answered by the key of a cut attempt': result.counts.replayed,
      'without a key': UNKEYED,
      'of them answered TIMEOUT': unkeyed.timeouts,
      'found done': unkeyed.done,
      'found not done': unkeyed['not done'],
      'done only after the answer': unkeyed.late,
      ...lostAndTwice(result),
    }));
    expect(counts).toMatchObject({ found_done: unkeyed.done, found_not_done: unkeyed['not done'] });
    expect(unkeyed.done).toBeGreaterThan(0);
    expect(unkeyed['not done']).toBeGreaterThan(0);
  });

  test(`run 7: ${DROPS} answers dropped on the way to the client, each asked for ${RETRIES} times more`, async () => {
    const { fixtures } = world.postgres;
    const owners: { card: string; code: string }[] = [];
    while (owners.length < DROPS) {
      const owner = await fixtures.createMember({ balance: 50 });
      owners.push({ card: owner.card_id, code: await fixtures.issueCode(owner, owner.card_id) });
    }
    const people = { cards: 4, members: 8, merchants: 3, balance: 100_000 };
    const run = await beginRun(world, 7, 'answers to the client are dropped', people);
    const { client, population, random } = run;
    const dropping = await startTcpProxy(world.apis[0]?.port ?? 0);
    dropping.watch({ answer: () => 'cut' });
    const droppingUrl = `http://127.0.0.1:${dropping.port}`;

    const changes: Change[] = [];
    for (let count = 0; count < DROPS; count += 1) changes.push(await nextChange(count));
    const planned: Planned[] = [];
    await inParallel(changes, 8, async (change) => {
      const each = client.plan(change);
      expect(await each.attempt(droppingUrl)).toBeNull();
      planned.push(each);
    });
    const again = random.shuffled(planned.flatMap((each) => Array.from({ length: RETRIES }, () => each)));
    const answers = new Map<string, string[]>();
    await inParallel(again, 8, async (each) => {
      const answer = await each.attempt(world.target(random.between(0, 1))(0));
      expect(answer?.status).toBe(200);
      answers.set(each.id, [...(answers.get(each.id) ?? []), JSON.stringify(answer?.body)]);
    });
    await dropping.stop();
    expect(dropping.cuts()).toBe(DROPS);
    for (const texts of answers.values()) expect(new Set(texts).size).toBe(1);

    /** Payments to refund are made first: what is refunded is known before any answer is dropped. */
    async function nextChange(count: number): Promise<Change> {
      const member = population.members[count % population.members.length];
      const card = random.pick(population.cards);
      const kind = random.pick(['charge', 'refund', 'recharge'] as const);
      if (kind === 'recharge') return rechargeOf(member?.token ?? '', card, random.amount(50));
      const owner = owners[count];
      if (kind === 'charge' && owner) return chargeOf(population, { ...owner, amount: random.amount(50) });
      const merchant = random.between(0, population.merchants.length - 1);
      const send = { target: world.target() };
      const code = await issueCode(client, member?.token ?? '', card, send);
      const paid = await client.change(chargeOf(population, { card, merchant, code, amount: 20 }), send);
      return refundOf(population, { ...paid.answer?.body.transaction, merchant }, 5);
    }

    await run.end((result) => ({
      'answers dropped': DROPS,
      'sent again': again.length,
      requests: result.counts.requests,
      'answered again by the key': result.counts.replayed,
      'answers that differ': 0,
      ...lostAndTwice(result),
    }));
  });
});
