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

const remove = (member_no: string, as = token) =>
  server.rest('POST', `/member/cards/${card.card_id}/bindings/remove`, { token: as, body: { member_no } });

describe('happy', () => {
  it('takes the other member off the card, whose code of it ends', async () => {
    const code = await server.fixtures.issueCode(friend, card.card_id);
    expect((await remove(friend.member_no.toLowerCase())).body).toEqual({ success: true, message: '已解除綁定' });
    await expect(server.db.call('validate_qr_plain', { p_qr_plain: code })).rejects.toMatchObject({
      errorCode: 'QR_EXPIRED_OR_INVALID',
    });
    const { body } = await server.rest('GET', '/member/cards', { token: await server.login.member(friend) });
    expect(body.cards).toHaveLength(1);
  });

  it('lets administrators remove as well', async () => {
    expect((await remove(friend.member_no, await server.login.admin())).status).toBe(200);
  });
});

describe('errors', () => {
  it('BINDING_NOT_FOUND for somebody who is not bound, and for nobody', async () => {
    const stranger = await server.fixtures.createMember();
    for (const member_no of [stranger.member_no, 'M99999999']) {
      expectRefusal(await remove(member_no), 404, 'BINDING_NOT_FOUND');
    }
  });

  it('CANNOT_REMOVE_LAST_OWNER', async () => {
    expectRefusal(await remove(owner.member_no), 409, 'CANNOT_REMOVE_LAST_OWNER');
  });
});

describe('security', () => {
  it('refuses those who are bound but do not own it', async () => {
    expectRefusal(await remove(owner.member_no, await server.login.member(friend)), 403, 'PERMISSION_DENIED');
  });
});
