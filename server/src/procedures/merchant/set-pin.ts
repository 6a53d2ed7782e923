import { merchantSetPin } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';
import { success } from '../success.js';

/** Sets the caller's own PIN. SQL: set_operator_pin. Errors: VALIDATION_FAILED for one that is easily guessed. */
export const setPin = implement(merchantSetPin, async ({ ctx, input }) => {
  await actingMerchant(ctx, input.merchant_code);
  ctx.services.passwords.assertPin(input.pin);
  await ctx.row('set_operator_pin', { p_pin_hash: await ctx.services.passwords.hash(input.pin) });
  return success(ctx, merchantSetPin);
});
