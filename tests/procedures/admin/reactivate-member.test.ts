import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const reactivate = (body: unknown) => at.admin('POST', '/admin/members/reactivate', { body });

describe('happy', () => {
  test('brings a suspended member back, who can log in again; the old login stays ended', async () => {
    const member = await at.server.fixtures.createMember();
    const old = await at.server.login.member(member);
    await at.admin('POST', '/admin/members/suspend', { body: { member_id: member.member_id } });
    const answer = await reactivate({ member_id: member.member_id, reason: 'found' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ success: true, member: { status: 'active' }, message: '會員已恢復' });
    expectRefusal(await at.server.rest('GET', '/auth/me', { token: old }), 401, 'SESSION_REVOKED');
    const token = await at.server.login.member(member);
    expect((await at.server.rest('GET', '/auth/me', { token })).status).toBe(200);
    const events = await at.server.db.query(
      "SELECT details FROM mps.audit_log WHERE action = 'member.reactivate' AND object_id = $1",
      [member.member_id],
    );
    expect(events).toEqual([{ details: { from: 'suspended', to: 'active', reason: 'found' } }]);
  });
});

describe('errors', () => {
  test('refuses a member who is active', async () => {
    expectRefusal(await reactivate({ member_id: at.world.member.member_id }), 409, 'INVALID_STATE_TRANSITION');
  });

  test('knows nobody by an unknown id', async () => {
    expectRefusal(await reactivate({ member_id: UNKNOWN_ID }), 404, 'MEMBER_NOT_FOUND');
  });
});
