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

  test('ends the discount that their corporate card gives to others, until they are back', async () => {
    const { fixtures, db } = at.server;
    const [owner, guest] = [await fixtures.createMember(), await fixtures.createMember({ balance: 500 })];
    const { card_id } = await fixtures.issueCard({
      card_type: 'corporate',
      owner_member_id: owner.member_id,
      fixed_discount: 0.5,
    });
    const bind = () => db.call('bind_member_to_card', { p_card_id: card_id, p_member_id: guest.member_id });
    expect((await bind())[0]).toMatchObject({ corporate_discount: 0.5 });
    const pay = async () => {
      const qr_plain = await fixtures.issueCode(guest, guest.card_id);
      return (await at.as('manager', 'POST', '/merchant/charge', { body: { qr_plain, amount: 100 } })).body.transaction;
    };
    const shown = async () => {
      const cards = await db.call('list_member_cards', { p_member_id: guest.member_id });
      const [card] = await db.call('get_card', { p_card_id: guest.card_id });
      const [found] = await db.call('search_cards', { p_search: card?.card_no });
      return [...cards, card, found].map((each) => each?.corporate_discount);
    };
    expect(await shown()).toEqual([0.5, 0.5, 0.5, 0.5]);

    await suspend({ member_id: owner.member_id });
    expect(await pay()).toMatchObject({ discount: 1, final_amount: 100 });
    expect(await shown()).toEqual([null, null, null, null]);
    expect((await bind())[0]).toMatchObject({ corporate_discount: null });

    await at.admin('POST', '/admin/members/reactivate', { body: { member_id: owner.member_id } });
    expect(await pay()).toMatchObject({ discount: 0.5, final_amount: 50 });
    expect(await shown()).toEqual([0.5, 0.5, 0.5, 0.5]);
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
