import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  member = await server.fixtures.createMember({ balance: 300 });
  token = await server.login.member(member);
});
afterAll(() => server.stop());

const list = (query: Record<string, string> = {}, as = token) =>
  server.rest('GET', '/member/cards', { token: as, query });

describe('happy', () => {
  it('shows the standard card with its level and what is missing to the next', async () => {
    const answer = await list();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      cards: [
        {
          id: member.card_id,
          card_no: member.card_no,
          card_type: 'standard',
          balance: 300,
          points: 0,
          level: 0,
          level_name: '普通會員',
          discount_rate: 1,
          corporate_discount: null,
          next_level: { level: 1, points_needed: 1000 },
          binding_role: 'owner',
          status: 'active',
        },
      ],
      summary: { total_cards: 1, active_cards: 1, total_balance: 300, total_points: 0 },
    });
  });

  it('shows shared cards with the role on them', async () => {
    const card = await server.fixtures.issueCard({ card_type: 'prepaid', binding_password: 'family-2026' });
    await server.db.call('bind_member_to_card', {
      p_card_id: card.card_id,
      p_member_id: member.member_id,
      p_role: 'viewer',
      p_binding_password: 'family-2026',
    });
    const answer = await list();
    expect(answer.body.cards).toContainEqual(expect.objectContaining({ id: card.card_id, binding_role: 'viewer' }));
    expect(answer.body.summary.total_cards).toBe(2);
  });

  it('shows an administrator the cards of the named member', async () => {
    const answer = await list({ member_id: member.member_id }, await server.login.admin());
    expect(answer.body.cards).toContainEqual(expect.objectContaining({ id: member.card_id }));
  });
});

describe('errors', () => {
  it('VALIDATION_FAILED when an administrator names nobody', async () => {
    expectRefusal(await list({}, await server.login.admin()), 400, 'VALIDATION_FAILED');
  });
});

describe('security', () => {
  it('answers no hash', async () => {
    expect((await list()).text).not.toMatch(/hash|\$2[aby]\$|argon/);
  });
});
