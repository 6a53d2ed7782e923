import { z } from 'zod';
import { MerchantStatus, Search, Timestamp } from '../../fields.js';
import { contract } from '../contract.js';
import { MerchantRow } from '../parts/merchant.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';

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
  access: 'admin:read_merchants',
  risk: 'read',
  proof: 'none',
  summary: 'List and search merchants',
  description: 'Merchants, newest first, by a part of the code, name or contact.',
  input: ListMerchantsInput,
  output: ListMerchantsOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_CURSOR'],
  sql: 'list_merchants',
  idempotency: 'none',
  audit: [],
});
