import {
  memberBindCard,
  memberGenerateQr,
  memberGetProfile,
  memberListCards,
  memberListPoints,
  memberListTransactions,
  memberRecharge,
  memberRevokeQr,
  memberUnbindCard,
  memberUpdateProfile,
} from '@mps/shared';
import { moneyWrite, nothing, ownCard, sharedCard } from './inputs.js';
import { type ProcedureRow, rowOf } from './procedure-row.js';

export const MEMBER_PROCEDURES: readonly ProcedureRow[] = [
  rowOf(memberGetProfile, 'member', nothing),
  rowOf(memberUpdateProfile, 'member', () => ({
    name: '王大明',
  })),
  rowOf(memberListCards, 'member', nothing),
  rowOf(memberListPoints, 'member', ownCard),
  rowOf(memberGenerateQr, 'member', ownCard),
  rowOf(memberRevokeQr, 'member', ownCard),
  rowOf(memberRecharge, 'member', (world) => ({
    ...ownCard(world),
    amount: 100,
    payment_method: 'wechat',
    ...moneyWrite(),
  })),
  rowOf(memberListTransactions, 'member', nothing),
  rowOf(memberBindCard, 'member', async (world) => ({
    card_id: await sharedCard(world),
    role: 'member',
    binding_password: 'shared-card-2026',
  })),
  rowOf(memberUnbindCard, 'member', async (world) => {
    const card_id = await sharedCard(world);
    await world.server.db.call('bind_member_to_card', {
      p_card_id: card_id,
      p_member_id: world.member.member_id,
      p_binding_password: 'shared-card-2026',
    });
    return { card_id };
  }),
];
