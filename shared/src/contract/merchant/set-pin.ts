import { z } from 'zod';
import { MerchantCode, Pin, SuccessOutput } from '../../fields.js';
import { contract } from '../contract.js';

/** VALIDATION_FAILED for one that is easily guessed, such as 111111 or 123456. */
export const SetPinInput = z.strictObject({ pin: Pin, merchant_code: MerchantCode.optional() });
export type SetPinInput = z.infer<typeof SetPinInput>;

/** The earlier PIN no longer works. */
export const SetPinOutput = SuccessOutput;
export type SetPinOutput = z.infer<typeof SetPinOutput>;

export const merchantSetPin = contract({
  name: 'merchant.setPin',
  kind: 'mutation',
  rest: { method: 'POST', path: '/merchant/pin' },
  access: 'merchant:charge',
  risk: 'security',
  proof: 'recent',
  summary: 'Set my PIN',
  description:
    "Sets the six digits by which the caller, a named operator, takes over a till. The merchant's own account has none. Asks for a recent proof of the password.",
  message: { 'zh-TW': 'PIN 已設定', 'zh-CN': 'PIN 已设置', en: 'PIN set' },
  input: SetPinInput,
  output: SetPinOutput,
  errors: [
    'PERMISSION_DENIED',
    'NOT_MERCHANT_USER',
    'MERCHANT_NOT_FOUND',
    'VALIDATION_FAILED',
    'INVALID_STATE_TRANSITION',
  ],
  sql: 'set_operator_pin',
  idempotency: '48h',
  audit: ['operator.set_pin'],
});
