import { z } from 'zod';
import { Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { OperatorRow } from '../parts/merchant.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';

/** Whose operators, by pages; MERCHANT_NOT_FOUND where there is no such merchant. */
export const ListOperatorsInput = z.strictObject({ ...pageFields, merchant_id: Uuid });
export type ListOperatorsInput = z.infer<typeof ListOperatorsInput>;

/** The operators of one merchant; no password is ever answered. */
export const ListOperatorsOutput = z.object({ operators: z.array(OperatorRow), ...pageOutputFields });
export type ListOperatorsOutput = z.infer<typeof ListOperatorsOutput>;

export const adminListOperators = contract({
  name: 'admin.listOperators',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/merchants/{merchant_id}/operators' },
  access: 'admin:read_merchants',
  risk: 'read',
  proof: 'none',
  summary: "List a merchant's operators",
  description: 'The named operators of a merchant, newest first.',
  input: ListOperatorsInput,
  output: ListOperatorsOutput,
  errors: ['PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'INVALID_CURSOR'],
  sql: 'list_operators',
  idempotency: 'none',
  audit: [],
});
