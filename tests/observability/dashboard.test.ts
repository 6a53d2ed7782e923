/** Every query of the dashboard and the alerts, held against a real answer of the API and a real Prometheus. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { freePort } from '../support/databases/processes.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { type RedisServer, redisIsMissing, startRedisServer } from '../support/redis-server.js';
import { restCaller } from '../support/rest.js';
import { temporaryFolder } from '../support/start-process.js';
import { until } from '../support/until.js';
import { runMainFlow } from './support/main-flow.js';
import { missing } from './support/programs.js';
import { alertQueries, dashboard, dashboardQueries, metricsOf, withVariables } from './support/queries.js';

/** What others tell: Prometheus itself, the blackbox exporter, and the backup through the node exporter. */
const OF_OTHERS = ['up', 'probe_ssl_earliest_cert_expiry', 'mps_backup_last_success_timestamp_seconds'];
/** Panels that are empty as long as nothing fails. */
const EMPTY_WHEN_WELL = ['Failed calls'];
const METRICS_TOKEN = 'a-token-for-the-scraper';
const prometheusIsMissing = missing('prometheus', 'prometheus');

describe('the dashboard', () => {
  test('says of each panel what it shows, and reads from the data source that is provisioned', () => {
    for (const { title, type, description, datasource, targets } of dashboard().panels) {
      if (type === 'row') continue;
      expect(description, title).toBeTruthy();
      expect(datasource?.uid, title).toBe('prometheus');
      expect(targets?.length, title).toBeGreaterThan(0);
    }
  });

  test('has names of metrics read out of queries as Prometheus reads them', () => {
    expect(metricsOf('sum by (le, up) (rate(a_total{b="c_total"}[5m])) / on (x) b:c or absent(d) > 0.5e3')).toEqual([
      'a_total',
      'b:c',
      'd',
    ]);
  });
});

describe.skipIf(redisIsMissing !== null || process.platform !== 'linux')('a server that has done its work', () => {
  let postgres: OwnPostgres;
  let redis: RedisServer;
  let api: ApiProcess;
  let scraped: Set<string>;

  beforeAll(async () => {
    [postgres, redis] = await Promise.all([startOwnPostgres(), startRedisServer()]);
    api = await startApiProcess({
      DATABASE_URL: postgres.apiUrl,
      REDIS_URL: redis.url,
      METRICS_TOKEN,
      LOGIN_TRIES: '2',
    });
    await postgres.query(`
      SELECT mps_api.system_continue_run(r.run_id, r.attempt)
      FROM unnest(ARRAY['verify-ledger', 'verify-audit']) task, mps_api.system_start_run(task, now(), 'test') r`);
    await work();
    const rest = restCaller(api.url, null);
    const { text } = await rest('GET', '/metrics', { token: METRICS_TOKEN });
    scraped = new Set([...text.matchAll(/^(\w+)(\{| )/gm)].map(([, name = '']) => name));
  }, 120_000);
  afterAll(async () => {
    await api?.stop('SIGKILL');
    await redis?.stop();
    await postgres?.stop();
  });

  async function work(): Promise<void> {
    const rest = restCaller(api.url, null);
    const { merchant } = await runMainFlow(rest, postgres.fixtures);
    const charge = { token: merchant.token, body: { qr_plain: 'not-a-code', amount: 5 } };
    expect((await rest('POST', '/merchant/charge', charge)).status).toBeGreaterThanOrEqual(400);
    const { member_no: identifier } = await postgres.fixtures.createMember();
    const wrong = { body: { role: 'member', identifier, password: 'not-the-password' } };
    for (const status of [401, 401, 429]) expect((await rest('POST', '/auth/login', wrong)).status).toBe(status);
  }

  test.each([...dashboardQueries(), ...alertQueries()])('tells what $of asks for', ({ text }) => {
    const names = metricsOf(text);
    expect(names).not.toEqual([]);
    for (const name of names) expect(OF_OTHERS.includes(name) || scraped.has(name), name).toBe(true);
  });

  test('tells nothing that nobody looks at', () => {
    const used = [...dashboardQueries(), ...alertQueries()].flatMap(({ text }) => metricsOf(text));
    const base = (name: string) => name.replace(/_(bucket|sum|count)$/, '');
    const looked = new Set([...used, ...used.map(base)]);
    const ours = [...scraped].filter((name) => /^mps_/.test(name) && !/^mps_(nodejs|process)_/.test(name));
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.filter((name) => !looked.has(name) && !looked.has(base(name)))).toEqual([]);
  });

  describe.skipIf(prometheusIsMissing !== null)('read by Prometheus', () => {
    let prometheus: { url: string; stop(): Promise<void> };

    beforeAll(async () => {
      prometheus = await startPrometheus(new URL(api.url).host);
      await until(async () => (await ask('up{job="mps"}')).at(0)?.value[1] === '1', 20_000);
      await work();
      // A rate needs two readings, one before the work and one after.
      await new Promise((resolve) => setTimeout(resolve, 2_500));
    }, 60_000);
    afterAll(() => prometheus?.stop());

    type Sample = { value: [number, string] };
    async function ask(query: string): Promise<Sample[]> {
      const answer = await fetch(`${prometheus.url}/api/v1/query?${new URLSearchParams({ query })}`);
      const body = (await answer.json()) as { status: string; error?: string; data: { result: Sample[] } };
      if (body.status !== 'success') throw new Error(`${body.error}: ${query}`);
      return body.data.result;
    }

    test.each(dashboardQueries())('$of shows something', async (query) => {
      const samples = await ask(withVariables(query, '30s'));
      const isEmpty =
        EMPTY_WHEN_WELL.includes(query.of) || metricsOf(query.text).some((name) => /probe|backup/.test(name));
      if (!isEmpty) expect(samples).not.toEqual([]);
      expect(
        samples.filter(({ value }) => value[1] === 'NaN' && !/histogram_quantile|_sum|hit/.test(query.text)),
      ).toEqual([]);
    });

    test.each(dashboard().templating.list)('the variable $name has values', async ({ query }) => {
      const [, metric = '', label = ''] = /^label_values\((\w+), (\w+)\)$/.exec(query.query) ?? [];
      const match = new URLSearchParams({ 'match[]': metric });
      const answer = await fetch(`${prometheus.url}/api/v1/label/${label}/values?${match}`);
      expect(((await answer.json()) as { data: string[] }).data).not.toEqual([]);
    });

    test.each(alertQueries())('the alert $of can be evaluated', async ({ text }) => {
      await ask(text);
    });
  });
});

/** Debian's Prometheus, which reads the API every half second. */
async function startPrometheus(target: string) {
  const folder = await temporaryFolder();
  const port = await freePort();
  writeFileSync(
    join(folder.path, 'prometheus.yml'),
    JSON.stringify({
      global: { scrape_interval: '500ms', scrape_timeout: '500ms' },
      scrape_configs: [
        { job_name: 'mps', authorization: { credentials: METRICS_TOKEN }, static_configs: [{ targets: [target] }] },
      ],
    }),
  );
  const child: ChildProcess = spawn(
    'prometheus',
    [
      `--config.file=${join(folder.path, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder.path, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    { stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(`${url}/-/ready`).catch(() => null))?.status === 200, 30_000);
  return {
    url,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      await folder.remove();
    },
  };
}
