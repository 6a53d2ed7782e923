import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { refusesOthers, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const clean = (body: unknown = {}) => at.admin('POST', '/admin/maintenance/clean', { body });

describe('happy', () => {
  test('deletes expired codes, old keys and long ended logins, and nothing that is in use', async () => {
    const { member, merchant } = at.world;
    const { db, fixtures } = at.server;
    await fixtures.pay(merchant, member, 10);
    await db.query("UPDATE mps.idempotency_keys SET created_at = now() - interval '49 hours'");
    await fixtures.pay(merchant, member, 10);
    await fixtures.issueCode(member, member.card_id);
    await db.query("UPDATE mps.payment_codes SET expires_at = now() - interval '1 second'");
    const other = await fixtures.createMember();
    const live = await fixtures.issueCode(other, other.card_id);
    await at.server.rest('POST', '/auth/logout', { token: await at.server.login.member(member) });
    await db.query("UPDATE mps.sessions SET revoked_at = now() - interval '8 days' WHERE revoked_at IS NOT NULL");

    const answer = await clean();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      result: { removed_codes: 1, removed_keys: 1, removed_sessions: 1 },
    });
    const validated = await at.as('cashier', 'POST', '/common/qr/validate', { body: { qr_plain: live } });
    expect(validated.status).toBe(200);
    const keys = await db.query('SELECT count(*)::int AS keys FROM mps.idempotency_keys');
    expect(keys).toEqual([{ keys: 1 }]);
    expect((await at.as('member', 'GET', '/auth/me')).status).toBe(200);
    expect(await at.lastAudit('expired')).toMatchObject({ action: 'maintenance.clean' });
  });

  test('keeps keys for 48 hours, whatever the database is asked for', async () => {
    await at.server.fixtures.pay(at.world.merchant, at.world.member, 10);
    const row = await at.server.db.one('clean_expired', { p_key_hours: 0 });
    expect(row.removed_keys).toBe(0);
  });
});

describe('errors', () => {
  test('refuses unknown fields', async () => {
    expectRefusal(await clean({ key_hours: 1 }), 400, 'VALIDATION_FAILED');
  });
});

describe('security', () => {
  refusesOthers((caller) => at.as(caller, 'POST', '/admin/maintenance/clean', { body: {} }));
});
