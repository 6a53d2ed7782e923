import { afterEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../server/src/config/config-error.js';
import { loadConfig } from '../../server/src/config/load-config.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
afterEach(() => server?.stop());

const TOKEN = 'a-token-for-the-scraper';
const scrape = (token?: string) => server.rest('GET', '/metrics', token === undefined ? {} : { token });

describe('/metrics', () => {
  it('counts calls by procedure and outcome, and how long they took', async () => {
    server = await startTestServer();
    await server.rest('GET', '/auth/me');
    await server.login.admin();
    const { status, headers, text } = await scrape();
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toMatch(/^text\/plain/);
    expect(text).toContain(
      'mps_procedure_calls_total{procedure="auth.me",transport="rest",outcome="NOT_AUTHENTICATED"} 1',
    );
    expect(text).toContain('mps_procedure_calls_total{procedure="auth.login",transport="rest",outcome="ok"} 1');
    expect(text).toContain('mps_procedure_duration_seconds_count{procedure="auth.login",transport="rest"} 1');
  });

  it('says nothing of Redis where none is configured', async () => {
    server = await startTestServer();
    expect((await scrape()).text).not.toMatch(/^mps_redis_up/m);
    server.services.metrics.setRedis(false);
    expect((await scrape()).text).toMatch(/^mps_redis_up 0$/m);
    server.services.metrics.setRedis(true);
    expect((await scrape()).text).toMatch(/^mps_redis_up 1$/m);
  });

  it('is for bearers of METRICS_TOKEN alone where one is set', async () => {
    server = await startTestServer({ env: { METRICS_TOKEN: TOKEN } });
    expect((await scrape()).status).toBe(401);
    expect((await scrape('another-token-for-the-scraper')).status).toBe(401);
    expect((await scrape(TOKEN)).status).toBe(200);
  });

  it('is not there when it is switched off', async () => {
    server = await startTestServer({ env: { METRICS: 'false' } });
    expect((await scrape()).status).toBe(404);
  });
});

describe('in production', () => {
  const production = { NODE_ENV: 'production', JWT_SECRET: 'Yw6Zk1r9Qm4uXo7Tb2Hs8Lf5Dv3Nc0Pe', DEMO_DATA: 'false' };

  it('open metrics stop the start', () => {
    expect(() => loadConfig({ ...production, METRICS: 'true' })).toThrow(ConfigError);
    expect(() => loadConfig({ ...production, METRICS: 'true' })).toThrow(/METRICS_TOKEN/);
  });

  it('metrics are off unless a token or a port of their own is set', () => {
    expect(loadConfig(production).metrics).toBe(false);
    expect(loadConfig({ ...production, METRICS_PORT: '9400' }).metrics).toBe(true);
    expect(loadConfig({ ...production, METRICS_TOKEN: TOKEN }).metrics).toBe(true);
  });
});
