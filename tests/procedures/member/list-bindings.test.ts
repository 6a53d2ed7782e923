import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useSharedCard } from './shared-card.js';

const at = useSharedCard();

const list = (as = at.token) => at.server.rest('GET', `/member/cards/${at.card.card_id}/bindings`, { token: as });

describe('happy', () => {
  it('shows the owner who may use the card, the last one first, without ids', async () => {
    const { body } = await list();
    const created_at = expect.stringMatching(/Z$/);
    expect(body.bindings).toEqual([
      { member_no: at.friend.member_no, name: '林美玲', role: 'member', created_at },
      { member_no: at.owner.member_no, name: '陳家明', role: 'owner', created_at },
    ]);
    expect(body.pagination).toMatchObject({ total_count: 2, has_next: false });
  });

  it('goes on by the cursor', async () => {
    const path = `/member/cards/${at.card.card_id}/bindings`;
    const first = await at.server.rest('GET', path, { token: at.token, query: { limit: 1 } });
    const cursor = String(first.body.next_cursor);
    const rest = await at.server.rest('GET', path, { token: at.token, query: { limit: 1, cursor } });
    expect(rest.body).toMatchObject({ bindings: [{ member_no: at.owner.member_no }], next_cursor: null });
  });

  it('shows them to administrators', async () => {
    expect((await list(await at.server.login.admin())).body.bindings).toHaveLength(2);
  });
});

describe('errors', () => {
  it('CARD_NOT_FOUND for an administrator and a card that does not exist', async () => {
    const path = `/member/cards/${at.friend.member_id}/bindings`;
    expectRefusal(await at.server.rest('GET', path, { token: await at.server.login.admin() }), 404, 'CARD_NOT_FOUND');
  });
});

describe('security', () => {
  it('refuses those who are bound but do not own it', async () => {
    expectRefusal(await list(await at.server.login.member(at.friend)), 403, 'PERMISSION_DENIED');
  });
});
