/** Two API processes, one PostgreSQL, one Redis: who guesses at both has no more tries than at one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { PASSWORD } from '../support/fixtures.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { type RedisServer, redisIsMissing, startRedisServer } from '../support/redis-server.js';
import { restCaller } from '../support/rest.js';

describe.skipIf(redisIsMissing !== null)('two processes', { timeout: 60_000 }, () => {
  let postgres: OwnPostgres;
  let redis: RedisServer;
  let processes: ApiProcess[];

  beforeAll(async () => {
    [postgres, redis] = await Promise.all([startOwnPostgres(), startRedisServer()]);
    const env = {
      DATABASE_URL: postgres.apiUrl,
      REDIS_URL: redis.url,
      LOGIN_TRIES: '5',
      RATE_LIMIT_REQUESTS: '60',
      TRUST_PROXY: '1',
    };
    processes = await Promise.all([startApiProcess(env), startApiProcess(env)]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all((processes ?? []).map((each) => each.stop('SIGKILL')));
    await redis?.stop();
    await postgres?.stop();
  });

  const callers = () => processes.map(({ url }) => restCaller(url, null));

  test('fifty wrong logins, half at each: five are looked at', async () => {
    const member = await postgres.fixtures.createMember();
    const codes: string[] = [];
    for (let tries = 0; tries < 25; tries += 1) {
      for (const [index, call] of callers().entries()) {
        const body = { role: 'member', identifier: member.phone, password: `wrong-${tries}-${index}` };
        // The limit of calls from one address is another one.
        const headers = { 'X-Forwarded-For': '198.51.100.1' };
        const answer = await call('POST', '/auth/login', { body, headers });
        codes.push(String(answer.body.error.code));
      }
    }
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(5);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(45);
  });

  test('the limit of calls is one for both', async () => {
    const [one, other] = callers();
    if (one === undefined || other === undefined) throw new Error('two processes were started');
    const member = await postgres.fixtures.createMember();
    const body = { role: 'member', identifier: member.phone, password: PASSWORD };
    const headers = { 'X-Forwarded-For': '198.51.100.2' };
    const { token } = (await one<{ token: string }>('POST', '/auth/login', { body, headers })).body;
    const statuses: number[] = [];
    for (let calls = 0; calls < 32; calls += 1) {
      for (const call of [one, other]) statuses.push((await call('GET', '/auth/me', { token })).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.slice(60)).toEqual([429, 429, 429, 429]);
  });
});
