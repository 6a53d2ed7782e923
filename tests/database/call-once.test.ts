/** A function under an idempotency key: which functions, and with the rows of a direct call. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callingOnce } from '../../server/src/database/call-once.js';
import type { Once } from '../../server/src/database/gateway.js';
import { createFixtures, type Fixtures } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase, wholeActor } from '../support/test-database.js';

let db: TestDatabase;
let fixtures: Fixtures;
beforeAll(async () => {
  db = await openTestDatabase();
  fixtures = createFixtures(db);
});
afterAll(() => db.close());

const admin = wholeActor({ role: 'admin', id: randomUUID() });
const request = (more: object = {}) => ({
  p_function: 'clean_expired',
  p_arguments: {},
  p_operation: 'test',
  p_key: randomUUID(),
  p_fingerprints: ['one'],
  ...more,
});
const onceWith = (key: string = randomUUID(), ...fingerprints: string[]): Once & { replays: boolean[] } => {
  const replays: boolean[] = [];
  const scope = null;
  return {
    key,
    scope,
    fingerprints,
    operationOf: (name) => name,
    sealed: null,
    onAnswer: (isReplay) => replays.push(isReplay),
    replays,
  };
};

describe('what may be called', () => {
  it.each([
    ['no function', { p_function: 'no_such_function' }],
    ['itself', { p_function: 'call_once' }],
    ['a function that only reads', { p_function: 'find_merchant' }],
    ['a helper', { p_function: 'random_bytes' }],
    ['a function of PostgreSQL', { p_function: 'pg_sleep' }],
    ['SQL', { p_function: 'clean_expired(); DELETE FROM mps.settings; --' }],
    ['no key', { p_key: null }],
    ['no fingerprint', { p_fingerprints: [] }],
  ])('not %s', async (_what, more) => {
    await expect(db.call('call_once', request(more), admin)).rejects.toMatchObject({ errorCode: 'VALIDATION_FAILED' });
    expect(await db.query('SELECT FROM mps.idempotency_answers')).toEqual([]);
    expect(await db.query('SELECT FROM mps.settings')).toHaveLength(1);
  });

  it('not for a caller without an account, unless it says whose key it is', async () => {
    await expect(db.call('call_once', request())).rejects.toMatchObject({ errorCode: 'VALIDATION_FAILED' });
    const asked = request({ p_scope: 'somebody', p_sealed: 'first' });
    const [first] = await db.call('call_once', asked);
    expect(first).toMatchObject({ sealed: 'first', replayed: false });
    // The secret that came with the rows is kept with them.
    const [again] = await db.call('call_once', { ...asked, p_sealed: 'second' });
    expect(again).toEqual({ ...first, replayed: true });
  });

  it('with the permissions of the actor, and of nobody else', async () => {
    const member = wholeActor({ role: 'member', id: randomUUID() });
    const asked = { p_function: 'clean_expired', p_arguments: { p_actor: admin } };
    await expect(db.call('call_once', request(asked), member)).rejects.toMatchObject({
      errorCode: 'PERMISSION_DENIED',
    });
  });
});

describe('the rows', () => {
  it('are those of a direct call, the first time and again', async () => {
    const gateway = callingOnce(db.gateway);
    const { member_id } = await fixtures.createMember();
    const args = {
      p_card_type: 'prepaid' as const,
      p_owner_member_id: member_id,
      p_name: '早餐卡',
      p_initial_value: '300.50',
      p_expires_at: '2099-12-31T16:00:00.000Z',
    };
    const [direct] = await gateway.call('issue_card', args, admin);
    const once = onceWith(randomUUID(), 'one');
    const [first] = await gateway.call('issue_card', args, admin, once);
    const [again] = await gateway.call('issue_card', args, admin, once);
    const { card_id, card_no, created_at, initial_tx_no, ...same } = first ?? {};
    expect(direct).toMatchObject(same);
    expect(Object.keys(first ?? {}).sort()).toEqual(Object.keys(direct ?? {}).sort());
    expect(created_at).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/);
    expect(card_no).not.toBe(direct?.card_no);
    expect(again).toEqual({ ...first, replayed: true });
    expect(once.replays).toEqual([false, true]);
  });

  it('of a function that answers a value are values', async () => {
    const args = { p_run_id: 1, p_attempt: 1, p_error: 'x' };
    const once = { ...onceWith('key', 'one'), scope: 'somebody' };
    expect(await callingOnce(db.gateway).call('system_fail_run', args, null, once)).toEqual([false]);
  });

  it('that are none are not kept: some functions refuse so', async () => {
    const once = onceWith(randomUUID(), 'one');
    const args = { p_session_id: randomUUID() };
    const before = await db.query('SELECT FROM mps.idempotency_answers');
    expect(await callingOnce(db.gateway).call('extend_session', args, admin, once)).toEqual([]);
    expect(await db.query('SELECT FROM mps.idempotency_answers')).toHaveLength(before.length);
  });

  it('come again to the fingerprint of any key of the server, so that a new one can be put first', async () => {
    const gateway = callingOnce(db.gateway);
    const key = randomUUID();
    const args = { p_name: '王小明', p_phone: null, p_email: `${randomUUID()}@example.com` };
    const first = await gateway.call('create_member_profile', args, admin, onceWith(key, 'by the old key'));
    const rotated = onceWith(key, 'by the new key', 'by the old key');
    expect(await gateway.call('create_member_profile', args, admin, rotated)).toEqual([
      { ...first[0], replayed: true },
    ]);
    const other = gateway.call('create_member_profile', args, admin, onceWith(key, 'of another request'));
    await expect(other).rejects.toMatchObject({ errorCode: 'IDEMPOTENCY_KEY_REUSED' });
  });
});
