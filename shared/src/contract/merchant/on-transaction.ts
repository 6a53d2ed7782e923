import { z } from 'zod';
import { MerchantCode } from '../../fields.js';
import { contract } from '../contract.js';
import { LiveEvent, resumeFields } from '../parts/live-event.js';

/** Follows what happens at one merchant: the caller's own, or the one that an administrator names. */
export const OnTransactionInput = z.strictObject({ ...resumeFields, merchant_code: MerchantCode.optional() });

export const merchantOnTransaction = contract({
  name: 'merchant.onTransaction',
  kind: 'subscription',
  rest: null,
  access: 'merchant:read_transactions',
  risk: 'read',
  proof: 'none',
  summary: "Follow the merchant's transactions",
  description: "Streams the merchant's charges, refunds and settlements as they happen, whoever makes them.",
  input: OnTransactionInput,
  output: LiveEvent,
  errors: ['NOT_MERCHANT_USER', 'PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'VALIDATION_FAILED'],
  sql: null,
  idempotency: 'none',
  audit: [],
});
