/** Three API processes behind nginx, with one PostgreSQL and one Redis: what an installation is, on one machine. */
import { connect } from 'node:http2';
import { request } from 'node:https';
import { createMpsClient } from '@mps/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD, type TestMember, type TestMerchant } from '../support/fixtures.js';
import { redisIsMissing } from '../support/redis-server.js';
import type { RestCall } from '../support/rest.js';
import { until } from '../support/until.js';
import { clientTill, keepCharging, plainTill } from './support/charging.js';
import { type Cluster, startCluster } from './support/cluster.js';
import { nginxIsMissing } from './support/nginx.js';
import { restOver, trustingFetch } from './support/trusting-fetch.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(nginxIsMissing !== null || redisIsMissing !== null)('an installation', { timeout: 90_000 }, () => {
  let cluster: Cluster;
  let send: typeof fetch;
  let call: RestCall;
  let merchant: TestMerchant;
  let url: string;

  beforeAll(async () => {
    cluster = await startCluster();
    url = cluster.nginx.url;
    send = trustingFetch({ ca: cluster.nginx.ca });
    call = restOver(url, send);
    merchant = await cluster.postgres.fixtures.createMerchant();
  }, 150_000);
  afterAll(() => cluster?.stop());

  async function login(role: 'admin' | 'member' | 'merchant', identifier: string): Promise<string> {
    const { body } = await call<{ token: string }>('POST', '/auth/login', {
      body: { role, identifier, password: PASSWORD },
    });
    return body.token;
  }

  /** How many answers of each process the access log has from a line on. */
  function answersOfEach(from: number): number[] {
    const lines = cluster.nginx.accessLog().slice(from);
    return cluster.addresses.map((address) => lines.filter(({ upstream }) => upstream.endsWith(address)).length);
  }
  const logged = () => cluster.nginx.accessLog().length;

  test('carries a payment from the first login to its settlement', async () => {
    const admin = await login('admin', (await cluster.postgres.fixtures.createAdmin()).name);
    const phone = '0955123456';
    const created = await call('POST', '/admin/members', {
      token: admin,
      body: { name: '王小明', phone, password: PASSWORD },
    });
    const card_id = created.body.default_card?.card_id;
    const member = await login('member', phone);
    const shop = await login('merchant', merchant.code);
    const recharge = { card_id, amount: 2000, payment_method: 'wechat' };
    const recharged = await call('POST', '/member/recharge', {
      token: member,
      body: recharge,
      headers: { 'Idempotency-Key': 'r1' },
    });
    expect([recharged.status, recharged.body.balance_after]).toEqual([200, 2000]);
    const { body: code } = await call('POST', '/member/qr/generate', { token: member, body: { card_id } });
    const charge = {
      token: shop,
      body: { qr_plain: code.qr_plain, amount: 299.5 },
      headers: { 'Idempotency-Key': 'c1' },
    };
    const paid = await call('POST', '/merchant/charge', charge);
    const again = await call('POST', '/merchant/charge', charge);
    expect([paid.body.replayed, again.body.replayed]).toEqual([false, true]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const refund = { original_tx_no: paid.body.transaction?.tx_no, refund_amount: 100, reason: 'returned' };
    const refunded = await call('POST', '/merchant/refund', { token: shop, body: refund });
    expect(refunded.body.remaining_refundable).toBe(199.5);
    const period = {
      period_start: new Date(Date.now() - 3_600_000).toISOString(),
      period_end: new Date(Date.now() + 60_000).toISOString(),
    };
    const settled = await call('POST', '/merchant/settlements', { token: shop, body: { mode: 'realtime', ...period } });
    expect([settled.status, settled.body.settlement?.total_amount]).toEqual([201, 199.5]);
    expect((await call('GET', '/admin/ledger/verify', { token: admin })).body.ok).toBe(true);
  });

  test('spreads requests over all three processes', async () => {
    const from = logged();
    const token = await login('merchant', merchant.code);
    for (let count = 0; count < 30; count += 1) {
      expect((await call('GET', '/merchant/transactions', { token })).status).toBe(200);
    }
    await until(() => logged() >= from + 31);
    for (const answers of answersOfEach(from)) expect(answers).toBeGreaterThanOrEqual(5);
  });

  test('ends a login everywhere at once', async () => {
    const token = await login('merchant', merchant.code);
    for (let count = 0; count < 6; count += 1) expect((await call('GET', '/auth/me', { token })).status).toBe(200);
    expect((await call('POST', '/auth/logout', { token })).status).toBe(200);
    await pause(200);
    for (let count = 0; count < 9; count += 1) expect((await call('GET', '/auth/me', { token })).status).toBe(401);
  });

  test('tells the processes who calls, whatever the caller says', async () => {
    const own = trustingFetch({ ca: cluster.nginx.ca, localAddress: '127.0.0.2' });
    const headers = { 'X-Request-Id': 'from-127.0.0.2', 'X-Forwarded-For': '6.6.6.6' };
    const answer = await own(`${url}/openapi.json`, { headers });
    const id = answer.headers.get('x-request-id');
    await answer.text();
    const lines = () => cluster.processes.flatMap((each) => each.log());
    await until(() => lines().some(({ request_id }) => request_id === id));
    const line = lines().find(({ request_id }) => request_id === id);
    expect(line).toMatchObject({ ip: '127.0.0.2', client_request_id: 'from-127.0.0.2' });
  });

  test.each(['/health', '/auth/me', '/docs/', '/dashboard/', '/nowhere', '/metrics'])(
    'answers %s with each header once, and with the security headers',
    async (path) => {
      const names = await new Promise<string[]>((resolve, reject) => {
        request(`${url}${path}`, { ca: cluster.nginx.ca }, (answer) => {
          answer.resume();
          resolve(answer.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()));
        })
          .on('error', reject)
          .end();
      });
      expect(names).toEqual([...new Set(names)]);
      const wanted = ['strict-transport-security', 'content-security-policy', 'x-content-type-options', 'x-request-id'];
      for (const name of wanted) expect(names).toContain(name);
      expect(names).not.toContain('x-powered-by');
    },
  );

  test('speaks HTTP/2, many requests over one connection', async () => {
    const session = connect(url, { ca: cluster.nginx.ca });
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const stream = session.request({ ':path': '/health' });
        const status = await new Promise((resolve, reject) => {
          stream.on('response', (headers) => resolve(headers[':status'])).on('error', reject);
        });
        stream.resume();
        return status;
      }),
    );
    expect([session.alpnProtocol, ...new Set(statuses)]).toEqual(['h2', 200]);
    session.close();
  });

  test('passes live events on in the moment, from whichever process they come', async () => {
    const member = await cluster.postgres.fixtures.createMember();
    const token = await login('member', member.member_no);
    /** When each event arrived. */
    const seen: number[] = [];
    const client = createMpsClient({ url, token, fetch: send });
    const subscription = client.member.onCardChange.subscribe({}, { onData: () => seen.push(performance.now()) });
    await until(() => seen.length === 1);
    for (let count = 1; count <= 3; count += 1) {
      const sentAt = performance.now();
      const body = { card_id: member.card_id, amount: 10, payment_method: 'cash' };
      expect((await call('POST', '/member/recharge', { token, body })).status).toBe(200);
      await until(() => seen.length > count);
      expect((seen[count] ?? Number.POSITIVE_INFINITY) - sentAt).toBeLessThan(1_000);
    }
    subscription.unsubscribe();
  });

  /** What the database holds must be what the tills were told, each payment once. */
  async function expectEachOnce(
    members: TestMember[],
    charged: { amount: number; member: TestMember }[],
  ): Promise<void> {
    const ids = members.map(({ card_id }) => card_id);
    const rows = await cluster.postgres.query<{ card_id: string; raw_amount: string; times: string }>(
      `SELECT card_id, raw_amount, count(*) AS times FROM mps.transactions
       WHERE card_id = ANY ($1) AND tx_type = 'payment' GROUP BY card_id, raw_amount`,
      [ids],
    );
    const held = rows.map((row) => `${row.card_id} ${Number(row.raw_amount)} x ${row.times}`);
    expect(held.sort()).toEqual(charged.map(({ member, amount }) => `${member.card_id} ${amount} x 1`).sort());
    expect(await cluster.postgres.query('SELECT * FROM mps_api.verify_ledger()')).toEqual([]);
  }

  test('loses a process in the middle of payments, and no till notices', async () => {
    const { fixtures } = cluster.postgres;
    const token = await login('merchant', merchant.code);
    const members = await Promise.all(Array.from({ length: 12 }, () => fixtures.createMember({ balance: 500_000 })));
    const [plain, client] = [plainTill(url, token, send), clientTill(url, token, send)];
    const from = logged();
    const stop = keepCharging(
      members.map((member, index) => ({ member, till: index % 2 === 0 ? plain : client })),
      fixtures,
    );
    await until(() => answersOfEach(from).every((answers) => answers > 20), 20_000);
    const [victim] = cluster.processes;
    await victim?.stop('SIGKILL');
    const killedAt = logged();
    await pause(1_500);
    const [answersOfDead] = answersOfEach(killedAt + 12);
    expect(answersOfDead).toBe(0);
    await cluster.restart(0);
    const restartedAt = logged();
    await until(() => (answersOfEach(restartedAt)[0] ?? 0) > 20, 20_000);
    const charged = await stop();
    expect(charged.filter(({ status }) => status !== 200)).toEqual([]);
    await expectEachOnce(members, charged);
    const repeated = cluster.nginx
      .accessLog()
      .slice(from)
      .filter(({ upstream }) => upstream.includes(', '));
    expect(repeated.length).toBeGreaterThan(0);
    const replays = charged.filter(({ replayed }) => replayed).length;
    console.info(
      `killed: ${charged.length} charges, 0 failed, ${repeated.length} sent on by nginx, ${replays} replayed`,
    );
  });

  test('stops a process in order in the middle of payments, and no till notices', async () => {
    const { fixtures } = cluster.postgres;
    const token = await login('merchant', merchant.code);
    const members = await Promise.all(Array.from({ length: 8 }, () => fixtures.createMember({ balance: 500_000 })));
    const till = plainTill(url, token, send);
    const from = logged();
    const stop = keepCharging(
      members.map((member) => ({ member, till })),
      fixtures,
    );
    await until(() => answersOfEach(from).every((answers) => answers > 20), 20_000);
    expect(await cluster.processes[1]?.stop('SIGTERM')).toBe(0);
    await pause(500);
    const charged = await stop();
    expect(charged.filter(({ status }) => status !== 200)).toEqual([]);
    await expectEachOnce(members, charged);
    await cluster.restart(1);
  });
});
