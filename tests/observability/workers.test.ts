/** `/metrics` of several workers: one answer for all of them, which never falls. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiProcess, failedStart, startApiProcess } from '../support/api-process.js';
import { freePort } from '../support/databases/processes.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { restCaller } from '../support/rest.js';
import { until } from '../support/until.js';

describe.skipIf(process.platform !== 'linux')('two workers with a port for their numbers', { timeout: 60_000 }, () => {
  let postgres: OwnPostgres;
  let api: ApiProcess;
  let metricsUrl: string;

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    const port = await freePort();
    metricsUrl = `http://127.0.0.1:${port}`;
    api = await startApiProcess({
      DATABASE_URL: postgres.apiUrl,
      WORKERS: '2',
      DATABASE_POOL_SIZE: '7',
      METRICS_PORT: String(port),
    });
  }, 120_000);
  afterAll(async () => {
    await api?.stop('SIGKILL');
    await postgres?.stop();
  });

  // A connection of its own each time: the workers take turns.
  const headers = { connection: 'close' };
  const scrape = async () => (await fetch(`${metricsUrl}/metrics`, { headers })).text();
  const numberOf = (text: string, start: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${start} `))
        ?.split(' ')
        .at(-1) ?? Number.NaN,
    );
  const calls = 'mps_procedure_calls_total{procedure="auth.me",transport="rest",outcome="NOT_AUTHENTICATED"}';
  const durations = 'mps_procedure_duration_seconds_count{procedure="auth.me",transport="rest"}';
  const callMany = async (count: number) => {
    const rest = restCaller(api.url, null);
    for (let index = 0; index < count; index += 1) {
      expect((await rest('GET', '/auth/me', { headers })).status).toBe(401);
    }
  };

  test('answer together, whichever of them is asked', async () => {
    await callMany(20);
    const answers = await Promise.all(Array.from({ length: 6 }, scrape));
    for (const text of answers) {
      expect(numberOf(text, 'mps_processes')).toBe(2);
      expect(numberOf(text, calls)).toBe(20);
      expect(numberOf(text, durations)).toBe(20);
      expect(numberOf(text, 'mps_database_up')).toBe(1);
      expect(numberOf(text, 'mps_database_pool_size')).toBe(14);
      expect(text).toMatch(/^mps_build_info\{.*\} 1$/m);
    }
  });

  test('keep what one had counted that has died', async () => {
    const pids = await childrenOf(api.child.pid ?? 0);
    expect(pids).toHaveLength(2);
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await until(() => api.log().some(({ pid }) => pid === pids[0]));
    const during = await scrape();
    expect(numberOf(during, calls)).toBe(20);
    expect(numberOf(during, durations)).toBe(20);
    await until(async () => numberOf(await scrape(), 'mps_processes') === 2, 20_000);
    await callMany(4);
    const after = await scrape();
    expect(numberOf(after, calls)).toBe(24);
    expect(numberOf(after, durations)).toBe(24);
  });

  test('are waited for when one hangs, but not for long', async () => {
    const [hanging = 0] = await childrenOf(api.child.pid ?? 0);
    process.kill(hanging, 'SIGSTOP');
    try {
      const startedAt = performance.now();
      let text = '';
      // The one that hangs may be the one that is asked: a scraper gives up and asks again.
      await until(async () => {
        text = await fetch(`${metricsUrl}/metrics`, { headers, signal: AbortSignal.timeout(3_000) }).then(
          (answer) => answer.text(),
          () => '',
        );
        return text !== '';
      }, 15_000);
      expect(numberOf(text, calls)).toBe(24);
      expect(performance.now() - startedAt).toBeLessThan(15_000);
    } finally {
      process.kill(hanging, 'SIGCONT');
    }
  });

  test('tell their numbers on that port alone, and nothing else there', async () => {
    expect((await restCaller(api.url, null)('GET', '/metrics')).status).toBe(404);
    const other = await restCaller(metricsUrl, null)('GET', '/auth/me');
    expect(other.status).toBe(404);
    expect(other.body.error?.code).toBe('NOT_FOUND');
  });

  test('a port for numbers that somebody else has stops the start by one line', async () => {
    const { port } = new URL(metricsUrl);
    const { code, output } = await failedStart({ DATABASE_URL: postgres.apiUrl, METRICS_PORT: port });
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`^Port ${port} is in use\\. .*\\n$`));
  });

  test('a port for numbers that is the port of the API stops the start by one line', async () => {
    const { code, output } = await failedStart({ API_PORT: '18123', METRICS_PORT: '18123' });
    expect(code).toBe(1);
    expect(output).toBe('METRICS_PORT must differ from API_PORT.\n');
  });
});

/** The processes that a process has started and that still run. */
async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(' ').filter(Boolean).map(Number);
}
