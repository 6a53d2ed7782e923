/** What a request may look like and what comes back: lines 5 to 7, 16, 17, 19, 20 of docs/security.md. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restCaller } from '../support/rest.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { callTrpc } from '../support/trpc-http.js';
import { createWorld, type World } from '../support/world.js';

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await startTestServer({ env: { CORS_ORIGINS: 'https://shop.example' } });
  world = await createWorld(server);
});
afterAll(() => server.stop());

const plain = (method: string, path: string, options = {}) => restCaller(server.url, null)(method, path, options);
const INSIDE = /at \S+ \(|node_modules|\.ts:\d|SELECT |INSERT |pg_|constraint|relation "|SQLSTATE|argon2/;

test('line 5: a batch of more than ten is refused as a whole; the limit counts its calls (call-limits.test.ts)', async () => {
  for (const count of [11, 50]) {
    const response = await fetch(`${server.url}/trpc/${Array(count).fill('auth.me').join(',')}?batch=1`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('VALIDATION_FAILED');
  }
  const { headers } = await fetch(`${server.url}/trpc/${Array(10).fill('auth.me').join(',')}?batch=1`);
  expect(headers.get('ratelimit')).toMatch(/r=\d+/);
});

test('line 6: a path of commas, an unknown path and a wrong method are clean errors', async () => {
  for (const [method, path, statuses] of [
    ['GET', `/trpc/${','.repeat(50)}?batch=1`, [400, 404]],
    ['GET', '/trpc/,,,', [400, 404]],
    ['GET', '/trpc/no.such', [404]],
    ['GET', '/trpc/auth.login', [405]],
    ['GET', '/no/such', [404]],
    ['DELETE', '/auth/login', [405]],
    ['GET', '/%E0%A4%A', [400, 404]],
    ['GET', '/auth/me%00', [400, 401, 404]],
  ] as const) {
    const { status, text } = await plain(method, path);
    expect(statuses, `${method} ${path} ${text}`).toContain(status);
    expect(text).not.toMatch(INSIDE);
  }
});

test('line 7: no stack, SQL or constraint in any body, whatever is forced', async () => {
  const { member, tokens } = world;
  const attempts: [string, string, Record<string, unknown>][] = [
    ['POST', '/admin/members', { name: '王小明', phone: member.phone }],
    ['POST', '/admin/merchants', { code: world.merchant.code, name: 'x', password: 'another-horse-battery-2' }],
    ['POST', '/admin/cards/freeze', { card_id: 'not-a-uuid' }],
    ['POST', '/admin/cards/freeze', { card_id: '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60' }],
    ['POST', '/admin/members', { name: '長'.repeat(10_000), phone: '0911000111' }],
    ['POST', '/admin/points/adjust', { card_id: member.card_id, delta_points: 2_147_483_647, reason: 'x' }],
    ['POST', '/admin/points/adjust', { card_id: member.card_id, delta_points: 1e300, reason: 'x' }],
    [
      'POST',
      '/admin/cards',
      { card_type: 'prepaid', owner_member_id: member.member_id, initial_value: 99_999_999_999 },
    ],
  ];
  for (const [method, path, body] of [...attempts, attempts[5], attempts[5]].flatMap((each) => (each ? [each] : []))) {
    const { status, text } = await plain(method, path, { body, token: tokens.admin });
    expect(status, text).not.toBe(500);
    expect(text).not.toMatch(INSIDE);
  }
});

test('line 16: amounts that are none are refused everywhere, and nothing moves', async () => {
  const AMOUNTS = [
    '-1',
    '0',
    '0.001',
    '1e309',
    '9007199254740993',
    '"NaN"',
    '"Infinity"',
    '"1e5"',
    '"١٢"',
    '"１２"',
    '"0x10"',
    '" 1"',
    'null',
    'true',
    '[1]',
    '""',
  ];
  const { member, merchant, tokens } = world;
  const { tx_no } = await server.fixtures.pay(merchant, member, 50);
  const code = await server.fixtures.issueCode(member, member.card_id);
  const balance = () => server.db.query('SELECT balance FROM mps.cards WHERE id = $1', [member.card_id]);
  const before = await balance();
  for (const amount of AMOUNTS) {
    const bodies: [string, string, string | null][] = [
      ['/merchant/charge', `{"qr_plain":"${code}","amount":${amount}}`, tokens.cashier],
      ['/merchant/refund', `{"original_tx_no":"${tx_no}","refund_amount":${amount}}`, tokens.manager],
      [
        '/member/recharge',
        `{"card_id":"${member.card_id}","payment_method":"wechat","amount":${amount}}`,
        tokens.member,
      ],
    ];
    for (const [path, body, token] of bodies) {
      const { status, text } = await plain('POST', path, { body, token });
      expect(status, `${path} ${amount} ${text}`).toBe(400);
    }
  }
  expect(await balance()).toEqual(before);
});

describe('line 17: everything is bounded', () => {
  test('line 17: the size of a body, on both transports', async () => {
    const body = JSON.stringify({ role: 'member', identifier: 'x', password: 'y'.repeat(100_001) });
    expect((await plain('POST', '/auth/login', { body })).status).toBe(413);
    expect((await plain('POST', '/trpc/auth.login', { body })).status).toBe(413);
  });

  test('line 17: its depth, on both transports, also of 40,000 brackets', async () => {
    for (const depth of [40, 40_000]) {
      const tag = `${'['.repeat(depth)}${']'.repeat(depth)}`;
      const input = `{"qr_plain":"${'x'.repeat(43)}","amount":1,"tag":${tag}}`;
      const rest = await plain('POST', '/merchant/charge', { body: input, token: world.tokens.cashier });
      const trpc = await plain('POST', '/trpc/merchant.charge', {
        body: `{"json":${input}}`,
        token: world.tokens.cashier,
      });
      expect([rest.status, trpc.status], `${depth}: ${trpc.text.slice(0, 200)}`).toEqual([400, 400]);
    }
  });

  test('line 17: a page', async () => {
    for (const limit of [201, 0, -1, 1e9]) {
      expect((await plain('GET', `/admin/members?limit=${limit}`, { token: world.tokens.admin })).status).toBe(400);
    }
    const rows = await server.db.call('list_members', { p_limit: 100_000 });
    expect(rows.length).toBeLessThanOrEqual(200);
  });

  test('line 17: the time of a statement and of a request', async () => {
    expect(server.services.config.databaseStatementTimeoutMs).toBeLessThanOrEqual(30_000);
    expect(server.services.config.requestTimeoutMs).toBeLessThanOrEqual(60_000);
  });
});

describe('line 19: origins and headers', () => {
  test('line 19: origins on the list alone, and never with credentials', async () => {
    for (const origin of [
      'https://shop.example',
      'https://evil.example',
      'null',
      'https://shop.example.evil.example',
    ]) {
      const { headers } = await plain('OPTIONS', '/member/cards', {
        headers: { Origin: origin, 'Access-Control-Request-Method': 'GET' },
      });
      const allowed = headers.get('access-control-allow-origin');
      expect(allowed, origin).toBe(origin === 'https://shop.example' ? origin : null);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  test('line 19: the security headers stand on every answer', async () => {
    for (const path of ['/auth/me', '/no/such', '/trpc/auth.me', '/health', '/openapi.json', '/docs/', '/dashboard/']) {
      const { headers } = await plain('GET', path);
      expect(headers.get('strict-transport-security'), path).toMatch(/max-age=\d{7,}/);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('x-powered-by'), path).toBeNull();
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(/script-src([^;]*)/.exec(policy)?.[1] ?? '', path).not.toContain("'unsafe-inline'");
      expect(policy, path).not.toContain("'unsafe-eval'");
    }
  });

  test('line 19: FORCE_HTTPS refuses plain HTTP, and believes a trusted proxy alone', async () => {
    for (const [trusted, expected] of [
      ['1', 401],
      ['false', 403],
    ] as const) {
      const strict = await startTestServer({ env: { FORCE_HTTPS: 'true', TRUST_PROXY: trusted, METRICS: 'true' } });
      const call = restCaller(strict.url, null);
      for (const path of ['/auth/me', '/trpc/auth.me', '/openapi.json', '/metrics/', '/dashboard/']) {
        const refused = await call('GET', path);
        expect([refused.status, refused.text.includes('https_required')], path).toEqual([403, true]);
      }
      for (const path of ['/auth/me', '/trpc/auth.me']) {
        expect((await call('GET', path, { headers: { 'X-Forwarded-Proto': 'https' } })).status, path).toBe(expected);
      }
      for (const path of ['/live', '/ready', '/health', '/metrics']) {
        expect((await fetch(`${strict.url}${path}`)).status, path).toBe(200);
      }
      await strict.stop();
    }
  });
});

test('line 20: X-Forwarded-For is believed from TRUST_PROXY alone', async () => {
  const ipOf = async (to: TestServer) => {
    const member = await to.fixtures.createMember();
    const body = { role: 'member', identifier: member.phone, password: 'correct-horse-battery' };
    await to.rest('POST', '/auth/login', { body, headers: { 'X-Forwarded-For': '203.0.113.9, 198.51.100.7' } });
    const [row] = await to.db.query<{ ip: string }>('SELECT ip FROM mps.sessions ORDER BY created_at DESC LIMIT 1');
    return row?.ip;
  };
  expect(await ipOf(server)).toMatch(/127\.0\.0\.1$/);
  const behind = await startTestServer({ env: { TRUST_PROXY: '1' } });
  // The last entry is the proxy's own; what stands before it came from the caller.
  expect(await ipOf(behind)).toBe('198.51.100.7');
  await behind.stop();
});

test('line 6: REST and tRPC are refused by the same codes', async () => {
  for (const entry of [
    { procedure: 'admin.getStatistics', method: 'GET', path: '/admin/statistics' },
    { procedure: 'member.listCards', method: 'GET', path: '/member/cards' },
  ]) {
    const rest = await plain(entry.method, entry.path);
    const trpc = await callTrpc(server.url, entry, undefined);
    expect(trpc.code).toBe(String(rest.body.error.code));
  }
});
