import { LiveEvent, OnTransactionInput } from '../../live-event.js';
import { contract } from '../contract.js';

export const merchantOnTransaction = contract({
  name: 'merchant.onTransaction',
  kind: 'subscription',
  rest: null,
  access: 'merchant:read_transactions',
  risk: 'read',
  summary: "The merchant's charges, refunds and settlements as they happen, whoever makes them. */",
  description: "The merchant's charges, refunds and settlements as they happen, whoever makes them. */",
  input: OnTransactionInput,
  output: LiveEvent,
  errors: ['NOT_MERCHANT_USER', 'PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'VALIDATION_FAILED'],
  sql: null,
  idempotency: 'none',
  audit: [],
});
