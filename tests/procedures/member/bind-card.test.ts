import { randomUUID } from 'node:crypto';
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
  card = await server.fixtures.issueCard({ card_type: 'prepaid', binding_password });
});

const bind = (body: Record<string, unknown> = {}) =>
  server.rest('POST', '/member/bind-card', {
    token,
    body: { card_id: card.card_id, role: 'member', binding_password, ...body },
  });

describe('happy', () => {
  it.each(['member', 'viewer'])('binds as %s by the binding password', async (role) => {
    const answer = await bind({ role });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      binding: { card_id: card.card_id, member_id: member.member_id, role },
      corporate_discount: null,
    });
  });

  it('gives the discount of a corporate card to the standard card, the best of several', async () => {
    for (const fixed_discount of [0.9, 0.8]) {
      const company = await server.fixtures.issueCard({ card_type: 'corporate', fixed_discount, binding_password });
      expect((await bind({ card_id: company.card_id })).body.corporate_discount).toBe(fixed_discount);
    }
    const cards = await server.rest('GET', '/member/cards', { token });
    const standard = (cards.body.cards as unknown as { card_type: string }[]).find((c) => c.card_type === 'standard');
    expect(standard).toMatchObject({ corporate_discount: 0.8, discount_rate: 0.8 });
  });

  it('finds the card by the number printed on it', async () => {
    const answer = await bind({ card_id: undefined, card_no: card.card_no.toLowerCase() });
    expect(answer.body.binding).toMatchObject({ card_id: card.card_id, role: 'member' });
  });

  it('changes the role by a re-bind', async () => {
    await bind({ role: 'member' });
    expect((await bind({ role: 'viewer' })).body.binding.role).toBe('viewer');
  });

  it('never demotes an owner by a re-bind', async () => {
    const mine = await server.fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: member.member_id,
      binding_password,
    });
    expect((await bind({ card_id: mine.card_id, role: 'viewer' })).body.binding.role).toBe('owner');
  });

  it('lets an administrator bind a named member in any role, without the password', async () => {
    const answer = await server.rest('POST', '/member/bind-card', {
      token: await server.login.admin(),
      body: { card_id: card.card_id, role: 'admin', member_id: member.member_id },
    });
    expect(answer.body.binding).toMatchObject({ member_id: member.member_id, role: 'admin' });
  });
});

describe('errors', () => {
  it('INVALID_BINDING_PASSWORD, whatever is wrong with the card or the password', async () => {
    const { card_id: standard } = await server.fixtures.createMember();
    const frozen = await server.fixtures.issueCard({ card_type: 'prepaid', binding_password });
    await server.db.call('freeze_card', { p_card_id: frozen.card_id });
    const { card_id: closed } = await server.fixtures.issueCard({ card_type: 'prepaid' });
    const wrong = { binding_password: 'guess' };
    const bodies: Record<string, unknown>[] = [
      wrong,
      { binding_password: undefined },
      { ...wrong, card_id: frozen.card_id },
      { card_id: standard },
      { card_id: closed },
      { card_id: randomUUID() },
      { card_id: undefined, card_no: 'PPD99999999' },
    ];
    const answers = new Set<string>();
    for (const body of bodies) {
      const { status, body: refusal } = await bind(body);
      answers.add(JSON.stringify([status, { ...refusal.error, request_id: '', timestamp: '' }]));
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('INVALID_BINDING_PASSWORD');
  });

  it('CARD_NOT_FOUND_OR_INACTIVE for a frozen card, for whoever knows its password', async () => {
    await server.db.call('freeze_card', { p_card_id: card.card_id });
    expectRefusal(await bind(), 404, 'CARD_NOT_FOUND_OR_INACTIVE');
  });

  it('VALIDATION_FAILED for a card named twice or not at all', async () => {
    expectRefusal(await bind({ card_no: card.card_no }), 400, 'VALIDATION_FAILED');
    expectRefusal(await bind({ card_id: undefined }), 400, 'VALIDATION_FAILED');
  });

  it('what is wrong with the card, for an administrator', async () => {
    const admin = await server.login.admin();
    const other = await server.fixtures.createMember();
    const bindFor = (body: Record<string, unknown>) =>
      server.rest('POST', '/member/bind-card', { token: admin, body: { member_id: member.member_id, ...body } });
    expectRefusal(await bindFor({ card_no: 'PPD99999999' }), 404, 'CARD_NOT_FOUND_OR_INACTIVE');
    expectRefusal(await bindFor({ card_id: randomUUID() }), 404, 'CARD_NOT_FOUND_OR_INACTIVE');
    expectRefusal(await bindFor({ card_id: other.card_id }), 400, 'CARD_TYPE_NOT_SHAREABLE');
  });

  it('MEMBER_NOT_FOUND when an administrator names nobody known', async () => {
    const answer = await server.rest('POST', '/member/bind-card', {
      token: await server.login.admin(),
      body: { card_id: card.card_id, member_id: randomUUID() },
    });
    expectRefusal(answer, 404, 'MEMBER_NOT_FOUND');
  });
});

describe('security', () => {
  it('takes as long for an unknown card as for a wrong password', async () => {
    const timed = async (args: { p_card_id: string }) => {
      const startedAt = performance.now();
      const call = server.db.call(
        'bind_member_to_card',
        { ...args, p_member_id: member.member_id, p_binding_password: 'guess' },
        { role: 'member', id: member.member_id } as never,
      );
      await expect(call).rejects.toMatchObject({ errorCode: 'INVALID_BINDING_PASSWORD' });
      return performance.now() - startedAt;
    };
    // By turns and in pairs: what else the machine does, and code that becomes faster meanwhile, falls on both.
    const ratios: number[] = [];
    for (let round = 0; round < 15; round += 1) {
      const wrong = await timed({ p_card_id: card.card_id });
      ratios.push((await timed({ p_card_id: randomUUID() })) / wrong);
    }
    const median = ratios.sort((one, other) => one - other)[7] ?? 0;
    expect(Math.abs(1 - median)).toBeLessThan(0.5);
  });

  it.each(['owner', 'admin'])('refuses a member that makes itself %s', async (role) => {
    expectRefusal(await bind({ role }), 403, 'PERMISSION_DENIED');
  });
});
