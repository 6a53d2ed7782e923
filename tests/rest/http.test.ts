import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, startSampleServer } from './sample-server.js';

let server: SampleServer;
beforeAll(async () => {
  server = await startSampleServer({ env: { CORS_ORIGINS: 'https://shop.example' } });
});
afterAll(() => server.stop());

describe('every answer', () => {
  it.each(['/things/latest', '/nothing', '/trpc/things.latest', '/health'])('of %s has its headers', async (path) => {
    const { headers } = await server.rest('GET', path);
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('ratelimit')).toMatch(/^"default";r=\d+;t=\d+$/);
    expect(headers.get('ratelimit-policy')).toMatch(/^"default";q=\d+;w=60$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('has an id of ours, whatever the caller named the request', async () => {
    for (const id of ['till-7.42', 'a b', 'x'.repeat(65), '<script>']) {
      const { headers } = await server.rest('GET', '/live', { headers: { 'X-Request-Id': id } });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('origins', () => {
  const preflight = (origin: string) =>
    server.rest('OPTIONS', '/things', { headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } });

  it('on the list may call, others may not', async () => {
    const allowed = await preflight('https://shop.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    const refused = await preflight('https://evil.example');
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('health', () => {
  it('says what works', async () => {
    const { status, body } = await server.rest('GET', '/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'healthy',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      checks: { database: true, redis: 'disabled', rpc_functions: true },
    });
    expect((await server.rest('GET', '/ready')).status).toBe(200);
    expect((await server.rest('GET', '/live')).status).toBe(200);
  });

  it('is not ready while stopping', async () => {
    const stopping = await startSampleServer({ isStopping: () => true });
    expect((await stopping.rest('GET', '/ready')).status).toBe(503);
    await stopping.stop();
  });
});

describe('limits', () => {
  it('count each call of a batch, on both transports, and tell when to come back', async () => {
    const limited = await startSampleServer({ env: { RATE_LIMIT_REQUESTS: '4' } });
    expect((await limited.rest('GET', '/trpc/things.latest,things.latest,things.latest?batch=1')).status).toBe(200);
    expect((await limited.rest('GET', '/things/latest')).status).toBe(200);
    const rest = await limited.rest('GET', '/things/latest');
    expect([rest.status, rest.body.error?.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(rest.headers.get('retry-after'))).toBeGreaterThan(0);
    const trpc = await limited.rest('GET', '/trpc/things.latest');
    expect([trpc.status, trpc.body.error?.json?.data?.mps?.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(trpc.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await limited.rest('GET', '/health')).status).toBe(200);
    // A token that is none gives no allowance of its own.
    expect((await limited.rest('GET', '/things/latest', { token: 'another-caller' })).status).toBe(429);
    await limited.stop();
  });
});

describe('a call that takes too long', () => {
  it('is answered with TIMEOUT on both transports', async () => {
    const impatient = await startSampleServer({ env: { REQUEST_TIMEOUT_MS: '1000' } });
    const [rest, trpc] = await Promise.all([
      impatient.rest('POST', '/things/dawdle'),
      impatient.rest('POST', '/trpc/things.dawdle', { body: {} }),
    ]);
    expect([rest.status, rest.body.error?.code]).toEqual([504, 'TIMEOUT']);
    expect([trpc.status, trpc.body.error?.json?.data?.mps?.code]).toEqual([504, 'TIMEOUT']);
    await impatient.stop();
  });
});

describe('documentation', () => {
  it('comes with files of this server alone', async () => {
    const page = await server.rest('GET', '/docs/');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/(src|href)="https?:/);
    expect((await server.rest('GET', '/docs/swagger-ui-bundle.js')).status).toBe(200);
    expect((await server.rest('GET', '/docs/swagger-ui-init.js')).text).toContain('/openapi.json');
  });
});
