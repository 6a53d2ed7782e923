/** What goes together, what goes by itself, and what a caller hears when a call with others fails. */
import { describe, expect, test, vi } from 'vitest';
import {
  type Charge,
  type ChargeQueueOptions,
  type ChargeResult,
  createChargeQueue,
} from '../../server/src/database/charge-queue.js';

const chargeOf = (number: number, merchant = 'A', key: string | null = `key-${number}`): Charge => ({
  args: { p_merchant_code: merchant, p_qr_plain: `code-${number}`, p_raw_amount: 1, p_idempotency_key: key },
  actor: null,
});
const codeOf = ({ args }: Charge) => args.p_qr_plain ?? '';
/** Each is paid; the number tells whose answer it is. */
const paid = (charge: Charge): ChargeResult => ({ row: { tx_no: codeOf(charge) } as never });
const allPaid = async (charges: readonly Charge[]) => charges.map(paid);

/** Calls that wait until the test lets them go on. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

function queueWith(given: Partial<ChargeQueueOptions> = {}) {
  const batches: string[][] = [];
  const singles: string[][] = [];
  const { sendBatch = allPaid, sendSingly = allPaid, ...others } = given;
  const queue = createChargeQueue({
    senders: 1,
    maxBatch: 32,
    maxWaitMs: 10_000,
    maySendAgain: () => false,
    lastingError: (_before, own) => own,
    overloaded: (reason) => new Error(reason),
    ...others,
    sendBatch: (charges) => {
      batches.push(charges.map(codeOf));
      return sendBatch(charges);
    },
    sendSingly: (charges) => {
      singles.push(charges.map(codeOf));
      return sendSingly(charges);
    },
  });
  return { ...queue, batches, singles };
}
const numbers = (count: number, first = 1) => Array.from({ length: count }, (_, index) => first + index);
const busyAt = (merchant: string, card: string) => async (charges: readonly Charge[]) =>
  charges.map((charge) => (charge.args.p_merchant_code === merchant ? { singlyFor: card } : paid(charge)));
const ticks = () => new Promise((resolve) => setImmediate(resolve));

describe('charges that wait', () => {
  test('a lone charge goes at once, without a timer', async () => {
    vi.useFakeTimers();
    const queue = queueWith();
    expect(await queue.charge(chargeOf(1))).toEqual({ tx_no: 'code-1' });
    expect(queue.batches).toEqual([['code-1']]);
    vi.useRealTimers();
  });

  test('those of one moment are shared among the free senders, and the next gather while all are busy', async () => {
    const { opened, open } = gate();
    const queue = queueWith({ senders: 2, sendBatch: async (charges) => opened.then(() => charges.map(paid)) });
    const first = numbers(3).map((number) => queue.charge(chargeOf(number)));
    await ticks();
    expect(queue.batches.map((batch) => batch.length)).toEqual([2, 1]);
    const next = numbers(5, 4).map((number) => queue.charge(chargeOf(number)));
    await ticks();
    expect(queue.waiting()).toBe(5);
    open();
    expect((await Promise.all([...first, ...next])).map((row) => row.tx_no)).toEqual(
      numbers(8).map((n) => `code-${n}`),
    );
    expect(queue.batches.length).toBeLessThan(6);
  });

  test('a batch has its bound, and each merchant its turn', async () => {
    const queue = queueWith({ maxBatch: 4 });
    const many = numbers(9).map((number) => queue.charge(chargeOf(number)));
    await Promise.all([...many, queue.charge(chargeOf(99, 'B'))]);
    expect(queue.batches.map((batch) => batch.length)).toEqual([4, 4, 2]);
    expect(queue.batches[0]).toContain('code-99');
  });

  test('each hears its own answer, a refusal too', async () => {
    const refusal = new Error('INSUFFICIENT_BALANCE');
    const queue = queueWith({
      sendBatch: async (charges) => charges.map((charge, place) => (place === 1 ? { refusal } : paid(charge))),
    });
    const results = await Promise.allSettled(numbers(3).map((number) => queue.charge(chargeOf(number))));
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value.tx_no : result.reason))).toEqual([
      'code-1',
      refusal,
      'code-3',
    ]);
  });

  test('an answer that is missing is an error, not a wait for ever', async () => {
    const queue = queueWith({ sendBatch: async (charges) => charges.slice(0, 1).map(paid) });
    const results = await Promise.allSettled([queue.charge(chargeOf(1)), queue.charge(chargeOf(2))]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a card in other hands', () => {
  test('its charges go together, by one call at a time, and hold up nobody', async () => {
    const { opened, open } = gate();
    let running = 0;
    let most = 0;
    const queue = queueWith({
      senders: 3,
      sendBatch: busyAt('HOT', 'card-1'),
      sendSingly: async (charges) => {
        running += 1;
        most = Math.max(most, running);
        await opened;
        running -= 1;
        return charges.map(paid);
      },
    });
    const hot = numbers(6).map((number) => queue.charge(chargeOf(number, 'HOT')));
    await ticks();
    for (const number of numbers(20, 50)) expect(await queue.charge(chargeOf(number))).toBeDefined();
    open();
    expect((await Promise.all(hot)).map((row) => row.tx_no)).toEqual(numbers(6).map((number) => `code-${number}`));
    expect(most).toBe(1);
    expect(queue.singles.length).toBeLessThan(6);
  });

  test('many locked cards leave half of the senders free', async () => {
    const queue = queueWith({
      senders: 4,
      sendBatch: async (charges) =>
        charges.map((charge) => (charge.args.p_merchant_code === 'HOT' ? { singlyFor: codeOf(charge) } : paid(charge))),
      sendSingly: () => new Promise(() => {}),
    });
    // They wait for ever here, until their time is over.
    for (const number of numbers(10)) queue.charge(chargeOf(number, 'HOT')).catch(() => {});
    await ticks();
    expect(queue.singles).toHaveLength(2);
    for (const number of numbers(20, 50)) expect(await queue.charge(chargeOf(number))).toBeDefined();
  });
});

describe('a call that fails', () => {
  const lost = new Error('lost');
  const sendBatch = async () => Promise.reject(lost);

  test('each goes by itself where that is safe; the others hear the error', async () => {
    const queue = queueWith({ sendBatch, maySendAgain: (_error, { args }) => args.p_idempotency_key !== null });
    const charges = [chargeOf(1), chargeOf(2, 'A', null), chargeOf(3)];
    const results = await Promise.allSettled(charges.map((charge) => queue.charge(charge)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: lost });
    expect(queue.singles).toEqual([['code-1'], ['code-3']]);
  });

  test('what failed by itself is not sent again', async () => {
    const queue = queueWith({ sendBatch, maySendAgain: () => true });
    await expect(queue.charge(chargeOf(1))).rejects.toBe(lost);
    expect(queue.singles).toEqual([]);
  });

  test('what fails again by itself hears its own error', async () => {
    const own = new Error('its own');
    const queue = queueWith({ sendBatch, maySendAgain: () => true, sendSingly: async () => Promise.reject(own) });
    const results = await Promise.allSettled([queue.charge(chargeOf(1)), queue.charge(chargeOf(2))]);
    expect(results).toMatchObject([{ reason: own }, { reason: own }]);
  });
});

describe('bounds', () => {
  test('what waits too long for its turn is ended, and was not sent', async () => {
    const queue = queueWith({ maxWaitMs: 30, sendBatch: () => new Promise(() => {}) });
    void queue.charge(chargeOf(1));
    await ticks();
    await expect(queue.charge(chargeOf(2))).rejects.toThrow('too long');
    expect(queue.batches).toEqual([['code-1']]);
    expect(queue.waiting()).toBe(0);
  });

  test('what would be too many is refused at once', async () => {
    const queue = queueWith({ sendBatch: () => new Promise(() => {}) });
    void queue.charge(chargeOf(0));
    await ticks();
    // What waits here is ended after the test; only the last is looked at.
    for (const number of numbers(10_000)) queue.charge(chargeOf(number)).catch(() => {});
    await expect(queue.charge(chargeOf(0))).rejects.toThrow('too many');
    expect(queue.waiting()).toBe(10_000);
  });
});
