import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const freeze = (body: unknown) => at.admin('POST', '/admin/cards/freeze', { body });

describe('happy', () => {
  test('freezes a card, which pays nothing until it is unfrozen', async () => {
    const member = await at.server.fixtures.createMember({ balance: 50 });
    const qr_plain = await at.server.fixtures.issueCode(member, member.card_id);
    const answer = await freeze({ card_id: member.card_id, reason: '可疑交易' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      card: { card_id: member.card_id, card_no: member.card_no, status: 'inactive' },
      message: '卡片已凍結',
    });
    const charge = await at.as('manager', 'POST', '/merchant/charge', { body: { qr_plain, amount: 1 } });
    expectRefusal(charge, 400, 'QR_EXPIRED_OR_INVALID');
    expect(await at.lastAudit(member.card_id)).toMatchObject({
      action: 'card.freeze',
      details: { reason: '可疑交易' },
    });
  });
});

describe('codes', () => {
  test('end with the freeze, and stay ended when the card is unfrozen', async () => {
    const member = await at.server.fixtures.createMember({ balance: 50 });
    const qr_plain = await at.server.fixtures.issueCode(member, member.card_id);
    await freeze({ card_id: member.card_id });
    const seen = await at.as('manager', 'POST', '/common/qr/validate', { body: { qr_plain } });
    expectRefusal(seen, 400, 'QR_EXPIRED_OR_INVALID');
    await at.admin('POST', '/admin/cards/unfreeze', { body: { card_id: member.card_id } });
    const charge = await at.as('manager', 'POST', '/merchant/charge', { body: { qr_plain, amount: 1 } });
    expectRefusal(charge, 400, 'QR_EXPIRED_OR_INVALID');
  });
});

describe('errors', () => {
  test('refuses a card that is frozen already', async () => {
    const { card_id } = await at.server.fixtures.createMember();
    await freeze({ card_id });
    expectRefusal(await freeze({ card_id }), 409, 'INVALID_STATE_TRANSITION');
  });

  test('knows no card by an unknown id', async () => {
    expectRefusal(await freeze({ card_id: UNKNOWN_ID }), 404, 'CARD_NOT_FOUND');
  });

  test.each([{}, { card_id: 'STD00000001' }, { card_id: null }])('refuses the body %j', async (body) => {
    expectRefusal(await freeze(body), 400, 'VALIDATION_FAILED');
  });
});
