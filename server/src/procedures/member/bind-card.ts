import { memberBindCard } from '@mps/shared';
import { foldText } from '@mps/shared/fold-text';
import type { Context } from '../../context.js';
import { bucketOf } from '../../identity/account-key.js';
import type { Guess } from '../../identity/throttle.js';
import { implement } from '../../implement.js';
import { actingMember } from '../acting.js';

/** Binds the member to a shared card by its binding password. SQL: bind_member_to_card. */
export const bindCard = implement(memberBindCard, async ({ ctx, input }) => {
  const member = actingMember(ctx, input.member_id);
  const args = { p_card_id: input.card_id ?? null, p_card_no: input.card_no ?? null, p_member_id: member.id };
  const bind = () =>
    ctx.row(
      'bind_member_to_card',
      { ...args, p_role: input.role, p_binding_password: input.binding_password },
      member.onBehalfOf,
    );
  const row = await ctx.services.throttle.guard(await guessOf(ctx, args), bind);
  return { success: true as const, binding: row, corporate_discount: row.corporate_discount };
});

/** Wrong passwords count per card, over all members and addresses and by whatever spelling the card is named. */
async function guessOf(
  { services, ip }: Context,
  args: { p_card_id: string | null; p_card_no: string | null; p_member_id: string },
): Promise<Guess> {
  const [card] = await services.database.call('find_card_to_bind', args, null);
  const typed = args.p_card_id ?? foldText(args.p_card_no ?? '').replace(/ /g, '');
  return {
    kind: 'binding_password',
    account: card === undefined ? `card?${bucketOf(typed.toLowerCase())}` : `card:${card.guess_key}`,
    address: ip,
    knownAs: card?.is_known === true ? args.p_member_id : null,
  };
}
