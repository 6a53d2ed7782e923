import { z } from 'zod';
import { Search } from '../../admin/fields.js';
import { MerchantRow } from '../../admin/merchant.js';
import { MerchantStatus, Timestamp } from '../../fields.js';
import { pageFields, pageOutputFields } from '../../pagination.js';
import { contract } from '../contract.js';

/** The search is over code, name and contact. */
export const ListMerchantsInput = z.strictObject({ ...pageFields, search: Search, status: MerchantStatus.optional() });
export type ListMerchantsInput = z.infer<typeof ListMerchantsInput>;

/** The merchants that the search finds, newest first. */
export const ListMerchantsOutput = z.object({
  merchants: z.array(MerchantRow.extend({ updated_at: Timestamp })),
  ...pageOutputFields,
});
export type ListMerchantsOutput = z.infer<typeof ListMerchantsOutput>;

export const adminListMerchants = contract({
  name: 'admin.listMerchants',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/merchants' },
  access: 'admin:manage_merchants',
  risk: 'read',
  summary: 'List and search merchants',
  description: 'Merchants, newest first, by a part of code, name or contact.',
  input: ListMerchantsInput,
  output: ListMerchantsOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_CURSOR'],
  sql: 'list_merchants',
  idempotency: 'none',
  audit: [],
});
