import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const suspend = (body: unknown) => at.admin('POST', '/admin/members/suspend', { body });

describe('happy', () => {
  test('suspends the member and ends its logins and codes at once', async () => {
    const member = await at.server.fixtures.createMember({ balance: 50 });
    const token = await at.server.login.member(member);
    const qr_plain = await at.server.fixtures.issueCode(member, member.card_id);
    expect((await at.server.rest('GET', '/member/cards', { token })).status).toBe(200);

    const answer = await suspend({ member_id: member.member_id, reason: '遺失手機' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      member: { member_id: member.member_id, name: member.name, status: 'suspended' },
      message: '會員已暫停',
    });
    expectRefusal(await at.server.rest('GET', '/member/cards', { token }), 401, 'SESSION_REVOKED');
    const charge = await at.as('manager', 'POST', '/merchant/charge', { body: { qr_plain, amount: 1 } });
    expectRefusal(charge, 400, 'QR_EXPIRED_OR_INVALID');
    expect(await at.lastAudit(member.member_id)).toMatchObject({
      action: 'member.suspend',
      actor_id: at.world.admin.admin_id,
      details: { reason: '遺失手機' },
    });
  });
});

describe('errors', () => {
  test('refuses a second suspension', async () => {
    const { member_id } = await at.server.fixtures.createMember();
    await suspend({ member_id });
    expectRefusal(await suspend({ member_id }), 409, 'INVALID_STATE_TRANSITION');
  });

  test('knows nobody by an unknown id', async () => {
    expectRefusal(await suspend({ member_id: UNKNOWN_ID }), 404, 'MEMBER_NOT_FOUND');
  });

  test.each([{}, { member_id: 'me' }, { member_id: UNKNOWN_ID, reason: 7 }])('refuses the body %j', async (body) => {
    expectRefusal(await suspend(body), 400, 'VALIDATION_FAILED');
  });
});
