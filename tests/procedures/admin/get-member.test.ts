import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const get = (id: string) => at.admin('GET', `/admin/members/${id}`);

describe('happy', () => {
  test('shows the member with owned and bound cards', async () => {
    const { member } = at.world;
    const shared = await at.server.fixtures.issueCard({ card_type: 'prepaid', initial_value: 80 });
    await at.server.db.call(
      'bind_member_to_card',
      { p_card_id: shared.card_id, p_member_id: member.member_id, p_role: 'viewer' },
      { role: 'admin' },
    );
    const answer = await get(member.member_id);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      member: { member_id: member.member_id, name: member.name, login_enabled: true, live_sessions: 1 },
      cards: [
        { id: shared.card_id, binding_role: 'viewer', balance: 80 },
        { id: member.card_id, binding_role: 'owner', balance: 500, next_level: { level: 1, points_needed: 1000 } },
      ],
    });
    expectNoSecrets(answer);
  });
});

describe('errors', () => {
  test('knows nobody by an unknown id', async () => {
    expectRefusal(await get(UNKNOWN_ID), 404, 'MEMBER_NOT_FOUND');
  });

  test('refuses what is no id', async () => {
    expectRefusal(await get('M00000001'), 400, 'VALIDATION_FAILED');
  });
});
