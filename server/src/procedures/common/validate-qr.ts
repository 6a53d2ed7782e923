import { commonValidateQr } from '@mps/shared';
import { implement } from '../../implement.js';

/** Shows a till which card stands behind a code, and changes nothing. SQL: validate_qr_plain. */
// A mutation, though it writes nothing: a query's input would put the code into a URL.
export const validateQr = implement(commonValidateQr, async ({ ctx, input }) => {
  const row = await ctx.row('validate_qr_plain', { p_qr_plain: input.qr_plain });
  return {
    valid: true as const,
    card_id: row.card_id,
    card_info: {
      card_no: row.card_no,
      card_type: row.card_type,
      balance: row.balance,
      status: row.status,
      member_level: row.level,
      member_name: row.member_name,
    },
    expires_at: row.expires_at,
  };
});
