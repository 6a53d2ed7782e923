/** nginx with our configuration, in front of servers that break on purpose. */
import { readFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { join } from 'node:path';
import { loadConfig } from '@mps/server';
import { ERRORS, type ErrorCode, LANGUAGES } from '@mps/shared/errors';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES } from '../../server/src/http/rest/read-body.js';
import type { RestAnswer, RestOptions } from '../support/rest.js';
import { ask } from './support/http2.js';
import { type Nginx, nginxFolder, nginxIsMissing, startNginx } from './support/nginx.js';
import { type StandIn, startStandIn } from './support/stand-in.js';
import { trustingFetch } from './support/trusting-fetch.js';

const read = (...path: string[]) => readFileSync(join(nginxFolder, ...path), 'utf8');
const secondsOf = (text: string, directive: string) =>
  Number(new RegExp(`^ *${directive} (\\d+)s;`, 'm').exec(text)?.[1]);

describe('the numbers of the configuration', () => {
  test('take a body as large as the API takes', () => {
    expect(read('conf', 'api-server.conf')).toContain(`client_max_body_size ${MAX_BODY_BYTES};`);
  });

  test('wait longer than the API takes to say that it was too slow, and less long than the clients wait', () => {
    const waitsMs = secondsOf(read('conf', 'proxy.conf'), 'proxy_read_timeout') * 1_000;
    expect(waitsMs).toBeGreaterThan(loadConfig({}).requestTimeoutMs);
    const client = readFileSync(join(nginxFolder, '../../client/sdk/src/create-mps-client.ts'), 'utf8');
    expect(waitsMs).toBeLessThan(Number(/DEFAULT_TIMEOUT_MS = ([\d_]+)/.exec(client)?.[1]?.replaceAll('_', '')));
  });

  test('end an idle connection to the API before the API does', () => {
    const server = readFileSync(join(nginxFolder, '../../server/src/server.ts'), 'utf8');
    const apiMs = Number(/KEEP_ALIVE_MS = ([\d_]+)/.exec(server)?.[1]?.replaceAll('_', ''));
    expect(secondsOf(read('nginx.conf'), 'keepalive_timeout') * 1_000).toBeLessThan(apiMs);
  });

  test('limit an address above what the API itself lets it do', () => {
    const { rateLimitRequests, rateLimitWindowSeconds } = loadConfig({});
    const perSecond = Number(/zone=requests:\w+ rate=(\d+)r\/s/.exec(read('conf', 'limits.conf'))?.[1]);
    expect(perSecond).toBeGreaterThan((rateLimitRequests * 10) / rateLimitWindowSeconds);
  });
});

describe.skipIf(nginxIsMissing !== null)('a request that fails on its way', () => {
  let broken: StandIn;
  let sound: StandIn;
  let nginx: Nginx;
  let call: (method: string, path: string, options?: RestOptions) => Promise<RestAnswer>;

  beforeAll(async () => {
    // Both break the same requests, so that it does not matter whose turn it is first.
    const breaks = () => (broken.asked.length + sound.asked.length === 1 ? 'drops' : 'answers');
    broken = await startStandIn(breaks);
    sound = await startStandIn(breaks);
    // What breaks here is the request: neither process is taken out for it.
    nginx = await startNginx([broken.address, sound.address], 'max_fails=0');
    const send = trustingFetch({ ca: nginx.ca });
    call = async (method, path, { headers = {}, body } = {}) => {
      const response = await send(`${nginx.url}${path}`, { method, headers, body: body as string | undefined });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
    };
  });
  afterAll(async () => {
    await nginx?.stop();
    await Promise.all([broken?.stop(), sound?.stop()]);
  });

  /** How often the processes were asked, where the first of them reads the request and closes the connection. */
  async function timesAsked(method: string, path: string, headers: Record<string, string> = {}) {
    broken.asked.length = 0;
    sound.asked.length = 0;
    const body = method === 'POST' || method === 'PATCH' ? '{"amount":1}' : undefined;
    const { status, headers: answered, text } = await call(method, path, { headers, body });
    // It names when to send the same again, and the code that says that the outcome is unknown.
    if (status === 504) expect([answered.get('retry-after'), text.match(/TIMEOUT/)?.[0]]).toEqual(['1', 'TIMEOUT']);
    const asked = [...broken.asked, ...sound.asked];
    expect(new Set(asked.map((each) => `${each.method} ${each.path} ${each.body}`)).size).toBe(1);
    return { times: asked.length, status };
  }

  // Whether the process carried it out before it closed the connection, nobody knows.
  const once = { times: 1, status: 504 };
  const twice = { times: 2, status: 200 };
  const keyed = { 'Idempotency-Key': 'till-1-4711' };

  test.each(['/member/cards', '/trpc/member.listCards?input=%7B%7D', '/health'])(
    'is repeated when it only reads: %s',
    async (path) => {
      expect(await timesAsked('GET', path)).toEqual(twice);
    },
  );

  test.each([
    ['POST', '/merchant/charge'],
    ['POST', '/admin/cards'],
    ['POST', '/trpc/member.recharge'],
    ['POST', '/trpc/admin.adjustPoints'],
    ['PATCH', '/admin/members/1'],
  ])('is repeated when it writes under a key: %s %s', async (method, path) => {
    expect(await timesAsked(method, path, keyed)).toEqual(twice);
    expect(await timesAsked(method, path)).toEqual(once);
    expect(await timesAsked(method, path, { 'Idempotency-Key': '' })).toEqual(once);
  });

  test.each(['cuts its headers', 'cuts its body'] as const)(
    'is neither done again nor called undone where the process %s',
    async (ending) => {
      const cutting = await startStandIn(() => ending);
      const other = await startStandIn(() => ending);
      const between = await startNginx([cutting.address, other.address]);
      const send = trustingFetch({ ca: between.ca });
      const answer = send(`${between.url}/merchant/charge`, { method: 'POST', body: '{"amount":1}' });
      // Once headers have been passed on, only the end of the connection is left to say that the answer is not whole.
      if (ending === 'cuts its headers') expect((await answer).status).toBe(504);
      else await expect(answer.then((cut) => cut.text())).rejects.toThrow();
      expect(cutting.asked.length + other.asked.length).toBe(1);
      await Promise.all([between.stop(), cutting.stop(), other.stop()]);
    },
  );

  test('goes to another process when it never reached the first, also without a key', async () => {
    const gone = await startStandIn(() => 'answers');
    await gone.stop();
    const other = await startStandIn(() => 'answers');
    const beside = await startNginx([gone.address, other.address]);
    const send = trustingFetch({ ca: beside.ca });
    for (let count = 0; count < 20; count += 1) {
      const response = await send(`${beside.url}/merchant/charge`, { method: 'POST', body: '{}' });
      expect(response.status).toBe(200);
    }
    expect(other.asked).toHaveLength(20);
    // Three failures take the process out: it is not asked again by every request.
    expect(beside.accessLog().filter(({ upstream }) => upstream.includes(gone.address)).length).toBeLessThanOrEqual(3);
    await Promise.all([beside.stop(), other.stop()]);
  });

  test('carries the address, the protocol and the id, and nothing that the caller wrote about them', async () => {
    broken.asked.length = 0;
    sound.asked.length = 0;
    await call('GET', '/member/cards', {
      headers: {
        'X-Forwarded-For': '6.6.6.6',
        'X-Forwarded-Proto': 'http',
        Forwarded: 'for=6.6.6.6',
        'X-Request-Id': 'till-1.a_b',
      },
    });
    const headers = [...broken.asked, ...sound.asked][0]?.headers;
    expect(headers).toMatchObject({ 'x-forwarded-proto': 'https', 'x-request-id': 'till-1.a_b' });
    expect(headers?.['x-forwarded-for']).toMatch(/^(127\.0\.0\.1|::1)$/);
    expect(headers?.forwarded).toBeUndefined();
    await call('GET', '/member/profile', { headers: { 'X-Request-Id': 'not "sane"' } });
    const last = [...broken.asked, ...sound.asked].find(({ path }) => path === '/member/profile');
    expect(last?.headers['x-request-id']).toBeUndefined();
  });

  test('leaves no query string in any log', () => {
    expect(nginx.accessLog().length).toBeGreaterThan(10);
    expect(nginx.output()).not.toContain('?');
  });
});

describe.skipIf(nginxIsMissing !== null)('a refusal of nginx itself', () => {
  let away: Nginx;
  let nginx: Nginx;
  let api: StandIn;

  beforeAll(async () => {
    api = await startStandIn(() => 'answers');
    const gone = await startStandIn(() => 'answers');
    await gone.stop();
    [away, nginx] = await Promise.all([startNginx([gone.address]), startNginx([api.address])]);
  });
  afterAll(() => Promise.all([away?.stop(), nginx?.stop(), api?.stop()]));

  const envelope = (code: ErrorCode, language: (typeof LANGUAGES)[number], details = {}) => ({
    code,
    message: ERRORS[code].text[language],
    details,
    suggestion: ERRORS[code].nextStep?.[language] ?? null,
    request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  });

  test('has all texts of the error list that it uses', () => {
    const used = new Set(
      [...read('conf', 'refusals.conf').matchAll(/set \$refusal (\w+);/g)].map(([, code]) => code as ErrorCode),
    );
    const texts = read('conf', 'refusal-texts.conf');
    for (const code of used) {
      for (const language of LANGUAGES) {
        expect(texts).toContain(`  "${code} ${language}" "${ERRORS[code].text[language]}";`);
        const nextStep = ERRORS[code].nextStep?.[language];
        if (nextStep !== undefined) expect(texts).toContain(`  "${code} ${language}" '"${nextStep}"';`);
      }
      expect(texts).toContain(`"httpStatus":${ERRORS[code].http},`);
    }
    expect(used.size).toBeGreaterThan(5);
  });

  test.each([
    [undefined, 'zh-TW'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hans-SG, en', 'zh-CN'],
    ['fr, en-GB;q=0.8, zh', 'en'],
    ['zh-HK, en', 'zh-TW'],
    ['fr', 'zh-TW'],
  ] as const)('says in the language of %s that no process is there', async (accepted, language) => {
    const headers: Record<string, string> = accepted === undefined ? {} : { 'Accept-Language': accepted };
    const answer = await trustingFetch({ ca: away.ca })(`${away.url}/member/cards`, { headers });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    const body = (await answer.json()) as { error: { request_id: string } };
    expect(body).toEqual({ error: envelope('SERVICE_UNAVAILABLE', language) });
    expect(answer.headers.get('x-request-id')).toBe(body.error.request_id);
  });

  test('over tRPC has the form of tRPC, so that its client repeats what may be repeated', async () => {
    const response = await trustingFetch({ ca: away.ca })(`${away.url}/trpc/member.listCards`, {
      headers: { 'Accept-Language': 'en' },
    });
    const mps = envelope('SERVICE_UNAVAILABLE', 'en');
    expect(await response.json()).toEqual({
      error: {
        json: { message: mps.message, code: -32603, data: { code: 'SERVICE_UNAVAILABLE', httpStatus: 503, mps } },
      },
    });
  });

  test('of a body that is too large comes at the byte at which the API refuses', async () => {
    const send = trustingFetch({ ca: nginx.ca });
    const charge = (bytes: number) => send(`${nginx.url}/merchant/charge`, { method: 'POST', body: 'x'.repeat(bytes) });
    const refused = await charge(MAX_BODY_BYTES + 1);
    expect([refused.status, await refused.json()]).toEqual([413, { error: envelope('PAYLOAD_TOO_LARGE', 'zh-TW') }]);
    expect(api.asked).toHaveLength(0);
    const taken = await charge(MAX_BODY_BYTES);
    expect(taken.status).toBe(200);
    expect(api.asked[0]?.body).toHaveLength(MAX_BODY_BYTES);
  });

  test.each([
    '/metrics',
    '/metrics/',
    '/metrics?x=1',
    '//metrics',
    '/%6detrics',
    '/x/../metrics',
    '/x/%2e%2e%2fmetrics/',
  ])('hides the metrics: %s', async (path) => {
    const before = api.asked.length;
    // Without the tidying of `fetch`: the path is sent as it stands here.
    const client = connect(nginx.url, { ca: nginx.ca });
    const { status, text } = await ask(client, path);
    client.close();
    expect([status, JSON.parse(text).error.code]).toEqual([404, 'NOT_FOUND']);
    expect(api.asked.length).toBe(before);
  });

  test('of a flood of logins leaves other requests alone', async () => {
    // Over one connection, so that a slow machine sends them faster than they are let through too.
    const client = connect(nginx.url, { ca: nginx.ca });
    const answers = await Promise.all(Array.from({ length: 600 }, () => ask(client, '/auth/login', 'POST')));
    client.close();
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(200);
    expect(refused.length).toBeGreaterThan(50);
    expect(refused[0]?.headers['retry-after']).toBe('2');
    expect(JSON.parse(refused[0]?.text ?? '')).toEqual({ error: envelope('RATE_LIMITED', 'zh-TW') });
    const send = trustingFetch({ ca: nginx.ca });
    expect((await send(`${nginx.url}/member/cards`)).status).toBe(200);
  });

  test('of plain HTTP leads pages on and refuses everything else', async () => {
    const page = await fetch(`${nginx.plainUrl}/dashboard/?a=1`, { redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([301, 'https://localhost/dashboard/?a=1']);
    const write = await fetch(`${nginx.plainUrl}/merchant/charge`, { method: 'POST', body: '{}' });
    expect(write.status).toBe(403);
    expect(await write.json()).toEqual({ error: envelope('PERMISSION_DENIED', 'zh-TW', { reason: 'https_required' }) });
    const onTlsPort = await fetch(nginx.url.replace('https', 'http'));
    expect(onTlsPort.status).toBe(403);
  });
});
