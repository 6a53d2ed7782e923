import { ValidateQrInput, ValidateQrOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Shows a till which card stands behind a code, and changes nothing. SQL: validate_qr_plain. */
export const validateQr = permittedProcedure('merchant:charge')
  .meta({
    openapi: { method: 'POST', path: '/common/qr/validate', tags: ['common'], summary: 'Look at a payment code' },
  })
  .input(ValidateQrInput)
  .output(ValidateQrOutput)
  // A mutation, though it writes nothing: a query's input would put the code into a URL.
  .mutation(async ({ ctx, input }) => {
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
