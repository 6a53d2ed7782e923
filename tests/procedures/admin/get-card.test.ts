import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const get = (id: string) => at.admin('GET', `/admin/cards/${id}`);

describe('happy', () => {
  test('shows the card with everybody who may use it, the owner first', async () => {
    const { member } = at.world;
    const { card_id, owner_member_id } = await at.server.fixtures.issueCard({
      card_type: 'prepaid',
      fixed_discount: 0.8,
      initial_value: 20,
      binding_password: 'shared-2026',
    });
    await at.server.db.call('bind_member_to_card', {
      p_card_id: card_id,
      p_member_id: member.member_id,
      p_binding_password: 'shared-2026',
    });
    await at.server.fixtures.issueCode(member, card_id);
    const answer = await get(card_id);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      card: { card_id, balance: 20, discount_rate: 0.8, level_name: '普通會員', live_codes: 1, owner_member_id },
      bindings: [
        { member_id: owner_member_id, role: 'owner' },
        { member_id: member.member_id, member_no: member.member_no, role: 'member' },
      ],
    });
    expectNoSecrets(answer);
  });
});

describe('errors', () => {
  test('knows no card by an unknown id', async () => {
    expectRefusal(await get(UNKNOWN_ID), 404, 'CARD_NOT_FOUND');
  });

  test('refuses what is no id', async () => {
    expectRefusal(await get('STD00000001'), 400, 'VALIDATION_FAILED');
  });
});
