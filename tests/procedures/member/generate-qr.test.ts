import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  member = await server.fixtures.createMember({ balance: 10 });
  token = await server.login.member(member);
});
afterAll(() => server.stop());

const generate = (body: Record<string, unknown> = {}, as = token) =>
  server.rest('POST', '/member/qr/generate', { token: as, body: { card_id: member.card_id, ...body } });
const validate = async (qr_plain: string) => {
  const [row] = await server.db.call('validate_qr_plain', { p_qr_plain: qr_plain });
  return row;
};

describe('happy', () => {
  it('answers 256 random bits in base64url, 15 minutes alive', async () => {
    const answer = await generate();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      card_info: { card_no: member.card_no, card_type: 'standard', balance: 10 },
      ttl_seconds: 900,
    });
    expect(String(answer.body.qr_plain)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it.each([
    [1, 30],
    [-5, 30],
    [60, 60],
    [999_999, 7200],
  ])('brings a lifetime of %i seconds to %i', async (ttl_seconds, effective) => {
    expect((await generate({ ttl_seconds })).body.ttl_seconds).toBe(effective);
  });

  it('keeps one live code a card and member: two people with one card do not disturb each other', async () => {
    const other = await server.fixtures.createMember();
    const card = await server.fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: member.member_id,
      binding_password: 'family-2026',
    });
    await server.db.call('bind_member_to_card', {
      p_card_id: card.card_id,
      p_member_id: other.member_id,
      p_binding_password: 'family-2026',
    });
    const mine = await generate({ card_id: card.card_id });
    const theirs = await generate({ card_id: card.card_id }, await server.login.member(other));
    expect(await validate(String(mine.body.qr_plain))).toMatchObject({ card_id: card.card_id });
    expect(await validate(String(theirs.body.qr_plain))).toMatchObject({ card_id: card.card_id });
  });
});

describe('errors', () => {
  it('CORPORATE_CARD_CANNOT_PAY', async () => {
    const card = await server.fixtures.issueCard({
      card_type: 'corporate',
      owner_member_id: member.member_id,
      fixed_discount: 0.9,
    });
    expectRefusal(await generate({ card_id: card.card_id }), 400, 'CORPORATE_CARD_CANNOT_PAY');
  });

  it('CARD_NOT_FOUND_OR_INACTIVE for a frozen card', async () => {
    const owner = await server.fixtures.createMember();
    await server.db.call('freeze_card', { p_card_id: owner.card_id });
    const answer = await generate({ card_id: owner.card_id }, await server.login.member(owner));
    expectRefusal(answer, 404, 'CARD_NOT_FOUND_OR_INACTIVE');
  });

  it('VALIDATION_FAILED for an id that is none', async () => {
    expectRefusal(await generate({ card_id: 'STD00000001' }), 400, 'VALIDATION_FAILED');
  });
});

describe('security', () => {
  it('refuses a viewer, who sees a card and cannot pay with it', async () => {
    const owner = await server.fixtures.createMember();
    const card = await server.fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: owner.member_id,
      binding_password: 'family-2026',
    });
    await server.db.call('bind_member_to_card', {
      p_card_id: card.card_id,
      p_member_id: member.member_id,
      p_role: 'viewer',
      p_binding_password: 'family-2026',
    });
    expectRefusal(await generate({ card_id: card.card_id }), 403, 'PERMISSION_DENIED');
  });

  it('stores the hash alone', async () => {
    const { body } = await generate();
    const [row] = await server.db.query<{ stored: boolean }>(
      `SELECT code_hash = sha256(convert_to($1, 'UTF8')) AS stored FROM mps.payment_codes WHERE card_id = $2`,
      [body.qr_plain, member.card_id],
    );
    expect(row?.stored).toBe(true);
  });
});
