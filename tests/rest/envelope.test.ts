import { ERRORS, type ErrorCode } from '@mps/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, startSampleServer } from './sample-server.js';

let server: SampleServer;
beforeAll(async () => {
  server = await startSampleServer();
});
afterAll(() => server.stop());

const CODES = Object.keys(ERRORS) as ErrorCode[];

describe('the envelope', () => {
  it('says code, text, facts, next step, request and time', async () => {
    const answer = await server.rest('POST', '/things/refuse', {
      body: { code: 'INSUFFICIENT_BALANCE' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      error: {
        code: 'INSUFFICIENT_BALANCE',
        message: '餘額不足，請充值後再試',
        details: { balance: 12, required: 15.2, count: 3 },
        suggestion: '也可以改用其他卡片',
        request_id: answer.headers.get('x-request-id'),
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
    });
  });

  it.each(CODES)('has the same status and body on both transports for %s', async (code) => {
    const rest = await server.undocumented('POST', '/things/refuse', { body: { code } });
    const trpc = await server.rest('POST', '/trpc/things.refuse', { body: { json: { code } } });
    expect([rest.status, trpc.status]).toEqual([ERRORS[code].http, ERRORS[code].http]);
    const told = trpc.body.error?.json?.data?.mps;
    expect(told).toMatchObject({ code, message: ERRORS[code].text['zh-TW'] });
    const once = { request_id: '', timestamp: '' };
    expect({ ...rest.body.error, ...once }).toEqual({ ...told, ...once });
  });

  it.each([
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-HK', 'zh-TW'],
    ['fr;q=1, en;q=0.2, zh-CN;q=0.5', 'zh-CN'],
    ['en;q=0, *', 'zh-TW'],
    ['fr', 'zh-TW'],
    [';;q=x,', 'zh-TW'],
  ] as const)('speaks %s', async (header, language) => {
    const headers = { 'Accept-Language': header };
    const answer = await server.rest('GET', '/nothing', { headers });
    expect(answer.body.error?.message).toBe(ERRORS.NOT_FOUND.text[language]);
    const trpc = await server.rest('GET', '/trpc/nothing', { headers });
    expect(trpc.body.error?.json?.data?.mps?.message).toBe(ERRORS.NOT_FOUND.text[language]);
  });

  it('is told as RFC 9457 to those who ask', async () => {
    const headers = { Accept: 'application/problem+json' };
    const answer = await server.rest('GET', '/things?limit=x', { headers });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      type: 'urn:mps:error:VALIDATION_FAILED',
      title: 'VALIDATION_FAILED',
      status: 400,
      detail: '輸入資料格式不正確',
      instance: '/things',
      code: 'VALIDATION_FAILED',
    });
    const plain = await server.rest('GET', '/nothing', { headers: { Accept: '*/*' } });
    expect(plain.body.error?.code).toBe('NOT_FOUND');
  });

  it('lists each refused field', async () => {
    const rest = await server.rest('POST', '/things', { body: { name: 7, amount: '1e5', extra: 1 } });
    const fields = rest.body.error?.details?.fields;
    expect(Object.keys(fields ?? {}).sort()).toEqual(['amount', 'extra', 'name']);
    const trpc = await server.rest('POST', '/trpc/things.create', {
      body: { json: { name: 7, amount: '1e5', extra: 1 } },
    });
    expect(trpc.body.error?.json?.data?.mps?.details?.fields).toEqual(fields);
  });
});

describe('what stays inside', () => {
  it.each([
    ['POST', '/things/crash', '/trpc/things.crash'],
    ['GET', '/things/misanswer', '/trpc/things.misanswer'],
  ])('is the cause of a failure: %s %s', async (method, path, trpcPath) => {
    for (const route of [path, trpcPath]) {
      const answer = await server.rest(method, route, method === 'POST' ? { body: {} } : {});
      expect(answer.status).toBe(500);
      expect(answer.text).toContain('INTERNAL_ERROR');
      expect(answer.text).not.toMatch(/secret_table|stack|created_at|node_modules|\.ts/);
    }
  });
});

describe('tRPC before a procedure runs', () => {
  const call = (path: string, options = {}) => server.rest('POST', path, options);

  it.each([
    ['a broken body', '/trpc/things.create', { body: '{"json":' }, 400, 'VALIDATION_FAILED'],
    [
      'another type',
      '/trpc/things.create',
      { body: 'x', headers: { 'content-type': 'text/plain' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a large body',
      '/trpc/things.create',
      { body: { json: { name: 'x'.repeat(100_001) } } },
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['an unknown name', '/trpc/things.nothing', { body: {} }, 404, 'NOT_FOUND'],
    ['the wrong method', '/trpc/things.list', { body: {} }, 405, 'METHOD_NOT_ALLOWED'],
  ])('answers %s', async (_what, path, options, status, code) => {
    const answer = await call(path, options);
    expect([answer.status, answer.body.error?.json?.data?.mps?.code]).toEqual([status, code]);
    expect(answer.body.error?.json?.data?.mps?.request_id).toBe(answer.headers.get('x-request-id'));
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('refuses batches of more than ten', async () => {
    const names = Array.from({ length: 11 }, () => 'things.latest').join(',');
    const answer = await server.rest('GET', `/trpc/${names}?batch=1&input={}`);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('VALIDATION_FAILED');
  });
});
