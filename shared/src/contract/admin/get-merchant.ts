import { z } from 'zod';
import { Timestamp, Uuid } from '../../fields.js';
import { Money } from '../../money.js';
import { contract } from '../contract.js';
import { MerchantRow } from '../parts/merchant.js';

/** Which merchant; MERCHANT_NOT_FOUND where there is none. */
export const GetMerchantInput = z.strictObject({ merchant_id: Uuid });
export type GetMerchantInput = z.infer<typeof GetMerchantInput>;

/** A merchant with its people, its logins, and today's payments less refunds, in the business time zone. */
export const GetMerchantOutput = z.object({
  merchant: MerchantRow.extend({
    login_enabled: z.boolean().meta({ description: "The merchant's own account has a password" }),
    operator_count: z.int(),
    live_sessions: z.int(),
    today_payment_count: z.int(),
    today_net_amount: Money,
    updated_at: Timestamp,
  }),
});
export type GetMerchantOutput = z.infer<typeof GetMerchantOutput>;

export const adminGetMerchant = contract({
  name: 'admin.getMerchant',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/merchants/{merchant_id}' },
  access: 'admin:read_merchants',
  risk: 'read',
  proof: 'none',
  summary: 'Show a merchant',
  description: 'One merchant with its business day so far.',
  input: GetMerchantInput,
  output: GetMerchantOutput,
  errors: ['NOT_MERCHANT_USER', 'PERMISSION_DENIED', 'MERCHANT_NOT_FOUND'],
  sql: 'get_merchant',
  idempotency: 'none',
  audit: [],
});
