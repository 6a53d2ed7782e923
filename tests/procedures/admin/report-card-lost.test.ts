import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const report = (body: unknown) => at.admin('POST', '/admin/cards/lost', { body });

describe('happy', () => {
  test('marks the card and ends its live code; the balance stays on it', async () => {
    const member = await at.server.fixtures.createMember({ balance: 50 });
    const qr_plain = await at.server.fixtures.issueCode(member, member.card_id);
    const answer = await report({ card_id: member.card_id, reason: 'left on the train' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ success: true, card: { status: 'lost' }, message: '卡片已掛失' });
    const charge = await at.as('manager', 'POST', '/merchant/charge', { body: { qr_plain, amount: 1 } });
    expectRefusal(charge, 400, 'QR_EXPIRED_OR_INVALID');
    const card = await at.admin('GET', `/admin/cards/${member.card_id}`);
    expect(card.body.card).toMatchObject({ status: 'lost', balance: 50 });
    expect(await at.lastAudit(member.card_id)).toMatchObject({ action: 'card.report_lost' });
  });

  test("takes a lost corporate card's discount away", async () => {
    const owner = await at.server.fixtures.createMember();
    const { card_id } = await at.server.fixtures.issueCard({
      card_type: 'corporate',
      owner_member_id: owner.member_id,
      fixed_discount: 0.8,
    });
    await report({ card_id });
    const card = await at.admin('GET', `/admin/cards/${owner.card_id}`);
    expect(card.body.card.corporate_discount).toBeNull();
  });
});

describe('errors', () => {
  test('refuses a card that is lost already', async () => {
    const { card_id } = await at.server.fixtures.createMember();
    await report({ card_id });
    expectRefusal(await report({ card_id }), 409, 'INVALID_STATE_TRANSITION');
  });

  test('knows no card by an unknown id', async () => {
    expectRefusal(await report({ card_id: UNKNOWN_ID }), 404, 'CARD_NOT_FOUND');
  });
});
