import { adminCreateMember } from '@mps/shared';
import { phoneToStore } from '../../identity/read-phone.js';
import { implement } from '../../implement.js';
import { hashNewPassword } from '../new-password.js';

/** Creates a member with its first card. SQL: create_member_profile. Errors: PASSWORD_TOO_WEAK, INVALID_PHONE_FORMAT. */
export const createMember = implement(adminCreateMember, async ({ ctx, input }) => {
  const { name, phone = null, email = null } = input;
  const row = await ctx.row('create_member_profile', {
    p_name: name,
    p_phone: phoneToStore(phone, await ctx.services.settings()),
    p_email: email,
    p_binding_user_org: input.binding_user_org,
    p_binding_org_id: input.binding_org_id,
    p_default_card_type: input.default_card_type,
    p_password_hash: await hashNewPassword(ctx, input.password, [name, phone, email]),
  });
  const { card_id, card_no, card_type, card_status } = row;
  return {
    success: true as const,
    member: row,
    default_card: { card_id, card_no, card_type, status: card_status },
  };
});
