import { randomBytes } from 'node:crypto';
import { memberGenerateQr } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingForMember } from '../acting.js';

/** 256 random bits, as `new_plain_code` of the database makes them. */
const newPaymentCode = () => randomBytes(32).toString('base64url');

/** Issues the one live payment code of a card and member; a former one stops working. SQL: rotate_card_qr. */
export const generateQr = implement(memberGenerateQr, async ({ ctx, input, repetition }) => {
  const { row, secret } = await repetition.withSecret(newPaymentCode(), (code) =>
    ctx.row(
      'rotate_card_qr',
      { p_card_id: input.card_id, p_ttl_seconds: input.ttl_seconds, p_qr_plain: code },
      actingForMember(ctx, input.member_id),
    ),
  );
  return {
    qr_plain: secret,
    expires_at: row.qr_expires_at,
    card_info: { card_no: row.card_no, card_type: row.card_type, balance: row.balance },
    ttl_seconds: row.ttl_seconds,
  };
});
