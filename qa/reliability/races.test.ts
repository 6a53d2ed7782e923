/** Freezing, suspending and settling while people pay: runs 14 and 16. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Change, type Client, type Outcome, pause } from './harness/client.js';
import { httpCall } from './harness/http-call.js';
import { login, type Population } from './harness/population.js';
import { beginRun, lostAndTwice } from './harness/run.js';
import { sized } from './harness/size.js';
import { chargeOf, rechargeOf, refundOf, startBank } from './harness/workload.js';
import { startWorld, type World } from './harness/world.js';

const RACES = sized({ short: 6, long: 60 });
const SETTLING_MS = sized({ short: 5_000, long: 40_000 });
const TILLS = 4;

describe.skipIf(process.platform !== 'linux')('changes beside payments', { timeout: 300_000 }, () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  }, 120_000);
  afterAll(() => world?.stop());

  const people = { cards: 2, members: 4, merchants: 3, balance: 1_000 };

  test(`run 14: ${RACES} races of a freeze or a suspension with charges, refunds and recharges`, async () => {
    const { fixtures } = world.postgres;
    const holders: {
      member_id: string;
      card: string;
      token: string;
      merchant: { merchant_id: string; code: string };
    }[] = [];
    while (holders.length < RACES) {
      const { member_id, card_id, member_no } = await fixtures.createMember({ balance: 1_000 });
      const token = await login(world.target()(0), { role: 'member', identifier: member_no });
      holders.push({ member_id, card: card_id, token, merchant: await fixtures.createMerchant() });
    }
    const run = await beginRun(world, 14, 'freeze, suspension, refund and charge race', people);
    const { client, population, random } = run;
    const kinds: Record<string, number> = {};
    let chargesBefore = 0;
    for (const holder of holders) {
      const shop = await login(world.target()(0), { role: 'merchant', identifier: holder.merchant.code });
      const population1: Population = {
        ...population,
        merchants: [{ account: { ...holder.merchant, name: '' }, token: shop }],
      };
      const kind = random.pick(['freeze', 'suspend member', 'suspend merchant'] as const);
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      const paying = startPaying(client, population1, holder, random.fork(holder.card));
      await pause(random.between(10, 150));
      const stopped = await client.change(stopOf(kind, holder, population.admin.token), { target: world.target(1) });
      expect(stopped.answer?.status).toBe(200);
      const answeredAt = performance.now();
      const booked = await paymentsOf(holder.card);
      const charges = await paying;
      // Nothing is booked after the answer, and no charge that began after it was done.
      expect(await paymentsOf(holder.card)).toBe(booked);
      const after = charges.filter((each) => each.startedAt > answeredAt);
      expect(after.filter(({ outcome }) => outcome.answer?.status === 200)).toEqual([]);
      expect(after.length).toBeGreaterThan(0);
      chargesBefore += booked;
    }
    await run.end((result) => ({
      ...kinds,
      'charges before the answer': chargesBefore,
      'charges after it': 0,
      requests: result.counts.requests,
      ...lostAndTwice(result),
    }));
  });

  const paymentsOf = async (card: string): Promise<number> => {
    const [row] = await world.postgres.query<{ count: number }>(
      "SELECT count(*)::int FROM mps.transactions WHERE card_id = $1 AND tx_type = 'payment'",
      [card],
    );
    return row?.count ?? 0;
  };

  function stopOf(
    kind: 'freeze' | 'suspend member' | 'suspend merchant',
    holder: { member_id: string; card: string; merchant: { merchant_id: string } },
    token: string,
  ): Change {
    const asked = { operation: 'change', card_id: holder.card, amount: null, key: null, original_tx_no: null } as const;
    const by = {
      freeze: { path: '/admin/cards/freeze', body: { card_id: holder.card } },
      'suspend member': { path: '/admin/members/suspend', body: { member_id: holder.member_id } },
      'suspend merchant': { path: '/admin/merchants/suspend', body: { merchant_id: holder.merchant.merchant_id } },
    };
    return { asked, token, ...by[kind] };
  }

  /** Tills that charge one card until they are refused for good, with refunds and recharges in between. */
  async function startPaying(
    client: Client,
    population: Population,
    holder: { card: string; token: string },
    random: { amount(maximum: number): number; chance(probability: number): boolean },
  ) {
    const charges: { startedAt: number; outcome: Outcome }[] = [];
    const send = { target: world.target() };
    const till = async () => {
      for (let refusals = 0; refusals < 3; ) {
        const issued = await client.ask('/member/qr/generate', holder.token, send, { card_id: holder.card });
        // Where no code is to be had any more a till still tries with what it has.
        const code = issued.status === 200 ? issued.body.qr_plain : 'a-code-that-nobody-has-issued';
        const startedAt = performance.now();
        const outcome = await client.change(
          chargeOf(population, { card: holder.card, code, amount: random.amount(5) }),
          send,
        );
        charges.push({ startedAt, outcome });
        if (issued.status !== 200 || [401, 403].includes(outcome.answer?.status ?? 0)) refusals += 1;
        else if (outcome.answer?.status !== 200 && outcome.answer?.body.error.code !== 'QR_EXPIRED_OR_INVALID')
          refusals += 1;
        if (outcome.answer?.status === 200 && random.chance(0.3)) {
          const { tx_no, final_amount } = outcome.answer.body.transaction;
          await client.change(refundOf(population, { tx_no, card_id: holder.card, merchant: 0 }, final_amount), send);
        }
        if (random.chance(0.2)) await client.change(rechargeOf(holder.token, holder.card, random.amount(5)), send);
      }
    };
    await Promise.all(Array.from({ length: TILLS }, till));
    return charges;
  }

  test(`run 16: settlements for ${SETTLING_MS / 1000} s of traffic, each period asked for twice at once`, async () => {
    const run = await beginRun(world, 16, 'settlements during traffic', { ...people, balance: 100_000 });
    const { client, population, random } = run;
    const bank = startBank({ client, population, random, clients: 6, target: world.target });
    const startsAt = Date.now() - 60_000;
    const settle = async (merchant: number, from: number, to: number, index: number) =>
      httpCall({
        url: `${world.target(index)(0)}/merchant/settlements`,
        token: population.merchants[merchant]?.token ?? '',
        body: {
          mode: 'realtime',
          period_start: new Date(from).toISOString(),
          period_end: new Date(to).toISOString(),
        },
      });
    let made = 0;
    const endsAt = Date.now() + SETTLING_MS;
    let settledUntil = 0;
    for (let from = startsAt, to = 0; to < endsAt; from = to) {
      await pause(random.between(100, 400));
      to = Date.now();
      // The same period twice at once; for the last merchant also one that overlaps the period before.
      const answers = await Promise.all(
        population.merchants.flatMap((_, merchant) => [
          settle(merchant, from, to, 0),
          settle(merchant, from, to, 1),
          ...(merchant === population.merchants.length - 1 ? [settle(merchant, from - 500, to, 0)] : []),
        ]),
      );
      settledUntil = to;
      for (const { status, body } of answers) {
        if (status === 201) made += 1;
        else expect(body.error?.code).toBe('NO_TRANSACTIONS_IN_PERIOD');
      }
    }
    await bank.stop();
    // What was under way while its period was settled is in that settlement too: the next period begins after it.
    const missed = await unsettled(settledUntil);
    const later = Date.now() + 1_000;
    for (const merchant of population.merchants.keys()) await settle(merchant, settledUntil, later, 0);
    const wrong = await world.postgres.query(`
      SELECT s.id FROM mps.settlements s
      LEFT JOIN mps.transactions t ON t.settlement_id = s.id
      GROUP BY s.id HAVING count(t.id) <> s.total_tx_count
        OR coalesce(sum(CASE t.tx_type WHEN 'payment' THEN t.final_amount ELSE -t.final_amount END), 0) <> s.total_amount`);
    expect(wrong).toEqual([]);
    expect([missed, await unsettled(later)]).toEqual([0, 0]);
    await run.end((result) => ({
      settlements: made,
      'transactions settled': result.counts.done,
      'in two settlements': 0,
      'in none': missed,
      ...lostAndTwice(result),
    }));

    async function unsettled(beforeMs: number): Promise<number> {
      const ids = population.merchants.map(({ account }) => account.merchant_id);
      const [row] = await world.postgres.query<{ count: number }>(
        `SELECT count(*)::int FROM mps.transactions
         WHERE merchant_id = ANY ($1) AND settlement_id IS NULL AND created_at < to_timestamp($2::float8 / 1000)`,
        [ids, beforeMs],
      );
      return row?.count ?? 0;
    }
  });
});
