/** Two API processes, one PostgreSQL, one Redis: a logout on one is a 401 on the other, whatever Redis does. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { PASSWORD, type TestMember } from '../support/fixtures.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { type RedisServer, redisIsMissing, startRedisServer } from '../support/redis-server.js';
import { type RestCall, restCaller } from '../support/rest.js';
import { until } from '../support/until.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(redisIsMissing !== null)('two processes', { timeout: 60_000 }, () => {
  let postgres: OwnPostgres;
  let redis: RedisServer;
  let processes: ApiProcess[];
  let one: RestCall;
  let other: RestCall;
  let member: TestMember;

  beforeAll(async () => {
    [postgres, redis] = await Promise.all([startOwnPostgres(), startRedisServer()]);
    const env = { DATABASE_URL: postgres.apiUrl, REDIS_URL: redis.url };
    processes = await Promise.all([startApiProcess(env), startApiProcess(env)]);
    [one, other] = processes.map(({ url }) => restCaller(url, null)) as [RestCall, RestCall];
    member = await postgres.fixtures.createMember();
  }, 120_000);
  afterAll(async () => {
    await Promise.all((processes ?? []).map((each) => each.stop('SIGKILL')));
    await redis?.stop();
    await postgres?.stop();
  });

  /** A login that both processes have seen, and may keep. */
  async function knownLogin(): Promise<string> {
    const body = { role: 'member', identifier: member.member_no, password: PASSWORD };
    const { token } = (await one<{ token: string }>('POST', '/auth/login', { body })).body;
    for (let index = 0; index < 3; index += 1) {
      for (const call of [one, other]) expect((await me(call, token)).status).toBe(200);
      await pause(100);
    }
    return token;
  }

  const me = (call: RestCall, token: string) => call('GET', '/auth/me', { token });
  const redisChecks = async () => {
    const answers = await Promise.all([one, other].map((call) => call('GET', '/health')));
    return answers.map(({ status, body }) => [status, body.checks.redis]);
  };
  /** Health looks at most once a second. */
  const redisIs = (isUp: boolean) =>
    until(
      async () =>
        JSON.stringify(await redisChecks()) ===
        JSON.stringify([
          [200, isUp],
          [200, isUp],
        ]),
    );

  async function expectLogoutEverywhere(token: string): Promise<void> {
    expect((await one('POST', '/auth/logout', { token })).status).toBe(200);
    const answeredAt = performance.now();
    expect((await me(one, token)).status).toBe(401);
    await pause(1_000 - (performance.now() - answeredAt));
    expect((await me(other, token)).status).toBe(401);
    expect((await me(one, token)).status).toBe(401);
  }

  test('say at the start that they share Redis', () => {
    for (const each of processes) expect(each.output()).toContain(`shared through Redis at 127.0.0.1:${redis.port}`);
  });

  test('a login serves both, without a look into the database each time', async () => {
    await redisIs(true);
    const token = await knownLogin();
    expect(await redis.command('DBSIZE')).toMatch(/^:[1-9]/);
    await postgres.query('ALTER FUNCTION mps_api.read_session(uuid, boolean, jsonb) RENAME TO read_session_away');
    await pause(1_000);
    const statuses = [(await me(one, token)).status, (await me(other, token)).status];
    await postgres.query('ALTER FUNCTION mps_api.read_session_away(uuid, boolean, jsonb) RENAME TO read_session');
    expect(statuses).toEqual([200, 200]);
  });

  test('with Redis up', async () => {
    await redisIs(true);
    await expectLogoutEverywhere(await knownLogin());
  });

  test('with Redis up, when the session was ended in the database by somebody else', async () => {
    await redisIs(true);
    const token = await knownLogin();
    await postgres.query('SELECT mps_api.revoke_all_sessions($1, $2)', ['member', member.member_id]);
    await pause(1_000);
    for (const call of [one, other]) expect((await me(call, token)).status).toBe(401);
  });

  test('a suspended member', async () => {
    await redisIs(true);
    const suspended = await postgres.fixtures.createMember();
    const body = { role: 'member', identifier: suspended.member_no, password: PASSWORD };
    const { token } = (await one<{ token: string }>('POST', '/auth/login', { body })).body;
    for (const call of [one, other]) expect((await me(call, token)).status).toBe(200);
    await postgres.query('SELECT mps_api.admin_suspend_member($1)', [suspended.member_id]);
    await pause(1_000);
    for (const call of [one, other]) expect((await me(call, token)).status).toBe(401);
  });

  test('with Redis flushed in between', async () => {
    await redisIs(true);
    const token = await knownLogin();
    await redis.command('FLUSHALL');
    await expectLogoutEverywhere(token);
  });

  test('with Redis stopped: no request waits, and back again after', async () => {
    await redisIs(true);
    const token = await knownLogin();
    redis.pause();
    const waitsMs: number[] = [];
    for (let index = 0; index < 40; index += 1) {
      const startedAt = performance.now();
      expect((await me(index % 2 ? one : other, token)).status).toBe(200);
      waitsMs.push(performance.now() - startedAt);
    }
    expect(Math.max(...waitsMs)).toBeLessThan(500);
    await expectLogoutEverywhere(token);
    await redisIs(false);
    redis.resume();
    await redisIs(true);
    expect((await me(other, token)).status).toBe(401);
  });

  test('with Redis killed, and back again: still a 401', async () => {
    await redisIs(true);
    const [token, kept] = [await knownLogin(), await knownLogin()];
    await redis.kill();
    await expectLogoutEverywhere(token);
    await redisIs(false);
    await redis.restart();
    await redisIs(true);
    for (const call of [one, other]) {
      expect((await me(call, token)).status).toBe(401);
      expect((await me(call, kept)).status).toBe(200);
    }
    for (const each of processes) {
      expect(each.log().filter(({ msg }) => String(msg).startsWith('Redis is away')).length).toBeGreaterThan(0);
    }
  });
});
