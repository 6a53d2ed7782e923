import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFixtures, type Fixtures, PASSWORD_HASH } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

let db: TestDatabase;
let fixtures: Fixtures;
beforeAll(async () => {
  db = await openTestDatabase();
  fixtures = createFixtures(db);
});
afterAll(() => db.close());

const login = (memberId: string, options: { p_ttl_seconds?: number } = {}) =>
  db.one('create_session', { p_role: 'member', p_subject_id: memberId, p_password_hash: PASSWORD_HASH, ...options });

const read = (sessionId: string) => db.one('read_session', { p_session_id: sessionId });

const asMember = (id: string) => ({ role: 'member', id }) as const;

describe('create_session', () => {
  test('opens a session of whole seconds and audits it as the account that logged in', async () => {
    const { member_id, name } = await fixtures.createMember();
    const session = await db.one('create_session', {
      p_role: 'member',
      p_subject_id: member_id,
      p_password_hash: PASSWORD_HASH,
      p_ttl_seconds: 3600,
      p_ip: '10.0.0.9',
      p_user_agent: 'x'.repeat(1000),
      p_request_id: 'req-1',
    });
    expect(session).toMatchObject({ state: 'alive', role: 'member', subject_id: member_id, name, operator: null });
    expect(session.expires_at).toMatch(/:\d\d\.000Z$/);
    const lifetimeMs = Date.parse(session.expires_at) - Date.parse(session.issued_at);
    expect(lifetimeMs).toBeGreaterThan(3_598_000);
    expect(lifetimeMs).toBeLessThanOrEqual(3_600_000);
    const audit = await db.query(`SELECT * FROM mps.audit_log WHERE action = 'session.create' AND object_id = $1`, [
      session.session_id,
    ]);
    expect(audit).toHaveLength(1);
    expect(audit[0]).toMatchObject({
      actor_role: 'member',
      actor_id: member_id,
      session_id: session.session_id,
      request_id: 'req-1',
      ip: '10.0.0.9',
    });
  });

  test('opens none for a changed password, a suspended account or an actor', async () => {
    const { member_id } = await fixtures.createMember();
    const args = { p_role: 'member', p_subject_id: member_id, p_password_hash: PASSWORD_HASH } as const;
    expect(await db.call('create_session', { ...args, p_password_hash: 'other' })).toEqual([]);
    expect(await db.call('create_session', { ...args, p_password_hash: null })).toEqual([]);
    await expect(db.call('create_session', args, { role: 'admin' })).rejects.toThrow('PERMISSION_DENIED');
    await db.query(`UPDATE mps.members SET status = 'suspended' WHERE id = $1`, [member_id]);
    expect(await db.call('create_session', args)).toEqual([]);
  });
});

describe('read_session', () => {
  test('tells alive, expired and revoked apart, and nobody from somebody', async () => {
    const { member_id } = await fixtures.createMember();
    const [alive, expired, revoked] = [await login(member_id), await login(member_id), await login(member_id)];
    await db.query(`UPDATE mps.sessions SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      expired.session_id,
    ]);
    await db.call('revoke_session', { p_session_id: revoked.session_id });
    expect((await read(alive.session_id)).state).toBe('alive');
    expect((await read(expired.session_id)).state).toBe('expired');
    expect((await read(revoked.session_id)).state).toBe('revoked');
    expect(await db.call('read_session', { p_session_id: randomUUID() })).toEqual([]);
  });

  test('counts the sessions of a suspended account, merchant or operator as revoked', async () => {
    const merchant = await fixtures.createMerchant();
    const operator = await fixtures.createOperator(merchant);
    const { session_id } = await db.one('create_session', {
      p_role: 'merchant',
      p_subject_id: merchant.merchant_id,
      p_operator_id: operator.operator_id,
      p_password_hash: PASSWORD_HASH,
    });
    expect(await read(session_id)).toMatchObject({
      state: 'alive',
      merchant_id: merchant.merchant_id,
      merchant_code: merchant.code,
      operator: operator.name,
      operator_role: 'cashier',
    });
    await db.query(`UPDATE mps.merchant_operators SET status = 'inactive' WHERE id = $1`, [operator.operator_id]);
    expect((await read(session_id)).state).toBe('revoked');
    await db.query(`UPDATE mps.merchant_operators SET status = 'active' WHERE id = $1`, [operator.operator_id]);
    await db.query(`UPDATE mps.merchants SET status = 'suspended' WHERE id = $1`, [merchant.merchant_id]);
    expect((await read(session_id)).state).toBe('revoked');
  });

  test('notes when a session was seen at most once a minute', async () => {
    const { member_id } = await fixtures.createMember();
    const { session_id } = await login(member_id);
    const seen = async () =>
      (await db.query('SELECT last_seen_at::text FROM mps.sessions WHERE id = $1', [session_id]))[0]?.last_seen_at;
    const first = await seen();
    await read(session_id);
    expect(await seen()).toBe(first);
    await db.query(`UPDATE mps.sessions SET last_seen_at = now() - interval '2 minutes' WHERE id = $1`, [session_id]);
    const old = await seen();
    await read(session_id);
    expect(await seen()).not.toBe(old);
  });

  test('is for the service alone', async () => {
    const { member_id } = await fixtures.createMember();
    const { session_id } = await login(member_id);
    const asked = db.call('read_session', { p_session_id: session_id }, asMember(member_id));
    await expect(asked).rejects.toThrow('PERMISSION_DENIED');
  });
});

describe('extend_session', () => {
  test('prolongs an alive session of the caller, and no ended or foreign one', async () => {
    const [one, other] = [await fixtures.createMember(), await fixtures.createMember()];
    const session = await login(one.member_id, { p_ttl_seconds: 60 });
    const args = { p_session_id: session.session_id, p_ttl_seconds: 7200 };
    const extended = await db.one('extend_session', args, asMember(one.member_id));
    expect(Date.parse(extended.expires_at)).toBeGreaterThan(Date.parse(session.expires_at) + 7_000_000);
    await expect(db.call('extend_session', args, asMember(other.member_id))).rejects.toThrow('PERMISSION_DENIED');
    await db.call('revoke_session', { p_session_id: session.session_id });
    expect(await db.call('extend_session', args, asMember(one.member_id))).toEqual([]);
  });
});

describe('revoke_session', () => {
  test("ends one's own session once, and hides another's like an unknown one", async () => {
    const [one, other] = [await fixtures.createMember(), await fixtures.createMember()];
    const { session_id } = await login(one.member_id);
    const args = { p_session_id: session_id };
    for (const attempt of [
      db.call('revoke_session', args, asMember(other.member_id)),
      db.call('revoke_session', { p_session_id: randomUUID() }, asMember(one.member_id)),
      db.call('revoke_session', { ...args, p_own_only: true }, { role: 'admin' }),
    ]) {
      await expect(attempt).rejects.toThrow('NOT_FOUND');
    }
    expect((await db.one('revoke_session', args, asMember(one.member_id))).ended).toBe(true);
    expect((await db.one('revoke_session', args, asMember(one.member_id))).ended).toBe(false);
    const audit = await db.query(`SELECT 1 FROM mps.audit_log WHERE action = 'session.revoke' AND object_id = $1`, [
      session_id,
    ]);
    expect(audit).toHaveLength(1);
  });

  test("a cashier can NOT end the manager's session", async () => {
    const merchant = await fixtures.createMerchant();
    const cashier = await fixtures.createOperator(merchant);
    const { session_id } = await db.one('create_session', {
      p_role: 'merchant',
      p_subject_id: merchant.merchant_id,
      p_password_hash: PASSWORD_HASH,
    });
    const actor = {
      role: 'merchant',
      id: merchant.merchant_id,
      merchant_id: merchant.merchant_id,
      operator: cashier.name,
    } as const;
    await expect(db.call('revoke_session', { p_session_id: session_id }, actor)).rejects.toThrow('NOT_FOUND');
    const all = await db.one('revoke_all_sessions', { p_role: 'merchant', p_subject_id: merchant.merchant_id }, actor);
    expect(all.ended_count).toBe(0);
    expect((await read(session_id)).state).toBe('alive');
  });
});

describe('revoke_all_sessions', () => {
  test('ends all but the excepted one and says which', async () => {
    const { member_id } = await fixtures.createMember();
    const [kept, ended] = [await login(member_id), await login(member_id)];
    const args = { p_role: 'member', p_subject_id: member_id, p_except_session_id: kept.session_id } as const;
    const answer = await db.one('revoke_all_sessions', args, asMember(member_id));
    expect(answer).toMatchObject({ ended_count: 1, ended_session_ids: [ended.session_id] });
    expect((await read(kept.session_id)).state).toBe('alive');
    expect((await read(ended.session_id)).state).toBe('revoked');
  });

  test("refuses another's", async () => {
    const [one, other] = [await fixtures.createMember(), await fixtures.createMember()];
    const args = { p_role: 'member', p_subject_id: other.member_id } as const;
    await expect(db.call('revoke_all_sessions', args, asMember(one.member_id))).rejects.toThrow('PERMISSION_DENIED');
    const role = { p_role: 'admin', p_subject_id: one.member_id } as const;
    await expect(db.call('revoke_all_sessions', role, asMember(one.member_id))).rejects.toThrow('PERMISSION_DENIED');
  });
});

describe('list_sessions', () => {
  test('pages by offset with a total and by cursor without one, and both meet every session once', async () => {
    const { member_id } = await fixtures.createMember();
    const opened: string[] = [];
    for (let count = 0; count < 5; count += 1) opened.unshift((await login(member_id)).session_id);
    const whose = { p_role: 'member', p_subject_id: member_id, p_limit: 2 } as const;
    const first = await db.call('list_sessions', whose, asMember(member_id));
    expect(first.map((row) => [row.session_id, row.total_count])).toEqual(opened.slice(0, 2).map((id) => [id, 5]));

    const met = first.map((row) => row.session_id);
    let cursor = first[0]?.next_cursor;
    for (let page = 0; cursor && page < 5; page += 1) {
      const rows = await db.call('list_sessions', { ...whose, p_cursor: cursor }, asMember(member_id));
      expect(rows.every((row) => row.total_count === null)).toBe(true);
      met.push(...rows.map((row) => row.session_id));
      cursor = rows[0]?.next_cursor;
    }
    expect(met).toEqual(opened);
    const last = await db.call('list_sessions', { ...whose, p_offset: 4 }, asMember(member_id));
    expect(last).toHaveLength(1);
    expect(last[0]).toMatchObject({ session_id: opened[4], total_count: 5, next_cursor: null });
  });

  test('leaves ended sessions out unless asked for them', async () => {
    const { member_id } = await fixtures.createMember();
    const [alive, ended] = [await login(member_id), await login(member_id)];
    await db.call('revoke_session', { p_session_id: ended.session_id, p_reason: 'logout' });
    const whose = { p_role: 'member', p_subject_id: member_id } as const;
    expect((await db.call('list_sessions', whose)).map((row) => row.session_id)).toEqual([alive.session_id]);
    const all = await db.call('list_sessions', { ...whose, p_alive_only: false });
    expect(all.find((row) => row.session_id === ended.session_id)).toMatchObject({
      state: 'revoked',
      revoke_reason: 'logout',
    });
  });

  test("refuses another's sessions, everybody's, and a cursor that is none", async () => {
    const [one, other] = [await fixtures.createMember(), await fixtures.createMember()];
    const actor = asMember(one.member_id);
    const others = { p_role: 'member', p_subject_id: other.member_id } as const;
    await expect(db.call('list_sessions', others, actor)).rejects.toThrow('PERMISSION_DENIED');
    await expect(db.call('list_sessions', {}, actor)).rejects.toThrow('PERMISSION_DENIED');
    for (const p_cursor of ['nonsense', '', '😀', Buffer.from('1.abc').toString('base64url')]) {
      await expect(db.call('list_sessions', { p_cursor })).rejects.toThrow('INVALID_CURSOR');
    }
    expect((await db.call('list_sessions', {}, { role: 'admin' })).length).toBeGreaterThan(0);
  });
});
