import { z } from 'zod';
import { SuccessOutput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/** Ends the caller's own code of this card; called by an administrator, every code of it. */
export const RevokeQrInput = z.strictObject({ card_id: Uuid, member_id: Uuid.optional() });
/** What was revoked pays no more. */
export const RevokeQrOutput = SuccessOutput;

export const memberRevokeQr = contract({
  name: 'member.revokeQr',
  kind: 'mutation',
  rest: { method: 'POST', path: '/member/qr/revoke' },
  access: 'member:generate_qr',
  risk: 'write',
  proof: 'none',
  summary: 'Revoke a payment code',
  description: "Ends the member's live payment code of the card.",
  message: { 'zh-TW': '付款碼已撤銷', 'zh-CN': '付款码已撤销', en: 'Payment code revoked' },
  input: RevokeQrInput,
  output: RevokeQrOutput,
  errors: ['PERMISSION_DENIED', 'CARD_NOT_FOUND_OR_INACTIVE', 'VALIDATION_FAILED'],
  sql: 'revoke_card_qr',
  idempotency: '48h',
  audit: ['code.revoke'],
});
