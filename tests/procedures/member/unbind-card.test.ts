import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestCard, TestMember } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let card: TestCard;
let token: string;
const binding_password = 'family-2026';

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  member = await server.fixtures.createMember();
  token = await server.login.member(member);
  card = await server.fixtures.issueCard({ card_type: 'prepaid', binding_password, initial_value: 100 });
  await bindTo(card);
});

const bindTo = (shared: TestCard, role: 'member' | 'owner' = 'member') =>
  server.db.call('bind_member_to_card', {
    p_card_id: shared.card_id,
    p_member_id: member.member_id,
    p_role: role,
    p_binding_password: binding_password,
  });
const unbind = (body: Record<string, unknown> = {}) =>
  server.rest('POST', '/member/unbind-card', { token, body: { card_id: card.card_id, ...body } });

describe('happy', () => {
  it("takes the member off the card and ends the member's code of it", async () => {
    const code = await server.fixtures.issueCode(member, card.card_id);
    expect((await unbind()).body).toEqual({ success: true, message: '已解除綁定' });
    await expect(server.db.call('validate_qr_plain', { p_qr_plain: code })).rejects.toMatchObject({
      errorCode: 'QR_EXPIRED_OR_INVALID',
    });
  });

  it("takes a corporate card's discount away; another corporate card's best stays", async () => {
    const [worse, better] = await Promise.all(
      [0.9, 0.8].map((fixed_discount) =>
        server.fixtures.issueCard({ card_type: 'corporate', fixed_discount, binding_password }),
      ),
    );
    if (worse === undefined || better === undefined) throw new Error('two cards were issued');
    await bindTo(worse);
    await bindTo(better);
    await unbind({ card_id: better.card_id });
    const [row] = await server.db.query<{ corporate_discount: string | null }>(
      'SELECT corporate_discount FROM mps.cards WHERE id = $1',
      [member.card_id],
    );
    expect(Number(row?.corporate_discount)).toBe(0.9);
  });

  it('lets one of two owners go; the other becomes the owner of the card', async () => {
    await bindTo(card, 'owner');
    await server.db.call('unbind_member_from_card', { p_card_id: card.card_id, p_member_id: card.owner_member_id });
    const [row] = await server.db.query('SELECT owner_member_id FROM mps.cards WHERE id = $1', [card.card_id]);
    expect(row).toEqual({ owner_member_id: member.member_id });
  });
});

describe('errors', () => {
  it('CANNOT_REMOVE_LAST_OWNER', async () => {
    expectRefusal(await unbind({ card_id: member.card_id }), 409, 'CANNOT_REMOVE_LAST_OWNER');
  });

  it('BINDING_NOT_FOUND when the member is not on the card', async () => {
    await unbind();
    expectRefusal(await unbind(), 404, 'BINDING_NOT_FOUND');
  });
});
