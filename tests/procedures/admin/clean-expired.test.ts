import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useAdminWorld } from './setup.js';

const at = useAdminWorld();
const clean = (body: unknown = {}) => at.admin('POST', '/admin/maintenance/clean', { body });

describe('happy', () => {
  test('deletes expired codes and long ended logins, and nothing that is in use', async () => {
    const { member, merchant } = at.world;
    const { db, fixtures } = at.server;
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
      result: { removed_codes: 1, removed_sessions: 1 },
    });
    const validated = await at.as('cashier', 'POST', '/common/qr/validate', { body: { qr_plain: live } });
    expect(validated.status).toBe(200);
    expect((await at.as('member', 'GET', '/auth/me')).status).toBe(200);
    expect(await at.lastAudit('expired')).toMatchObject({ action: 'maintenance.clean' });
  });
});

describe('errors', () => {
  test('refuses unknown fields', async () => {
    expectRefusal(await clean({ key_hours: 1 }), 400, 'VALIDATION_FAILED');
  });
});
