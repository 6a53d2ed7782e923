import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestCard, TestMember } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let owner: TestMember;
let friend: TestMember;
let card: TestCard;
let token: string;
const binding_password = 'family-2026';

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  owner = await server.fixtures.createMember({ name: '陳家明' });
  friend = await server.fixtures.createMember({ name: '林美玲' });
  token = await server.login.member(owner);
  card = await server.fixtures.issueCard({
    card_type: 'prepaid',
    owner_member_id: owner.member_id,
    initial_value: 100,
    binding_password,
  });
  await server.db.call('bind_member_to_card', {
    p_card_id: card.card_id,
    p_member_id: friend.member_id,
    p_binding_password: binding_password,
  });
});

const list = (as = token) => server.rest('GET', `/member/cards/${card.card_id}/bindings`, { token: as });

describe('happy', () => {
  it('shows the owner who may use the card, the last one first, without ids', async () => {
    const { body } = await list();
    const created_at = expect.stringMatching(/Z$/);
    expect(body.bindings).toEqual([
      { member_no: friend.member_no, name: '林美玲', role: 'member', created_at },
      { member_no: owner.member_no, name: '陳家明', role: 'owner', created_at },
    ]);
    expect(body.pagination).toMatchObject({ total_count: 2, has_next: false });
  });

  it('goes on by the cursor', async () => {
    const path = `/member/cards/${card.card_id}/bindings`;
    const first = await server.rest('GET', path, { token, query: { limit: 1 } });
    const cursor = String(first.body.next_cursor);
    const rest = await server.rest('GET', path, { token, query: { limit: 1, cursor } });
    expect(rest.body).toMatchObject({ bindings: [{ member_no: owner.member_no }], next_cursor: null });
  });

  it('shows them to administrators', async () => {
    expect((await list(await server.login.admin())).body.bindings).toHaveLength(2);
  });
});

describe('errors', () => {
  it('CARD_NOT_FOUND for an administrator and a card that does not exist', async () => {
    const path = `/member/cards/${friend.member_id}/bindings`;
    expectRefusal(await server.rest('GET', path, { token: await server.login.admin() }), 404, 'CARD_NOT_FOUND');
  });
});

describe('security', () => {
  it('refuses those who are bound but do not own it', async () => {
    expectRefusal(await list(await server.login.member(friend)), 403, 'PERMISSION_DENIED');
  });
});
