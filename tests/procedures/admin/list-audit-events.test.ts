import { beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const list = (query: Record<string, string | number> = {}) => at.admin('GET', '/admin/audit', { query });
const actionsOf = async (query: Record<string, string | number>) => {
  const { body } = await list(query);
  return (body.events as unknown as { action: string }[]).map((event) => event.action);
};

let freezeId: string | null;

beforeAll(async () => {
  const card_id = at.world.member.card_id;
  const headers = { 'x-request-id': 'freeze-1' };
  const frozen = await at.admin('POST', '/admin/cards/freeze', { body: { card_id, reason: 'check' }, headers });
  freezeId = frozen.headers.get('x-request-id');
  await at.admin('POST', '/admin/cards/unfreeze', { body: { card_id } });
});

describe('happy', () => {
  test('says who did what to which object, from where and in which request', async () => {
    const answer = await list({ action: 'card.freeze' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      events: [
        {
          actor_role: 'admin',
          actor_id: at.world.admin.admin_id,
          actor_name: at.world.admin.name,
          on_behalf_of: null,
          request_id: freezeId,
          action: 'card.freeze',
          object_type: 'card',
          object_id: at.world.member.card_id,
          details: { from: 'active', to: 'inactive', reason: 'check' },
        },
      ],
      pagination: { total_count: 1 },
    });
    expect(answer.body.events[0]?.ip).not.toBeNull();
    expect(answer.text).not.toContain('freeze-1');
  });

  test('names for whom an administrator acted', async () => {
    const { member } = at.world;
    await at.admin('POST', '/member/recharge', {
      body: { card_id: member.card_id, amount: 5, payment_method: 'cash', member_id: member.member_id },
    });
    const { body } = await list({ actor_id: at.world.admin.admin_id, action: 'card.recharge' });
    expect(body.events[0]).toMatchObject({ on_behalf_of: member.member_id });
  });

  test('filters by object, type and period, the newest first', async () => {
    const object_id = at.world.member.card_id;
    expect(await actionsOf({ object_id, object_type: 'card' })).toEqual(['card.unfreeze', 'card.freeze']);
    expect(await actionsOf({ object_id, end_date: '2020-01-01' })).toEqual([]);
    expect(await actionsOf({ object_id, start_date: '2020-01-01' })).toHaveLength(2);
  });

  test('goes on by cursor', async () => {
    const object_id = at.world.member.card_id;
    const { body } = await list({ object_id, limit: 1 });
    expect(await actionsOf({ object_id, limit: 1, cursor: String(body.next_cursor) })).toEqual(['card.freeze']);
  });
});

test('counts up to 10,000 events and says null beyond, however long the log is', async () => {
  const insert = (count: number) =>
    at.server.db.query(
      `INSERT INTO mps.audit_log (actor_role, action, object_type, object_id, row_hash)
       SELECT 'service', 'maintenance.clean', 'batch', 'counted', '' FROM generate_series(1, $1::int)`,
      [count],
    );
  const query = { object_type: 'batch', object_id: 'counted', limit: 1 };
  await insert(10_000);
  expect((await list(query)).body.pagination).toMatchObject({ total_count: 10_000, total_pages: 10_000 });
  await insert(1);
  const { body } = await list(query);
  expect(body.pagination).toMatchObject({ total_count: null, total_pages: null, has_next: true });
  const last = await list({ ...query, offset: 10_000 });
  expect(last.body.pagination).toMatchObject({ total_count: null, has_next: false });
  expect(last.body.events).toHaveLength(1);
});

describe('errors', () => {
  test.each([
    [{ start_date: '2026-02-01', end_date: '2026-01-01' }, 'INVALID_PERIOD'],
    [{ cursor: 'abc' }, 'INVALID_CURSOR'],
    [{ limit: 0 }, 'VALIDATION_FAILED'],
  ])('refuses %j', async (query, code) => {
    expectRefusal(await list(query as Record<string, string>), 400, code);
  });

  test("refuses another list's cursor", async () => {
    const { body } = await at.admin('GET', '/admin/cards', { query: { limit: 1 } });
    await at.server.fixtures.createMember();
    const cards = await at.admin('GET', '/admin/cards', { query: { limit: 1 } });
    expect(body.next_cursor ?? cards.body.next_cursor).toBeTruthy();
    expectRefusal(await list({ cursor: String(cards.body.next_cursor) }), 400, 'INVALID_CURSOR');
  });
});

describe('security', () => {
  test('holds no password, hash or code', async () => {
    await at.server.fixtures.issueCode(at.world.member, at.world.member.card_id);
    expectNoSecrets(await list({ limit: 200 }));
  });

  test('cannot be changed or emptied, even by SQL', async () => {
    for (const sql of [
      'UPDATE mps.audit_log SET action = action',
      'DELETE FROM mps.audit_log',
      'TRUNCATE mps.audit_log',
    ]) {
      await expect(at.server.db.query(sql)).rejects.toThrow(/append-only/);
    }
  });
});
