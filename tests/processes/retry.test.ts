/** Which calls are made again, how often, and what a caller hears in the end. */
import { describe, expect, test } from 'vitest';
import { pinoLines } from '../support/log-lines.js';
import { toApplicationError, withRetries } from '../support/server-package.js';

type Gateway = Parameters<typeof withRetries>[0];

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const cut = new Error('Connection terminated unexpectedly');
const poolIsFull = new Error('timeout exceeded when trying to connect');
const sqlstate = (code: string) => Object.assign(new Error(code), { code });

/** A database that fails with each of the errors in turn, then answers. */
function failing(...errors: unknown[]) {
  let calls = 0;
  const gateway: Gateway = {
    status: { mode: 'postgres', description: 'of the test' },
    call: async (name) => {
      const error = errors[calls];
      calls += 1;
      if (error !== undefined) throw toApplicationError(error, name);
      return [{ done: true }] as never;
    },
    ping: async () => true,
    close: async () => {},
  };
  const log = pinoLines('info');
  return { gateway: withRetries(gateway, log.logger), calls: () => calls, log };
}

const read = (gateway: Gateway) => gateway.call('get_member', { p_member_id: 'x' }, null);
const charge = (gateway: Gateway, key?: string) =>
  gateway.call(
    'merchant_charge_by_qr',
    { p_merchant_code: 'M', p_qr_plain: 'q', p_raw_amount: 1, p_idempotency_key: key },
    null,
  );
const freezeOnce = (gateway: Gateway) =>
  gateway.call(
    'call_once',
    { p_function: 'freeze_card', p_arguments: {}, p_operation: 'o', p_key: 'key', p_fingerprints: ['f'] },
    null,
  );
const freeze = (gateway: Gateway) => gateway.call('freeze_card', { p_card_id: 'x' }, null);

describe('a call is made again', () => {
  test.each([
    ['a read after a cut connection', read, cut],
    ['a read after a restart', read, sqlstate('57P01')],
    ['a charge with a key after a cut connection', (gateway: Gateway) => charge(gateway, 'key'), cut],
    ['any write under a key after a cut connection', freezeOnce, cut],
    [
      'the reading of a session, which only notes when',
      (gateway: Gateway) => gateway.call('read_session', { p_session_id: 'x' }, null),
      cut,
    ],
    ['any write that was refused a connection', freeze, refused],
    ['any write after a deadlock', freeze, sqlstate('40P01')],
    ['any write after a serialisation failure', freeze, sqlstate('40001')],
    ['any write while the server starts up', freeze, sqlstate('57P03')],
    ['any write that found the pool full', freeze, poolIsFull],
  ])('%s', async (_name, call, error) => {
    const database = failing(error, error);
    expect(await call(database.gateway)).toEqual([{ done: true }]);
    expect(database.calls()).toBe(3);
  });

  test('three times at most, within two seconds, and then SERVICE_UNAVAILABLE says when to come back', async () => {
    const database = failing(refused, refused, refused, refused);
    const startedAt = performance.now();
    await expect(read(database.gateway)).rejects.toMatchObject({
      errorCode: 'SERVICE_UNAVAILABLE',
      retryAfterSeconds: 1,
    });
    expect(database.calls()).toBe(3);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

describe('a call is not made again', () => {
  test('a write without a key whose outcome nobody knows: TIMEOUT says so', async () => {
    const lost = Object.assign(new Error('read EHOSTUNREACH'), { code: 'EHOSTUNREACH', syscall: 'read' });
    for (const error of [cut, lost, sqlstate('57P01'), sqlstate('08006'), sqlstate('ECONNRESET')]) {
      const database = failing(error);
      await expect(charge(database.gateway)).rejects.toMatchObject({ errorCode: 'TIMEOUT' });
      expect(database.calls()).toBe(1);
    }
  });

  test('a write with a key that may be done, while its repetitions find no database: TIMEOUT, and when to repeat it', async () => {
    const database = failing(cut, refused, refused);
    await expect(charge(database.gateway, 'key')).rejects.toMatchObject({
      errorCode: 'TIMEOUT',
      retryAfterSeconds: 1,
    });
    expect(database.calls()).toBe(3);

    const open = failing(cut, ...Array.from({ length: 12 }, () => refused));
    const answers = await Promise.allSettled([charge(open.gateway, 'key'), read(open.gateway), read(open.gateway)]);
    const codes = answers.map((answer) => (answer.status === 'rejected' ? answer.reason.errorCode : 'ok'));
    expect(codes).toEqual(['TIMEOUT', 'SERVICE_UNAVAILABLE', 'SERVICE_UNAVAILABLE']);
  });

  test('a statement that took too long, a refusal, a defect', async () => {
    for (const [error, code] of [
      [sqlstate('57014'), 'TIMEOUT'],
      [Object.assign(new Error('INSUFFICIENT_BALANCE'), { code: 'MP001' }), 'INSUFFICIENT_BALANCE'],
      [sqlstate('42883'), 'INTERNAL_ERROR'],
      [sqlstate('55P03'), 'SERVICE_UNAVAILABLE'],
    ] as const) {
      const database = failing(error);
      await expect(charge(database.gateway, 'key')).rejects.toMatchObject({ errorCode: code });
      expect(database.calls()).toBe(1);
    }
  });
});

describe('while the database is away', () => {
  test('callers are refused at once, one a second finds out, and all go on when it is back', async () => {
    const database = failing(...Array.from({ length: 7 }, () => refused));
    await Promise.allSettled([read(database.gateway), read(database.gateway)]);
    const callsUntilOpen = database.calls();
    expect(callsUntilOpen).toBeLessThanOrEqual(6);
    const startedAt = performance.now();
    for (let index = 0; index < 20; index += 1) {
      await expect(read(database.gateway)).rejects.toMatchObject({
        errorCode: 'SERVICE_UNAVAILABLE',
        retryAfterSeconds: 1,
      });
    }
    expect(performance.now() - startedAt).toBeLessThan(100);
    expect(database.calls()).toBe(callsUntilOpen);

    const deadline = performance.now() + 5_000;
    while (performance.now() < deadline && (await read(database.gateway).catch(() => null)) === null) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await read(database.gateway)).toEqual([{ done: true }]);
    expect(database.log.lines().map(({ level }) => level)).toEqual(['warn', 'info']);
  });

  test('a full pool or a deadlock refuses nobody else', async () => {
    const database = failing(...Array.from({ length: 9 }, (_, index) => (index % 2 ? poolIsFull : sqlstate('40P01'))));
    await Promise.allSettled([read(database.gateway), read(database.gateway), read(database.gateway)]);
    expect(await read(database.gateway)).toEqual([{ done: true }]);
  });
});
