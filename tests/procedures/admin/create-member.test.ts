import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const create = (body: unknown) => at.admin('POST', '/admin/members', { body });

describe('happy', () => {
  test('answers the member and the standard card that comes with it', async () => {
    const answer = await create({ name: ' 林美玲 ', phone: '0987-000-001', email: 'mei@example.com' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      success: true,
      member: { name: '林美玲', phone: '+886987000001', email: 'mei@example.com', status: 'active' },
      default_card: { card_type: 'standard', status: 'active' },
    });
    expect(answer.body.member.member_no).toMatch(/^M\d{8}$/);
    expect(answer.body.default_card.card_no).toMatch(/^STD\d{8}$/);
    expectNoSecrets(answer);
    expect(await at.lastAudit(String(answer.body.member.member_id))).toMatchObject({
      action: 'member.create',
      actor_id: at.world.admin.admin_id,
    });
  });

  test('lets the member log in by the password that was given', async () => {
    const password = 'a-long-way-home';
    await create({ name: '陳大文', phone: '0987000002', password });
    const login = await at.server.rest('POST', '/auth/login', {
      body: { role: 'member', identifier: '0987000002', password },
    });
    expect(login.status).toBe(200);
  });

  test('takes an external identity in place of phone and email, and another kind of first card', async () => {
    const answer = await create({
      name: '外部會員',
      binding_user_org: 'wechat',
      binding_org_id: 'openid-1',
      default_card_type: 'prepaid',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ member: { phone: null, email: null }, default_card: { card_type: 'prepaid' } });
  });

  test('answers alike over tRPC', async () => {
    const { member } = await at.server.trpc(at.world.tokens.admin).admin.createMember.mutate({
      name: 'Ann',
      phone: '0987000003',
    });
    expect(member).toMatchObject({ name: 'Ann', phone: '+886987000003' });
  });
});

describe('errors', () => {
  test.each([
    ['a blank name', { name: '  ', phone: '0987100001' }, 'INVALID_NAME'],
    ['a name of 101 characters', { name: '名'.repeat(101), phone: '0987100001' }, 'INVALID_NAME'],
    ['letters in a phone', { name: 'A', phone: '0987abc001' }, 'INVALID_PHONE_FORMAT'],
    ['a short phone', { name: 'A', phone: '1234567' }, 'INVALID_PHONE_FORMAT'],
    ['an email without a domain', { name: 'A', email: 'nobody@' }, 'INVALID_EMAIL_FORMAT'],
    ['nothing to tell the member by', { name: 'A' }, 'VALIDATION_FAILED'],
    ['a number for a name', { name: 7, phone: '0987100001' }, 'VALIDATION_FAILED'],
    ['a common password', { name: 'A', phone: '0987100001', password: 'password' }, 'PASSWORD_TOO_WEAK'],
    ['the own phone as a password', { name: 'A', phone: '0987100001', password: '0987100001' }, 'PASSWORD_TOO_WEAK'],
  ])('refuses %s', async (_what, body, code) => {
    expectRefusal(await create(body), 400, code);
  });

  test('refuses a phone, an email and an external identity that another member has', async () => {
    await create({
      name: 'A',
      phone: '0987100002',
      email: 'Twice@example.com',
      binding_user_org: 'wechat',
      binding_org_id: 'openid-2',
    });
    expectRefusal(await create({ name: 'B', phone: '0987100002' }), 409, 'DUPLICATE_PHONE');
    expectRefusal(await create({ name: 'B', email: 'twice@example.com' }), 409, 'DUPLICATE_EMAIL');
    expectRefusal(
      await create({ name: 'B', binding_user_org: 'wechat', binding_org_id: 'openid-2' }),
      409,
      'EXTERNAL_ID_ALREADY_BOUND',
    );
  });
});

describe('security', () => {
  test.each(['balance', 'status', 'member_no', 'password_hash'])('refuses the unknown field %s', async (field) => {
    expectRefusal(await create({ name: 'A', phone: '0987200002', [field]: 'active' }), 400, 'VALIDATION_FAILED');
    const rows = await at.server.db.query("SELECT 1 FROM mps.members WHERE phone = '0987200002'");
    expect(rows).toEqual([]);
  });
});
