/** PostgreSQL ends and comes back under requests: slow answers or 503 and 504, no wrong ones, no second effect. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { PASSWORD, type TestMember } from '../support/fixtures.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { type RestCall, restCaller } from '../support/rest.js';
import { until } from '../support/until.js';

const CLIENTS = 6;
const BACK_WITHIN_MS = 10_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(process.platform !== 'linux')('PostgreSQL under requests', { timeout: 90_000 }, () => {
  let postgres: OwnPostgres;
  let api: ApiProcess;
  let rest: RestCall;
  let member: TestMember;
  let token: string;

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    api = await startApiProcess({ DATABASE_URL: postgres.apiUrl, WORKERS: '2' });
    rest = restCaller(api.url, null);
    member = await postgres.fixtures.createMember();
    const body = { role: 'member', identifier: member.member_no, password: PASSWORD };
    token = (await rest<{ token: string }>('POST', '/auth/login', { body })).body.token;
  }, 120_000);
  afterAll(async () => {
    await api?.stop();
    await postgres?.stop();
  });

  /** Clients that recharge one after the other, each until it is done, and read in between. */
  function startClients() {
    const statuses: { status: number; retryAfter: string | null; ms: number }[] = [];
    let done = 0;
    let isOver = false;
    const send: RestCall = async (...args) => {
      const startedAt = performance.now();
      const answer = await rest(...args);
      const ms = performance.now() - startedAt;
      statuses.push({ status: answer.status, retryAfter: answer.headers.get('retry-after'), ms });
      return answer as never;
    };
    const clients = Array.from({ length: CLIENTS }, async () => {
      while (!isOver) {
        const body = { card_id: member.card_id, amount: 1, payment_method: 'cash', idempotency_key: randomUUID() };
        while ((await send('POST', '/member/recharge', { token, body })).status >= 500) await pause(50);
        done += 1;
        await send('GET', '/member/cards', { token });
      }
    });
    return {
      statuses,
      stop: async () => {
        isOver = true;
        await Promise.all(clients);
        return done;
      },
    };
  }

  const balance = async () =>
    Number(
      (await postgres.query<{ balance: string }>('SELECT balance FROM mps.cards WHERE id = $1', [member.card_id]))[0]
        ?.balance,
    );

  test.each(['SIGINT', 'SIGKILL'] as const)('ended by %s and started again', async (signal) => {
    const before = await balance();
    const clients = startClients();
    await until(() => clients.statuses.length > 30);
    await postgres.end(signal);
    await pause(1_500);
    // While it is away nobody waits long, and health says so.
    const health = await rest('GET', '/health');
    expect([health.status, health.body.checks.database]).toEqual([503, false]);
    expect((await rest('GET', '/ready')).status).toBe(503);
    expect((await rest('GET', '/live')).status).toBe(200);
    await postgres.restart();
    const backAt = performance.now();
    await until(async () => (await rest('GET', '/ready')).status === 200, BACK_WITHIN_MS);
    await until(() => clients.statuses.slice(-20).every(({ status }) => status < 300), BACK_WITHIN_MS);
    expect(performance.now() - backAt).toBeLessThan(BACK_WITHIN_MS);
    const done = await clients.stop();

    const failed = clients.statuses.filter(({ status }) => status >= 300);
    expect([...new Set(failed.map(({ status }) => status))].filter((status) => ![503, 504].includes(status))).toEqual(
      [],
    );
    expect(failed.length).toBeGreaterThan(0);
    for (const { status, retryAfter } of failed) if (status === 503) expect(retryAfter).toMatch(/^\d+$/);
    expect(Math.max(...clients.statuses.map(({ ms }) => ms))).toBeLessThan(5_000);
    expect(await balance()).toBe(before + done);
    expect(await postgres.query('SELECT * FROM mps_api.verify_ledger()')).toEqual([]);
  });

  test('the log tells that it was away, and not at every call again', () => {
    const told = api.log().map(({ msg }) => String(msg));
    expect(told.some((line) => line.startsWith('the database is away'))).toBe(true);
    // Beside the one line that every request has.
    expect(told.filter((line) => line !== 'request failed').length).toBeLessThan(60);
  });
});
