import { z } from 'zod';
import { MerchantCode, SettlementMode, SettlementStatus, Timestamp } from '../../fields.js';
import { contract } from '../contract.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';
import { Settlement } from '../parts/settlement.js';

/** The settlements of every merchant, or those that the filters name. */
export const ListAllSettlementsInput = z.strictObject({
  ...pageFields,
  merchant_code: MerchantCode.optional(),
  mode: SettlementMode.optional(),
  status: SettlementStatus.optional(),
});
export type ListAllSettlementsInput = z.infer<typeof ListAllSettlementsInput>;

/** Settlements with their merchants, newest first. */
export const ListAllSettlementsOutput = z.object({
  settlements: z.array(
    Settlement.extend({ merchant_code: z.string(), merchant_name: z.string(), updated_at: Timestamp }),
  ),
  ...pageOutputFields,
});
export type ListAllSettlementsOutput = z.infer<typeof ListAllSettlementsOutput>;

export const adminListSettlements = contract({
  name: 'admin.listSettlements',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/settlements' },
  access: 'admin:read_transactions',
  risk: 'read',
  proof: 'none',
  summary: 'List all settlements',
  description: 'The settlements of all merchants, newest first.',
  input: ListAllSettlementsInput,
  output: ListAllSettlementsOutput,
  errors: ['PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'INVALID_CURSOR'],
  sql: 'search_settlements',
  idempotency: 'none',
  audit: [],
});
