/** Inputs that several procedures of the table take, with what they need made in the database. */
import { createHash, randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { PASSWORD } from '../fixtures.js';
import type { World } from '../world.js';

export const nothing = () => ({});
export const NEW_PASSWORD = 'another-horse-battery-2';

export const newMember = (world: World) => world.server.fixtures.createMember();
export const newMerchant = (world: World) => world.server.fixtures.createMerchant();
export const newAdministrator = async (world: World) => ({
  administrator_id: (await world.server.fixtures.createAdmin({ role: 'support' })).admin_id,
});
export const newOperator = async (world: World) => world.server.fixtures.createOperator(await newMerchant(world));
export const ownCard = (world: World) => ({ card_id: world.member.card_id });
export const newCard = async (world: World) => ({ card_id: (await newMember(world)).card_id });
export const ownCode = async ({ server, member }: World) => ({
  qr_plain: await server.fixtures.issueCode(member, member.card_id),
});
export const digits = () => String(Math.floor(Math.random() * 1e8)).padStart(8, '0');

/** What every charge and recharge may name. */
export const moneyWrite = () => ({ external_order_id: `order-${digits()}`, idempotency_key: randomUUID() });

/** A card that the member of the table shares by password, and somebody who is bound to it. */
export const sharedOwnCard = async ({ server, member }: World) => {
  const owner_member_id = member.member_id;
  const binding_password = 'shared-card-2026';
  const { card_id } = await server.fixtures.issueCard({ card_type: 'prepaid', owner_member_id, binding_password });
  const { member_id, member_no } = await server.fixtures.createMember();
  const binding = { p_card_id: card_id, p_member_id: member_id, p_binding_password: binding_password };
  await server.db.call('bind_member_to_card', binding);
  return { card_id, member_no };
};

/** A card that another member shares by password. */
export const sharedCard = async (world: World) => {
  const card = await world.server.fixtures.issueCard({ card_type: 'prepaid', binding_password: 'shared-card-2026' });
  return card.card_id;
};

export const lastHour = () => ({
  period_start: new Date(Date.now() - 3_600_000).toISOString(),
  period_end: new Date(Date.now() + 60_000).toISOString(),
});

/** A settlement of a merchant of its own, made by the database. */
export const newSettlement = async ({ server }: World) => {
  const merchant = await server.fixtures.createMerchant();
  await server.fixtures.pay(merchant, await server.fixtures.createMember(), 12);
  const { period_start, period_end } = lastHour();
  const settlement = await server.db.one('generate_settlement', {
    p_merchant_id: merchant.merchant_id,
    p_mode: 'realtime',
    p_period_start: period_start,
    p_period_end: period_end,
  });
  return settlement.id;
};

export const sessionOf = async ({ server }: World, token: string | null) => {
  const answer = await server.rest('GET', '/auth/me', { token });
  return answer.body.session_info.session_id;
};

/** A member that the fake WeChat knows. */
export const wechatLogin = async (world: World) => {
  const openid = `openid-${randomUUID()}`;
  const { member_id } = await newMember(world);
  const identity = { p_member_id: member_id, p_provider: 'wechat', p_external_id: openid };
  await world.server.db.call('bind_external_identity', identity);
  return { provider: 'wechat', credential: world.server.wechat.codeOf(openid) };
};

/** A member without a password, and the code by which they choose one. */
export const firstLogin = async (world: World) => {
  const { member_id, member_no } = await newMember(world);
  const code = `K7QF2-9XWTM-${digits().slice(-5)}`;
  const p_code_hash = createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
  await world.server.db.one('issue_first_login_code', { p_role: 'member', p_subject_id: member_id, p_code_hash });
  return { role: 'member', identifier: member_no, code, new_password: NEW_PASSWORD };
};

/** Takes the administrator's second factor away, however far it has come. */
export const withoutSecondFactor = async ({ server, admin }: World) => {
  await server.db.call('disable_second_factor', { p_administrator_id: admin.admin_id });
  return {};
};

export const beginSecondFactor = async (world: World) => {
  await withoutSecondFactor(world);
  const { body } = await world.server.rest('POST', '/auth/totp/enroll', { token: world.tokens.admin });
  return { code: generateSync({ secret: String(body.secret) }) };
};

export const withSecondFactor = async (world: World) => {
  const body = await beginSecondFactor(world);
  const answer = await world.server.rest('POST', '/auth/totp/confirm', { token: world.tokens.admin, body });
  return { password: PASSWORD, admin_code: String(answer.body.recovery_codes[0]) };
};
