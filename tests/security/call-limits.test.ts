/** The limit of calls: one key for both transports, one for all logins of an account, none to be had by a header. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkOf } from '../../server/src/lib/network.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { callTrpc } from '../support/trpc-http.js';

const LIMIT = 12;
const ME = { procedure: 'auth.me', method: 'GET' };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_REQUESTS: String(LIMIT), RATE_LIMIT_WINDOW: '3600' } });
});
afterAll(() => server.stop());

test('REST, tRPC, batches and every login of an account count for one', async () => {
  const member = await server.fixtures.createMember();
  const [one, two] = [await server.login.member(member), await server.login.member(member)];
  for (let calls = 0; calls < 3; calls += 1) {
    expect((await server.rest('GET', '/auth/me', { token: one })).status).toBe(200);
    expect((await callTrpc(server.url, ME, undefined, { token: two })).status).toBe(200);
  }
  // The batch is recognised however the query says so.
  const batch = await fetch(`${server.url}/trpc/${Array(10).fill('auth.me').join(',')}?batch=1&batch=0`, {
    headers: { authorization: `Bearer ${one}` },
  });
  const answers = (await batch.json()) as { error?: { json: { data: { mps: { code: string } } } } }[];
  expect(answers.filter(({ error }) => error === undefined)).toHaveLength(LIMIT - 6);
  expect(answers.flatMap(({ error }) => error?.json.data.mps.code ?? [])).toEqual(Array(4).fill('RATE_LIMITED'));

  for (const token of [one, two]) {
    const rest = await server.rest('GET', '/auth/me', { token });
    const trpc = await callTrpc(server.url, ME, undefined, { token });
    expect([rest.status, rest.body.error.code, trpc.status, trpc.code]).toEqual([
      429,
      'RATE_LIMITED',
      429,
      'RATE_LIMITED',
    ]);
    for (const { headers } of [rest, trpc]) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(headers.get('ratelimit')).toMatch(/^"default";r=0;t=\d+$/);
      expect(headers.get('ratelimit-policy')).toBe(`"default";q=${LIMIT};w=3600`);
    }
  }
});

test('the headers count down', async () => {
  const token = await server.login.admin();
  const remaining = async () => {
    const { headers } = await server.rest('GET', '/auth/me', { token });
    return Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
  };
  expect([await remaining(), await remaining(), await remaining()]).toEqual([LIMIT - 1, LIMIT - 2, LIMIT - 3]);
});

test('a forged X-Forwarded-For gives no new allowance where no proxy is trusted', async () => {
  const statuses = new Set<number>();
  for (let calls = 0; calls < LIMIT + 2; calls += 1) {
    const headers = { 'X-Forwarded-For': `203.0.113.${calls}`, Forwarded: `for=203.0.113.${calls}` };
    statuses.add((await server.rest('GET', '/auth/me', { headers })).status);
  }
  expect(statuses).toContain(429);
});

test('the addresses of one customer are one place', async () => {
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:DB8:1:2:ffff:ffff:ffff:ffff'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf(null)).toBe('unknown');
});
