import { moneyWrite, nothing, ownCard, sharedCard } from './inputs.js';
import { type ProcedureRow, row } from './procedure-row.js';

export const MEMBER_PROCEDURES: readonly ProcedureRow[] = [
  row('member.getProfile', ['GET', '/member/profile'], 'member:read_cards', 'member', nothing),
  row('member.updateProfile', ['PATCH', '/member/profile'], 'member:bind_card', 'member', () => ({
    name: '王大明',
  })),
  row('member.listCards', ['GET', '/member/cards'], 'member:read_cards', 'member', nothing),
  row('member.listPoints', ['GET', '/member/points'], 'member:read_cards', 'member', ownCard),
  row('member.generateQr', ['POST', '/member/qr/generate'], 'member:generate_qr', 'member', ownCard),
  row('member.revokeQr', ['POST', '/member/qr/revoke'], 'member:generate_qr', 'member', ownCard),
  row('member.recharge', ['POST', '/member/recharge'], 'member:recharge', 'member', (world) => ({
    ...ownCard(world),
    amount: 100,
    payment_method: 'wechat',
    ...moneyWrite(),
  })),
  row('member.listTransactions', ['GET', '/member/transactions'], 'member:read_transactions', 'member', nothing),
  row('member.bindCard', ['POST', '/member/bind-card'], 'member:bind_card', 'member', async (world) => ({
    card_id: await sharedCard(world),
    role: 'member',
    binding_password: 'shared-card-2026',
  })),
  row('member.unbindCard', ['POST', '/member/unbind-card'], 'member:bind_card', 'member', async (world) => {
    const card_id = await sharedCard(world);
    await world.server.db.call('bind_member_to_card', {
      p_card_id: card_id,
      p_member_id: world.member.member_id,
      p_binding_password: 'shared-card-2026',
    });
    return { card_id };
  }),
];
