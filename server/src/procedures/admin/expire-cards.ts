import { adminExpireCards } from '@mps/shared';
import { implement } from '../../implement.js';

/** Marks cards past their expiry as expired. SQL: expire_due_cards. */
export const expireCards = implement(adminExpireCards, async ({ ctx }) => ({
  success: true as const,
  result: await ctx.row('expire_due_cards', {}),
}));
