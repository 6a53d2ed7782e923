import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  member = await server.fixtures.createMember();
  token = await server.login.member(member);
});
afterAll(() => server.stop());

const revoke = (body: Record<string, unknown>) => server.rest('POST', '/member/qr/revoke', { token, body });
const live = async (cardId: string) => {
  const [row] = await server.db.query<{ codes: number }>(
    'SELECT count(*)::int AS codes FROM mps.payment_codes WHERE card_id = $1',
    [cardId],
  );
  return row?.codes;
};

describe('happy', () => {
  it('ends the code of the card', async () => {
    await server.fixtures.issueCode(member, member.card_id);
    const answer = await revoke({ card_id: member.card_id });
    expect(answer.body).toEqual({ success: true, message: '付款碼已撤銷' });
    expect(await live(member.card_id)).toBe(0);
  });

  it("leaves another member's code of a shared card alone; an administrator ends all", async () => {
    const owner = await server.fixtures.createMember();
    const { card_id } = await server.fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: owner.member_id,
      binding_password: 'family-2026',
    });
    await server.db.call('bind_member_to_card', {
      p_card_id: card_id,
      p_member_id: member.member_id,
      p_binding_password: 'family-2026',
    });
    await server.fixtures.issueCode(owner, card_id);
    await server.fixtures.issueCode(member, card_id);
    await revoke({ card_id });
    expect(await live(card_id)).toBe(1);
    await server.rest('POST', '/member/qr/revoke', { token: await server.login.admin(), body: { card_id } });
    expect(await live(card_id)).toBe(0);
  });
});

describe('errors', () => {
  it('CARD_NOT_FOUND_OR_INACTIVE for an unknown card', async () => {
    expectRefusal(await revoke({ card_id: randomUUID() }), 404, 'CARD_NOT_FOUND_OR_INACTIVE');
  });
});
