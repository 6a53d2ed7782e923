import { createSqlGateway, type SqlSession } from '@mps/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlGateway } from '../support/databases/gateways.js';
import { createFixtures, type Fixtures, PASSWORD_HASH, type TestMember } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

let db: TestDatabase;
let fixtures: Fixtures;
let member: TestMember;
beforeAll(async () => {
  db = await openTestDatabase();
  fixtures = createFixtures(db);
  member = await fixtures.createMember({ balance: 100.5 });
});
afterAll(() => db.close());

/** A gateway over a database that always fails as told. */
function failing(error: object) {
  const session: Pick<SqlSession, 'query'> = { query: () => Promise.reject(error) };
  return createSqlGateway(session, { mode: 'postgres', description: 'fails' }, async () => {});
}
const fail = (error: object) =>
  failing(error)
    .call('validate_qr_plain', { p_qr_plain: 'a-secret-code-in-plain' }, null)
    .catch((each: unknown) => each);

describe('rows', () => {
  it('hold money as numbers and times as ISO 8601 UTC with milliseconds', async () => {
    const [row] = await db.call('user_recharge_card', { p_card_id: member.card_id, p_amount: '0.10' });
    expect(row).toMatchObject({ amount: 0.1, balance_after: 100.6, replayed: false, payment_method: 'wechat' });
    expect(row?.created_at).toMatch(ISO_TIME);
  });

  it('hold the largest amount of a card to the cent', async () => {
    const rich = await fixtures.createMember();
    const row = await db.one('user_recharge_card', { p_card_id: rich.card_id, p_amount: '9999999999.99' });
    expect(row.balance_after).toBe(9_999_999_999.99);
  });

  it("do not depend on the connection's time zone", async () => {
    const args = { p_member_id: member.member_id };
    const before = await db.call('get_member_transactions', args);
    expect(before[0]?.created_at).toMatch(ISO_TIME);
    if (db.onServer === null) {
      await db.query(`SET TIME ZONE 'America/St_Johns'`);
      expect(await db.call('get_member_transactions', args)).toEqual(before);
      await db.query(`SET TIME ZONE 'UTC'`);
    } else {
      const elsewhere = sqlGateway(`${db.onServer.apiUrl}?options=-c%20timezone%3DAmerica/St_Johns`);
      expect(await elsewhere.call('get_member_transactions', args, null)).toEqual(before);
      await elsewhere.close();
    }
  });

  it('hold null as null and an empty text as a text', async () => {
    const nobody = await db.one('create_member_profile', { p_name: '無名', p_phone: '0911222333', p_email: null });
    expect(nobody.email).toBeNull();
    const [card] = await db.call('list_member_cards', { p_member_id: nobody.member_id });
    expect(card).toMatchObject({ name: null, expires_at: null, balance: 0 });
  });

  it('hold JSON as values and arrays as arrays', async () => {
    const { code } = await fixtures.createMerchant();
    const paid = await fixtures.pay({ merchant_id: '', code, name: '' }, member, 10);
    const detail = await db.one('get_transaction_detail', { p_tx_no: paid.tx_no });
    expect(detail.refunds).toEqual([]);
    const whose = { p_role: 'member', p_subject_id: member.member_id } as const;
    const session = await db.one('create_session', { ...whose, p_password_hash: PASSWORD_HASH });
    const ended = await db.one('revoke_all_sessions', whose);
    expect(ended.ended_session_ids).toEqual([session.session_id]);
    expect((await db.one('revoke_all_sessions', whose)).ended_session_ids).toEqual([]);
  });

  it('count beyond 32 bits as numbers', async () => {
    const [row] = await db.call('get_member_transactions', { p_member_id: member.member_id, p_limit: 1 });
    expect(row?.total_count).toBeTypeOf('number');
  });

  it('come as one value from a function that returns one', async () => {
    expect(await db.call('revoke_card_qr', { p_card_id: member.card_id })).toEqual([true]);
  });

  it('are none for an empty set', async () => {
    expect(await db.call('verify_ledger', {})).toEqual([]);
  });
});

describe('arguments', () => {
  it('take the defaults of SQL where they are left out, undefined or null', async () => {
    const actor = { role: 'member', id: member.member_id } as const;
    for (const args of [{}, { p_ttl_seconds: undefined }, { p_ttl_seconds: null }]) {
      const [code] = await db.call('rotate_card_qr', { p_card_id: member.card_id, ...args }, actor);
      expect(code?.ttl_seconds).toBe(900);
    }
  });

  it('carry text of every script as it is', async () => {
    const name = `李雷 O'Brien "\\" \u{1F600} é`;
    const { phone } = await fixtures.createMember({ name });
    const [found] = await db.query('SELECT name FROM mps.members WHERE phone = $1', [phone]);
    expect(found).toEqual({ name });
  });

  it('carry labels of enumerations', async () => {
    const suspended = await fixtures.createMember();
    await db.one('admin_suspend_member', { p_member_id: suspended.member_id });
    const rows = await db.call('list_members', { p_status: 'suspended' });
    expect(rows.map((row) => row.status)).toEqual(['suspended']);
  });

  it('carry JSON and the actor as they are', async () => {
    const tag = { note: `quotes ' " and \\`, list: [1, 'two', null], nested: { 深: true } };
    const actor = { request_id: 'r-77', operator: '小芳' };
    await db.call('user_recharge_card', { p_card_id: member.card_id, p_amount: 1, p_tag: tag }, actor);
    const [stored] = await db.query('SELECT tag FROM mps.transactions ORDER BY created_at DESC LIMIT 1');
    expect(stored).toEqual({ tag });
    const audited = await db.query(`SELECT actor_role, operator, action FROM mps.audit_log WHERE request_id = 'r-77'`);
    expect(audited).toEqual([{ actor_role: 'admin', operator: '小芳', action: 'card.recharge' }]);
  });

  it('without an actor are the call of the service itself', async () => {
    await db.call('freeze_card', { p_card_id: (await fixtures.createMember()).card_id, p_reason: 'by cron' });
    const audited = await db.query(
      `SELECT actor_role, actor_id FROM mps.audit_log WHERE details ->> 'reason' = 'by cron'`,
    );
    expect(audited).toEqual([{ actor_role: 'service', actor_id: null }]);
  });

  it('are refused before they reach SQL when the function has none of that name', async () => {
    const args = { p_card_id: member.card_id, 'p_x) --': 1 };
    await expect(db.call('revoke_card_qr', args)).rejects.toThrow(TypeError);
  });
});

describe('refusals', () => {
  it('carry their code, and amounts in their details as numbers', async () => {
    const merchant = await fixtures.createMerchant();
    const poor = await fixtures.createMember({ balance: 101.6 });
    const qr = await fixtures.issueCode(poor, poor.card_id);
    const charge = db.call('merchant_charge_by_qr', {
      p_merchant_code: merchant.code,
      p_qr_plain: qr,
      p_raw_amount: 5000,
    });
    await expect(charge).rejects.toMatchObject({
      errorCode: 'INSUFFICIENT_BALANCE',
      details: { balance: 101.6, required: 5000 },
    });
  });

  const recharge = (args: object) => db.call('user_recharge_card', { p_card_id: member.card_id, p_amount: 1, ...args });
  it.each([
    ['not a uuid', () => db.call('revoke_card_qr', { p_card_id: 'x' })],
    ['a NUL byte', () => db.call('validate_qr_plain', { p_qr_plain: 'a\0b'.repeat(10) })],
    ['a NUL byte inside JSON', () => recharge({ p_tag: { a: '\0' } })],
    ['half of a surrogate pair', () => recharge({ p_idempotency_key: '\ud800' })],
    ['half of a surrogate pair inside JSON', () => recharge({ p_tag: { a: '\udc00' } })],
    ['not a label', () => db.call('list_members', { p_status: 'gone' as never })],
    ['not a number', () => recharge({ p_amount: 'ten' })],
    ['a number that numeric cannot hold', () => recharge({ p_amount: '1e200000' })],
    [
      'a number out of range',
      () => db.call('update_points_and_level', { p_card_id: member.card_id, p_delta_points: 1e12 }),
    ],
    ['not a time', () => db.call('get_member_transactions', { p_member_id: member.member_id, p_start_date: 'soon' })],
  ])('%s is VALIDATION_FAILED', async (_name, call) => {
    await expect(call()).rejects.toMatchObject({ errorCode: 'VALIDATION_FAILED' });
  });

  it.each([
    ['57014', 'TIMEOUT'],
    ['08006', 'SERVICE_UNAVAILABLE'],
    ['40P01', 'SERVICE_UNAVAILABLE'],
    ['53300', 'SERVICE_UNAVAILABLE'],
    ['57P01', 'SERVICE_UNAVAILABLE'],
    ['ECONNREFUSED', 'SERVICE_UNAVAILABLE'],
    ['23505', 'INTERNAL_ERROR'],
    ['42883', 'INTERNAL_ERROR'],
    ['22012', 'INTERNAL_ERROR'],
  ])('the database code %s becomes %s', async (code, errorCode) => {
    expect(await fail({ code, message: 'what the driver says' })).toMatchObject({ errorCode });
  });

  it('asks for a retry when the pool stays exhausted or the connection breaks', async () => {
    for (const message of ['timeout exceeded when trying to connect', 'Connection terminated unexpectedly']) {
      expect(await fail({ message })).toMatchObject({ errorCode: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 1 });
    }
  });

  it('does not believe a refusal with a code that is not on the list', async () => {
    expect(await fail({ code: 'MP999', message: 'NEVER_HEARD_OF' })).toMatchObject({ errorCode: 'INTERNAL_ERROR' });
  });

  it("keeps the driver's parameters and details out of what may be logged", async () => {
    const error = await fail({
      code: '23505',
      message: 'duplicate',
      params: ['a-secret-code-in-plain'],
      detail: 'Key (phone)=(0912345678)',
    });
    const { cause } = error as Error;
    expect(cause).toMatchObject({ functionName: 'validate_qr_plain', sqlstate: '23505' });
    expect(JSON.stringify(cause, Object.getOwnPropertyNames(cause))).not.toMatch(/secret-code|0912345678/);
  });
});

describe('ping', () => {
  it('says whether the database answers', async () => {
    expect(await db.gateway.ping()).toBe(true);
    expect(await failing({ message: 'gone' }).ping()).toBe(false);
  });
});
