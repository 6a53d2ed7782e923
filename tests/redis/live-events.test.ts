/** Two API processes, one PostgreSQL, one Redis: what happens at one is told at the other, and nothing is told twice. */
import { createMpsClient, type MpsClient } from '@mps/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isCharge, isOpen, listen, type Stream } from '../dashboard/support/event-stream.js';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { PASSWORD, type TestAdmin, type TestMember, type TestMerchant } from '../support/fixtures.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { type RedisServer, redisIsMissing, startRedisServer } from '../support/redis-server.js';

/** What a page promises to those who watch it. */
const AT_MOST_MS = 1_000;

describe.skipIf(redisIsMissing !== null)('live events through Redis', { timeout: 60_000 }, () => {
  let postgres: OwnPostgres;
  let redis: RedisServer;
  let processes: [ApiProcess, ApiProcess];
  let member: TestMember;
  let merchant: TestMerchant;
  let admin: TestAdmin;
  let tokens: Record<'member' | 'merchant' | 'admin', string>;

  beforeAll(async () => {
    [postgres, redis] = await Promise.all([startOwnPostgres(), startRedisServer()]);
    const env = { DATABASE_URL: postgres.apiUrl, REDIS_URL: redis.url };
    processes = await Promise.all([startApiProcess(env), startApiProcess(env)]);
    const { fixtures } = postgres;
    [member, merchant, admin] = await Promise.all([
      fixtures.createMember({ balance: 1_000 }),
      fixtures.createMerchant(),
      fixtures.createAdmin(),
    ]);
    const login = async (role: 'member' | 'merchant' | 'admin', identifier: string) =>
      (await at(0).auth.login.mutate({ role, identifier, password: PASSWORD })).token;
    tokens = {
      member: await login('member', member.member_no),
      merchant: await login('merchant', merchant.code),
      admin: await login('admin', admin.name),
    };
  }, 120_000);
  afterAll(async () => {
    await Promise.all((processes ?? []).map((each) => each.stop('SIGKILL')));
    await redis?.stop();
    await postgres?.stop();
  });

  const at = (index: 0 | 1, token?: string): MpsClient => createMpsClient({ url: processes[index].url, token });
  const listenAt = (index: 0 | 1, procedure: string, token: string, lastEventId?: string): Promise<Stream> =>
    listen(processes[index].url, procedure, { token, lastEventId });

  async function charge(index: 0 | 1, amount: number): Promise<{ txNo: string; sentAtMs: number }> {
    const code = await postgres.fixtures.issueCode(member, member.card_id);
    const sentAtMs = performance.now();
    const { transaction } = await at(index, tokens.merchant).merchant.charge.mutate({ qr_plain: code, amount });
    return { txNo: transaction.tx_no, sentAtMs };
  }

  test.each([
    ['merchant.onTransaction', 'merchant'],
    ['member.onCardChange', 'member'],
    ['admin.onActivity', 'admin'],
  ] as const)('a charge at one process is told by %s of the other within a second, once', async (procedure, who) => {
    const stream = await listenAt(1, procedure, tokens[who]);
    await stream.next(isOpen);
    const { txNo, sentAtMs } = await charge(0, 11);
    const { atMs, data } = await stream.next(isCharge(txNo));
    expect(atMs - sentAtMs).toBeLessThan(AT_MOST_MS);
    expect(data).toMatchObject({ amount: 11, card_no: member.card_no });
    const { txNo: next } = await charge(0, 12);
    await stream.next(isCharge(next));
    expect(stream.heard.filter(isCharge(txNo))).toHaveLength(1);
    stream.close();
  });

  test('a refund and a recharge at one process reach the card holder at the other', async () => {
    const stream = await listenAt(1, 'member.onCardChange', tokens.member);
    await stream.next(isOpen);
    const { txNo } = await charge(0, 20);
    await at(0, tokens.merchant).merchant.refund.mutate({ original_tx_no: txNo, refund_amount: 5 });
    await at(0, tokens.member).member.recharge.mutate({ card_id: member.card_id, amount: 9, payment_method: 'cash' });
    await stream.next(({ data }) => data.kind === 'refund');
    await stream.next(({ data }) => data.kind === 'recharge' && data.amount === 9);
    stream.close();
  });

  test('a stream that was cut goes on at the other process from the last event that it heard', async () => {
    const before = await listenAt(0, 'merchant.onTransaction', tokens.merchant);
    await before.next(isOpen);
    const { txNo: seen } = await charge(0, 31);
    const { id } = await before.next(isCharge(seen));
    before.close();
    const { txNo: missed } = await charge(0, 32);
    const { txNo: alsoMissed } = await charge(1, 33);
    const after = await listenAt(1, 'merchant.onTransaction', tokens.merchant, id);
    await after.next(isCharge(alsoMissed));
    expect(after.heard.filter(({ data }) => data.kind !== undefined).map(({ data }) => data.tx_no)).toEqual([
      missed,
      alsoMissed,
    ]);
    after.close();
  });

  test('with Redis away a process still tells of its own, and with Redis back of the other as well', async () => {
    const [own, other] = [
      await listenAt(0, 'merchant.onTransaction', tokens.merchant),
      await listenAt(1, 'merchant.onTransaction', tokens.merchant),
    ];
    for (const stream of [own, other]) await stream.next(isOpen);
    await redis.kill();
    const { txNo: alone } = await charge(0, 41);
    await own.next(isCharge(alone));
    expect(other.heard.some(isCharge(alone))).toBe(false);
    await redis.restart();
    let last = '';
    await expect
      .poll(
        async () => {
          last = (await charge(0, 1)).txNo;
          await new Promise((resolve) => setTimeout(resolve, 200));
          return other.heard.some(isCharge(last));
        },
        { timeout: 20_000, interval: 300 },
      )
      .toBe(true);
    for (const stream of [own, other]) stream.close();
  });
});
