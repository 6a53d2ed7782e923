import { z } from 'zod';
import { MerchantCode } from '../../fields.js';
import { contract } from '../contract.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';
import { Settlement } from '../parts/settlement.js';

/** The settlements of the caller's merchant, or of the one that an administrator names. */
export const ListSettlementsInput = z.strictObject({ ...pageFields, merchant_code: MerchantCode.optional() });
/** One page of settlements, newest first. */
export const ListSettlementsOutput = z.object({ settlements: z.array(Settlement), ...pageOutputFields });

export const merchantListSettlements = contract({
  name: 'merchant.listSettlements',
  kind: 'query',
  rest: { method: 'GET', path: '/merchant/settlements' },
  access: 'merchant:read_settlements',
  risk: 'read',
  proof: 'none',
  summary: 'List settlements',
  description: "The merchant's settlements, newest first.",
  input: ListSettlementsInput,
  output: ListSettlementsOutput,
  errors: ['NOT_MERCHANT_USER', 'PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'INVALID_CURSOR', 'VALIDATION_FAILED'],
  sql: 'list_settlements',
  idempotency: 'none',
  audit: [],
});
