/** One key, one effect; one code, one charge; refunds within their payment: runs 8 to 11. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Change, inParallel, type SendOptions } from './harness/client.js';
import type { Answer } from './harness/http-call.js';
import { login, type Population } from './harness/population.js';
import { beginRun, lostAndTwice } from './harness/run.js';
import { scanTogether, sendTogether } from './harness/scenarios.js';
import { sized } from './harness/size.js';
import { chargeOf, issueCode, rechargeOf, refundOf } from './harness/workload.js';
import { startWorld, type World } from './harness/world.js';

const SENDS = 50;
const KEYS = sized({ short: 2, long: 20 });
const REFUND_ROUNDS = sized({ short: 2, long: 25 });
const FULL_REFUNDS = sized({ short: 40, long: 500 });
const SCANNING_MERCHANTS = 100;
const SCANS = sized({ short: 1, long: 10 });

/** How many answers came, by `200`, `200 replayed` or the code of the refusal. */
function tally(answers: readonly (Answer | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const replayed = answer?.body?.replayed ? ' replayed' : '';
    const outcome = answer === null ? 'lost' : (answer.body?.error?.code ?? `${answer.status}${replayed}`);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

describe.skipIf(process.platform !== 'linux')('keys and codes', { timeout: 300_000 }, () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  }, 120_000);
  afterAll(() => world?.stop());

  const send: SendOptions = { target: (attempt) => world.target()(attempt) };
  const people = { cards: 3, members: 4, merchants: 3, balance: 100_000 };
  const cardOf = ({ cards }: Population) => cards[0] ?? '';
  const memberOf = ({ members }: Population) => members[0]?.token ?? '';

  test(`run 8: one key sent ${SENDS} times at once, for ${KEYS} keys of each operation`, async () => {
    const run = await beginRun(world, 8, 'one key is sent 50 times at once', people);
    const { client, population, random } = run;
    const [card, token] = [cardOf(population), memberOf(population)];
    const pay = async (): Promise<Change> =>
      chargeOf(population, { card, code: await issueCode(client, token, card, send), amount: 20 });
    let answers = 0;
    for (let count = 0; count < KEYS; count += 1) {
      const paid = await client.change(await pay(), send);
      const changes = [
        await pay(),
        rechargeOf(token, card, random.amount(50)),
        refundOf(population, { ...paid.answer?.body.transaction, merchant: 0 }, 5),
      ];
      for (const change of changes) {
        const all = await sendTogether(client, change, SENDS, world.target());
        expect(tally(all)).toEqual({ '200': 1, '200 replayed': SENDS });
        expect(new Set(all.map((each) => JSON.stringify({ ...each?.body, replayed: null }))).size).toBe(1);
        answers += all.length;
      }
    }
    await run.end((result) => ({
      keys: KEYS * 3,
      'equal answers': answers,
      requests: result.counts.requests,
      ...lostAndTwice(result),
    }));
  });

  test('run 9: one key for another body, another user and another operation', async () => {
    const run = await beginRun(world, 9, 'one key for another body, user and operation', people);
    const { client, population } = run;
    const [card, token] = [cardOf(population), memberOf(population)];
    const code = () => issueCode(client, token, card, send);
    const counts = { refused: 0, independent: 0 };
    for (let count = 0; count < KEYS; count += 1) {
      const key = randomUUID();
      const first = await client.change(chargeOf(population, { card, code: await code(), amount: 10, key }), send);
      expect(first.answer?.body.replayed).toBe(false);
      const { tx_no } = first.answer?.body.transaction ?? {};
      // The same user and operation: the amount, or the code, or what is to be refunded is another.
      const again = [
        chargeOf(population, { card, code: await code(), amount: 11, key }),
        chargeOf(population, { card, code: await code(), amount: 10, key }),
      ];
      for (const change of again) {
        const { answer } = await client.change(change, send);
        expect([answer?.status, answer?.body.error?.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
        counts.refused += 1;
      }
      // Others, and the same merchant's other operation, have keys of their own.
      const independent = [
        chargeOf(population, { card, merchant: 1, code: await code(), amount: 10, key }),
        refundOf(population, { tx_no, card_id: card, merchant: 0 }, 2, key),
        rechargeOf(token, card, 10, key),
        rechargeOf(population.members[1]?.token ?? '', card, 10, key),
      ];
      const numbers = new Set<string>([tx_no]);
      for (const change of independent) {
        const { answer } = await client.change(change, send);
        expect([answer?.status, answer?.body.replayed]).toEqual([200, false]);
        numbers.add(answer?.body.refund?.refund_tx_no ?? answer?.body.transaction.tx_no);
        counts.independent += 1;
      }
      expect(numbers.size).toBe(independent.length + 1);
    }
    await run.end((result) => ({
      keys: KEYS,
      'answered 422': counts.refused,
      independent: counts.independent,
      ...lostAndTwice(result),
    }));
  });

  test(`run 10: 20 partial refunds of one payment at once, and ${FULL_REFUNDS} full refunds sent twice`, async () => {
    const { fixtures } = world.postgres;
    const merchant = await fixtures.createMerchant();
    const payments: { tx_no: string; card_id: string; merchant: number }[] = [];
    let owner = await fixtures.createMember();
    while (payments.length < FULL_REFUNDS + REFUND_ROUNDS) {
      // Ten payments of 60 leave a member below the level that begins a discount.
      if (payments.length % 10 === 0) owner = await fixtures.createMember();
      const { tx_no } = await fixtures.pay(merchant, owner, 60);
      payments.push({ tx_no, card_id: owner.card_id, merchant: 3 });
    }
    const run = await beginRun(world, 10, 'refunds at once, and sent twice', people);
    const { client, population, random } = run;
    population.merchants.push({
      account: merchant,
      token: await login(world.target()(0), { role: 'merchant', identifier: merchant.code }),
    });

    const partial: Record<string, number> = {};
    for (const paid of payments.splice(0, REFUND_ROUNDS)) {
      const refunds = Array.from({ length: 20 }, (_, index) =>
        client.plan(refundOf(population, paid, 7)).attempt(world.target(index)(0)),
      );
      const counts = tally(await Promise.all(refunds));
      expect(counts).toEqual({ '200': 8, REFUND_EXCEEDS_REMAINING: 12 });
      for (const [outcome, count] of Object.entries(counts)) partial[outcome] = (partial[outcome] ?? 0) + count;
    }
    const full: Record<string, number> = {};
    await inParallel(payments, 4, async (paid) => {
      // Twice the same request with its key, or two requests: of either, one gives the money back.
      const first = client.plan(refundOf(population, paid, 60));
      const second = random.chance(0.5) ? first : client.plan(refundOf(population, paid, 60));
      const target = world.target(random.between(0, 1));
      const counts = tally(await Promise.all([first.attempt(target(0)), second.attempt(target(1))]));
      expect(counts).toEqual({ '200': 1, [first === second ? '200 replayed' : 'REFUND_EXCEEDS_REMAINING']: 1 });
      for (const [outcome, count] of Object.entries(counts)) full[outcome] = (full[outcome] ?? 0) + count;
    });
    await run.end((result) => ({
      'payments refunded in 20 parts at once': REFUND_ROUNDS,
      'parts refunded': partial['200'] ?? 0,
      'parts refused': partial.REFUND_EXCEEDS_REMAINING ?? 0,
      'full refunds sent twice': FULL_REFUNDS,
      'refunded once': full['200'] ?? 0,
      ...lostAndTwice(result),
    }));
  });

  test(`run 11: ${SCANNING_MERCHANTS} merchants scan one code at once`, async () => {
    const run = await beginRun(world, 11, '100 merchants scan one code', { ...people, merchants: SCANNING_MERCHANTS });
    const { client, population } = run;
    const [card, token] = [cardOf(population), memberOf(population)];
    const total: Record<string, number> = {};
    for (let count = 0; count < SCANS; count += 1) {
      const code = await issueCode(client, token, card, send);
      const of = { card, code, amount: 10, merchants: SCANNING_MERCHANTS };
      const counts = tally(await scanTogether(client, population, of, world.target()));
      expect(counts).toEqual({ '200': 1, QR_EXPIRED_OR_INVALID: SCANNING_MERCHANTS - 1 });
      for (const [outcome, each] of Object.entries(counts)) total[outcome] = (total[outcome] ?? 0) + each;
    }
    await run.end((result) => ({
      codes: SCANS,
      charged: total['200'] ?? 0,
      refused: total.QR_EXPIRED_OR_INVALID ?? 0,
      ...lostAndTwice(result),
    }));
  });
});
