/** What each number of `/metrics` counts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '../../server/src/observe/create-metrics.js';
import { PASSWORD } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { until } from '../support/until.js';
import { logIn, runMainFlow } from './support/main-flow.js';

let server: TestServer;
let text: string;
beforeAll(async () => {
  server = await startTestServer({ env: { LOGIN_TRIES: '3' } });
  await runMainFlow(server.rest, server.fixtures);
  text = await server.services.metrics.read();
});
afterAll(() => server?.stop());

const line = (start: string) => text.split('\n').find((each) => each.startsWith(start));

describe('after a recharge, a charge that was sent twice, a refund and two logouts', () => {
  it.each([
    ['mps_procedure_calls_total{procedure="merchant.charge",transport="rest",outcome="ok"} 2'],
    ['mps_procedure_duration_seconds_count{procedure="merchant.charge",transport="rest"} 2'],
    ['mps_database_calls_total{function="charge_many",result="ok"} 2'],
    ['mps_database_call_duration_seconds_count{function="charge_many"} 2'],
    ['mps_charge_batch_size_count 2'],
    ['mps_charge_batch_size_sum 2'],
    ['mps_charge_wait_seconds_count 2'],
    ['mps_charges_waiting 0'],
    ['mps_transactions_total{kind="charge"} 1'],
    ['mps_transaction_amount_total{kind="charge"} 80.5'],
    ['mps_transactions_total{kind="recharge"} 1'],
    ['mps_transaction_amount_total{kind="recharge"} 200'],
    ['mps_transactions_total{kind="refund"} 1'],
    ['mps_transaction_amount_total{kind="refund"} 30'],
    ['mps_transaction_replays_total{kind="charge"} 1'],
    ['mps_logins_total{role="member",method="password",outcome="ok"} 2'],
    ['mps_logins_total{role="member",method="password",outcome="INVALID_CREDENTIALS"} 1'],
    ['mps_sessions_opened_total{role="member"} 2'],
    ['mps_sessions_revoked_total 1'],
    ['mps_sessions_open{role="merchant"} 1'],
    ['mps_http_answers_total{transport="rest",status="401"} 1'],
    ['mps_database_up 1'],
    ['mps_database_circuit_open 0'],
  ])('%s', (expected) => {
    expect(text.split('\n')).toContain(expected);
  });

  it('tells the version', () => {
    expect(line('mps_build_info')).toMatch(/\{version="\d+\.\d+\.\d+",node="v\d+\.\d+\.\d+"\} 1$/);
  });

  it('finds sessions in the cache and not in it', () => {
    expect(line('mps_session_cache_lookups_total{result="hit"}')).toBeDefined();
    expect(line('mps_session_cache_lookups_total{result="miss"}')).toBeDefined();
  });

  it('names no path, no person and no code', () => {
    expect(text).not.toMatch(/王小明|PAY\d|\/merchant\/|SHOP|M\d{9}/);
  });
});

describe('what is refused', () => {
  it('counts calls over tRPC apart, and a refusal of the database by its result', async () => {
    const merchant = await server.fixtures.createMerchant();
    const { merchant: till } = server.trpc(await logIn(server.rest, 'merchant', merchant.code));
    const charge = till.charge.mutate({ qr_plain: 'not-a-code', amount: 1 });
    await expect(charge).rejects.toMatchObject({ data: { mps: { code: 'INVALID_QR' } } });
    const refund = till.refund.mutate({ original_tx_no: 'PAY0000000000', refund_amount: 1 });
    await expect(refund).rejects.toMatchObject({ data: { mps: { code: 'ORIGINAL_TX_NOT_FOUND' } } });
    text = await server.services.metrics.read();
    expect(text).toContain('{procedure="merchant.charge",transport="trpc",outcome="INVALID_QR"} 1');
    expect(text).toContain('mps_database_calls_total{function="merchant_refund_tx",result="refused"} 1');
  });

  it('counts guesses that the throttle stopped', async () => {
    const { member_no: identifier } = await server.fixtures.createMember();
    const tryOnce = (password: string) =>
      server.rest('POST', '/auth/login', { body: { role: 'member', identifier, password } });
    for (let index = 0; index < 3; index += 1) await tryOnce('a-wrong-password');
    expect((await tryOnce(PASSWORD)).status).toBe(429);
    text = await server.services.metrics.read();
    expect(text).toContain('mps_limiter_refusals_total{limiter="login"} 1');
    expect(text).toContain('mps_logins_total{role="member",method="password",outcome="RATE_LIMITED"} 1');
  });

  it('counts calls over the limit of a caller', async () => {
    const other = await startTestServer({ env: { RATE_LIMIT_REQUESTS: '2' } });
    try {
      for (let index = 0; index < 4; index += 1) await other.rest('GET', '/auth/me');
      expect(await other.services.metrics.read()).toContain('mps_limiter_refusals_total{limiter="calls"} 2');
    } finally {
      await other.stop();
    }
  });
});

it('counts the streams that are open', async () => {
  const merchant = await server.fixtures.createMerchant();
  const token = await logIn(server.rest, 'merchant', merchant.code);
  const streams = async () => /^mps_live_streams (\d+)$/m.exec(await server.services.metrics.read())?.[1];
  expect(await streams()).toBe('0');
  const subscription = server.trpc(token).merchant.onTransaction.subscribe({}, {});
  await until(async () => (await streams()) === '1');
  subscription.unsubscribe();
  await until(async () => (await streams()) === '0');
});

describe('scheduled work', () => {
  /** A registry of its own: the server's keeps what it has read for a while. */
  async function scrape(): Promise<string> {
    const metrics = createMetrics();
    metrics.observe({ database: server.db.gateway, countLiveStreams: () => 0 });
    return metrics.read();
  }
  const complete = async (task: string) => {
    const [run] = await server.db.query<{ run_id: string; attempt: number }>(
      `SELECT run_id, attempt FROM mps_api.system_start_run('${task}', now(), 'test')`,
    );
    await server.db.query(`SELECT mps_api.system_continue_run(${run?.run_id}, ${run?.attempt})`);
  };

  it('tells of no check that was never made', async () => {
    expect(await scrape()).not.toMatch(/^mps_(ledger|audit)_violations \d|^mps_scheduled_task_last_success\S+\{/m);
  });

  it('tells when a task succeeded and what the check found', async () => {
    await complete('verify-ledger');
    await complete('verify-audit');
    const scraped = await scrape();
    expect(scraped).toMatch(/^mps_ledger_violations 0$/m);
    expect(scraped).toMatch(/^mps_audit_violations 0$/m);
    expect(scraped).toMatch(/^mps_scheduled_task_overdue\{task="verify-ledger"\} 0$/m);
    const [, at] =
      /^mps_scheduled_task_last_success_timestamp_seconds\{task="verify-ledger"\} (\S+)$/m.exec(scraped) ?? [];
    expect(Math.abs(Number(at) - Date.now() / 1000)).toBeLessThan(30);
  });

  it('tells of a task that is late', async () => {
    await server.db.query(`UPDATE mps.scheduled_runs SET finished_at = now() - interval '40 days'`);
    await server.db.query(`UPDATE mps.scheduled_tasks SET planned_since = now() - interval '50 days'`);
    expect(await scrape()).toMatch(/^mps_scheduled_task_overdue\{task="verify-ledger"\} 1$/m);
  });

  it('tells of a balance that was changed behind the ledger', async () => {
    const { card_id } = await server.fixtures.createMember({ balance: 10 });
    await server.db.query(`UPDATE mps.cards SET balance = balance + 1 WHERE id = '${card_id}'`);
    await server.db.query(`DELETE FROM mps.scheduled_runs`);
    await complete('verify-ledger');
    expect(await scrape()).toMatch(/^mps_ledger_violations 1$/m);
  });
});
