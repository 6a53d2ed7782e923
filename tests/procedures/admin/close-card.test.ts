import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const close = (body: unknown) => at.admin('POST', '/admin/cards/close', { body });

describe('happy', () => {
  test('closes an empty card and ends its live code', async () => {
    const member = await at.server.fixtures.createMember();
    await at.server.fixtures.issueCode(member, member.card_id);
    const answer = await close({ card_id: member.card_id, reason: 'moved away' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ success: true, card: { status: 'closed' }, message: '卡片已註銷' });
    const card = await at.admin('GET', `/admin/cards/${member.card_id}`);
    expect(card.body.card).toMatchObject({ status: 'closed', live_codes: 0 });
    expect(await at.lastAudit(member.card_id)).toMatchObject({ action: 'card.close' });
  });

  test('closes a lost card that is empty', async () => {
    const { card_id } = await at.server.fixtures.createMember();
    await at.admin('POST', '/admin/cards/lost', { body: { card_id } });
    expect((await close({ card_id })).status).toBe(200);
  });
});

describe('errors', () => {
  test('refuses a card that still holds money, and says how much', async () => {
    const { card_id } = await at.server.fixtures.createMember({ balance: 0.01 });
    const answer = await close({ card_id });
    expectRefusal(answer, 409, 'INVALID_STATE_TRANSITION');
    expect(answer.body.error.details).toMatchObject({ balance: 0.01 });
  });

  test('refuses a card that is closed already', async () => {
    const { card_id } = await at.server.fixtures.createMember();
    await close({ card_id });
    expectRefusal(await close({ card_id }), 409, 'INVALID_STATE_TRANSITION');
  });

  test('knows no card by an unknown id', async () => {
    expectRefusal(await close({ card_id: UNKNOWN_ID }), 404, 'CARD_NOT_FOUND');
  });
});
