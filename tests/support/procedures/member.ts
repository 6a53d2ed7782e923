import {
  memberBindCard,
  memberChangeBindingPassword,
  memberGenerateQr,
  memberGetProfile,
  memberListBindings,
  memberListCards,
  memberListPoints,
  memberListTransactions,
  memberRecharge,
  memberRemoveBinding,
  memberRevokeQr,
  memberUnbindCard,
  memberUpdateProfile,
} from '@mps/shared';
import { moneyWrite, nothing, ownCard, sharedCard, sharedOwnCard } from './inputs.js';
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
  rowOf(memberListBindings, 'member', async (world) => ({ card_id: (await sharedOwnCard(world)).card_id })),
  rowOf(memberRemoveBinding, 'member', sharedOwnCard),
  rowOf(memberChangeBindingPassword, 'member', async (world) => ({
    card_id: (await sharedOwnCard(world)).card_id,
    binding_password: 'another-shared-card-2026',
  })),
];
