import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useAdminWorld } from './setup.js';

const at = useAdminWorld();
const expire = (body: unknown = {}) => at.admin('POST', '/admin/maintenance/expire-cards', { body });
const letPass = (cardId: string) =>
  at.server.db.query("UPDATE mps.cards SET expires_at = now() - interval '1 second' WHERE id = $1", [cardId]);

describe('happy', () => {
  test('expires the cards that are due, with their codes, and no others', async () => {
    const { member } = at.world;
    const owner_member_id = member.member_id;
    const due = await at.server.fixtures.issueCard({ card_type: 'voucher', owner_member_id, initial_value: 10 });
    await at.server.fixtures.issueCode(member, due.card_id);
    await letPass(due.card_id);
    const answer = await expire();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ success: true, result: { expired_cards: 1, has_more: false } });
    const card = await at.admin('GET', `/admin/cards/${due.card_id}`);
    expect(card.body.card).toMatchObject({ status: 'expired', balance: 10, live_codes: 0 });
    expect(await at.lastAudit(due.card_id)).toMatchObject({ action: 'card.expire' });
    expect((await expire()).body.result.expired_cards).toBe(0);
  });

  test("takes an expired corporate card's discount away", async () => {
    const owner = await at.server.fixtures.createMember();
    const { card_id } = await at.server.fixtures.issueCard({
      card_type: 'corporate',
      owner_member_id: owner.member_id,
      fixed_discount: 0.8,
    });
    await letPass(card_id);
    await expire();
    const card = await at.admin('GET', `/admin/cards/${owner.card_id}`);
    expect(card.body.card).toMatchObject({ corporate_discount: null, discount_rate: 1 });
  });
});

describe('errors', () => {
  test('refuses unknown fields', async () => {
    expectRefusal(await expire({ all: true }), 400, 'VALIDATION_FAILED');
  });
});
