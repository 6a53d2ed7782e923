/**
 * One idea of a day: a date is a day of the business time zone, an instant is that instant, on every list and whatever
 * the time zone of the database's session is.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { TestMember, TestMerchant } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
let merchant: TestMerchant;
let member: TestMember;
let admin: string;
let manager: string;
let wallet: string;
beforeAll(async () => {
  server = await startTestServer();
  merchant = await server.fixtures.createMerchant();
  member = await server.fixtures.createMember();
  [admin, manager, wallet] = await Promise.all([
    server.login.admin(),
    server.login.merchant(merchant),
    server.login.member(member),
  ]);
});
afterAll(() => server.stop());

/** A payment at an instant. */
async function payAt(at: string): Promise<string> {
  const { tx_id, tx_no } = await server.fixtures.pay(merchant, member, 10);
  await server.db.query('UPDATE mps.transactions SET created_at = $2 WHERE id = $1', [tx_id, at]);
  // The fixture tops the card up first; only payments are looked for.
  await server.db.query(`UPDATE mps.transactions SET created_at = '2001-01-01T00:00:00Z' WHERE tx_type = 'recharge'`);
  return tx_no;
}

const zoneIs = (zone: string) => server.db.query('UPDATE mps.settings SET time_zone = $1', [zone]);
/** The whole cluster's in a real server, whose pool has many sessions; new sessions take it. */
async function sessionZoneIs(zone: string): Promise<void> {
  if (server.db.kind === 'embedded') {
    await server.db.query(`SET TIME ZONE '${zone}'`);
    return;
  }
  await server.db.query(
    `DO $do$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone TO %L', current_database(), '${zone}'); END $do$`,
  );
  await server.db.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle'`,
  );
  // The pool finds out which of its connections have ended.
  const calls = Array.from({ length: 20 }, () => server.db.call('get_settings', {}));
  await Promise.allSettled([...calls, ...calls.map(() => server.db.query('SELECT 1'))]);
}

type Query = Record<string, string>;
const LISTS: [name: string, list: (query: Query) => Promise<string[]>][] = [
  ['the member', (query) => numbers('/member/transactions', wallet, query)],
  ['the merchant', (query) => numbers('/merchant/transactions', manager, query)],
  ['administrators', (query) => numbers('/admin/transactions', admin, query)],
];
async function numbers(path: string, token: string, query: Query): Promise<string[]> {
  const answer = await server.rest<{ transactions: { tx_no: string }[] }>('GET', path, { token, query });
  expect(answer.status, answer.text).toBe(200);
  return answer.body.transactions.map(({ tx_no }) => tx_no).reverse();
}
const trend = async (query: Query) => {
  const answer = await server.rest('GET', '/admin/trends', { token: admin, query });
  expect(answer.status, answer.text).toBe(200);
  const { trends } = answer.body as unknown as { trends: { period: string; payment_count: number }[] };
  return Object.fromEntries(trends.map(({ period, payment_count }) => [period, payment_count]));
};

describe.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])('with the session in %s', (sessionZone) => {
  const day: Record<'before' | 'first' | 'last' | 'after', string> = { before: '', first: '', last: '', after: '' };
  beforeAll(async () => {
    await zoneIs('Asia/Taipei');
    await sessionZoneIs(sessionZone);
    await server.db.query(`UPDATE mps.transactions SET created_at = '2001-01-01T00:00:00Z'`);
    day.before = await payAt('2026-03-04T15:59:59.999Z');
    day.first = await payAt('2026-03-04T16:00:00Z');
    day.last = await payAt('2026-03-05T15:59:59.999Z');
    day.after = await payAt('2026-03-05T16:00:00Z');
    // Connections that were idle for so long may be closing.
    await fetch(`${server.url}/live`).catch(() => {});
  });

  test.each(LISTS)('a date is a day for %s', async (_who, list) => {
    expect(await list({ start_date: '2026-03-05', end_date: '2026-03-05' })).toEqual([day.first, day.last]);
    expect(await list({ start_date: '2026-03-06' })).toEqual([day.after]);
    expect(await list({ start_date: '2026-03-01', end_date: '2026-03-04' })).toEqual([day.before]);
  });

  test.each(LISTS)('an instant is that instant for %s', async (_who, list) => {
    const [start_date, end_date] = ['2026-03-04T16:00:00Z', '2026-03-05T23:59:59.999+08:00'];
    expect(await list({ start_date, end_date })).toEqual([day.first]);
    expect(await list({ start_date, end_date: '2026-03-05' })).toEqual([day.first, day.last]);
  });

  it('trends cut at business days, and a period of instants within them', async () => {
    expect(await trend({ start_date: '2026-03-04', end_date: '2026-03-06' })).toEqual({
      '2026-03-04': 1,
      '2026-03-05': 2,
      '2026-03-06': 1,
    });
    expect(await trend({ start_date: '2026-03-05', end_date: '2026-03-05' })).toEqual({ '2026-03-05': 2 });
    const period = { start_date: '2026-03-05T00:00:00+08:00', end_date: '2026-03-06T00:00:00+08:00' };
    expect(await trend(period)).toEqual({ '2026-03-05': 2 });
    expect(await trend({ ...period, end_date: '2026-03-05T23:00:00+08:00' })).toEqual({ '2026-03-05': 1 });
  });

  it('the audit log takes them alike', async () => {
    // Rows of the log cannot be moved: today is looked for, by the zone that has it.
    const audit = async (query: Query) =>
      (await server.rest<{ pagination: { total_count: number } }>('GET', '/admin/audit', { token: admin, query })).body
        .pagination.total_count;
    const [today] = await server.db.query<{ day: string; tomorrow: string }>(
      `SELECT d::text AS day, (d + 1)::text AS tomorrow FROM (SELECT (now() AT TIME ZONE 'Asia/Taipei')::date AS d) t`,
    );
    const all = await audit({});
    const [yesterday] = await server.db.query<{ count: number }>(
      `SELECT count(*)::int FROM mps.audit_log WHERE (created_at AT TIME ZONE 'Asia/Taipei')::date < $1`,
      [today?.day],
    );
    expect(await audit({ start_date: today?.day ?? '', end_date: today?.day ?? '' })).toBeGreaterThan(
      all - (yesterday?.count ?? 0) - 1,
    );
    expect(await audit({ start_date: today?.tomorrow ?? '' })).toBe(0);
  });

  it('a settlement until a day has the whole day', async () => {
    const paymentsUntil = async (period_end: string) => {
      const query = { period_start: '2026-03-01', period_end };
      const { body, text } = await server.rest<{ preview: { payment_count: number } }>(
        'GET',
        '/merchant/settlements/preview',
        { token: manager, query },
      );
      expect(body.preview, text).toBeDefined();
      return body.preview.payment_count;
    };
    expect((await paymentsUntil('2026-03-05')) - (await paymentsUntil('2026-03-04'))).toBe(2);
  });

  it('a card that expires on a day is good on that day', async () => {
    const answer = await server.rest('POST', '/admin/cards', {
      token: admin,
      body: { card_type: 'voucher', owner_member_id: member.member_id, expires_at: '2031-05-06' },
    });
    expect(answer.body, answer.text).toMatchObject({ card: { expires_at: '2031-05-06T16:00:00.000Z' } });
  });
});

describe('where clocks change at midnight', () => {
  beforeAll(() => sessionZoneIs('Asia/Tokyo'));
  beforeEach(() => server.db.query(`UPDATE mps.transactions SET created_at = '2001-01-01T00:00:00Z'`));

  test.each([
    // [zone, day, its first instant, its last hour's end]
    ['America/Santiago', '2024-09-08', '2024-09-08T04:00:00Z', '2024-09-09T03:00:00Z'],
    ['America/Havana', '2026-03-08', '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z'],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['Asia/Taipei', '2026-11-22', '2026-11-21T16:00:00Z', '2026-11-22T16:00:00Z'],
  ])('%s has all of %s', async (zone, date, start, end) => {
    await zoneIs(zone);
    const shifted = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();
    await payAt(shifted(start, -1));
    const inside = [await payAt(start), await payAt(shifted(start, 1_800_000)), await payAt(shifted(end, -1))];
    await payAt(end);
    const query = { start_date: date, end_date: date };
    for (const [who, list] of LISTS) expect(await list(query), who).toEqual(inside);
    expect(await trend(query)).toEqual({ [date]: 3 });
    const day = await server.rest('GET', '/merchant/daily-summary', { token: manager, query: { date } });
    expect(day.body).toMatchObject({ summary: { payment_count: 3 } });
  });
});

describe('a time in an address', () => {
  it('keeps its + where the caller has not encoded it', async () => {
    await zoneIs('Asia/Taipei');
    await server.db.query(`UPDATE mps.transactions SET created_at = '2001-01-01T00:00:00Z'`);
    const paid = await payAt('2026-01-01T00:00:00+08:00');
    const get = async (query: string) =>
      (await (
        await fetch(`${server.url}/admin/transactions?${query}`, { headers: { authorization: `Bearer ${admin}` } })
      ).json()) as { transactions: { tx_no: string }[] };
    const plain = await get('start_date=2026-01-01T00:00:00+08:00&end_date=2026-01-01T00:00:01+08:00');
    expect(plain.transactions).toMatchObject([{ tx_no: paid }]);
    const encoded = await get('start_date=2026-01-01T00:00:00%2B08:00&end_date=2026-01-01T00:00:01%2B08:00');
    expect(encoded.transactions).toMatchObject([{ tx_no: paid }]);
    expect(await get('start_date=2026-01-01T00:00:00%20')).toMatchObject({ error: { code: 'VALIDATION_FAILED' } });
  });
});
