import { z } from 'zod';
import { MerchantStatus, Timestamp } from '../fields.js';
import { pageFields, pageOutputFields } from '../pagination.js';
import { Search } from './fields.js';
import { MerchantRow } from './merchant.js';

/** The search is over code, name and contact. */
export const ListMerchantsInput = z.strictObject({ ...pageFields, search: Search, status: MerchantStatus.optional() });
export type ListMerchantsInput = z.infer<typeof ListMerchantsInput>;

/** The merchants that the search finds, newest first. */
export const ListMerchantsOutput = z.object({
  merchants: z.array(MerchantRow.extend({ updated_at: Timestamp })),
  ...pageOutputFields,
});
export type ListMerchantsOutput = z.infer<typeof ListMerchantsOutput>;
