import { z } from 'zod';
import { MerchantCode } from '../../fields.js';
import { contract } from '../contract.js';
import { OperatorRow } from '../parts/merchant.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';

/** By pages. An administrator names the merchant. */
export const OwnListOperatorsInput = z.strictObject({ ...pageFields, merchant_code: MerchantCode.optional() });
export type OwnListOperatorsInput = z.infer<typeof OwnListOperatorsInput>;

/** No password and no PIN is ever answered. */
export const OwnListOperatorsOutput = z.object({ operators: z.array(OperatorRow), ...pageOutputFields });
export type OwnListOperatorsOutput = z.infer<typeof OwnListOperatorsOutput>;

export const merchantListOperators = contract({
  name: 'merchant.listOperators',
  kind: 'query',
  rest: { method: 'GET', path: '/merchant/operators' },
  access: 'merchant:manage_operators',
  risk: 'read',
  proof: 'none',
  summary: 'List my operators',
  description: 'The named operators of the merchant, newest first.',
  input: OwnListOperatorsInput,
  output: OwnListOperatorsOutput,
  errors: ['PERMISSION_DENIED', 'NOT_MERCHANT_USER', 'MERCHANT_NOT_FOUND', 'INVALID_CURSOR'],
  sql: 'list_operators',
  idempotency: 'none',
  audit: [],
});
