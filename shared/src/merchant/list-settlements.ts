import { z } from 'zod';
import { MerchantCode } from '../fields.js';
import { pageFields, pageOutputFields } from '../pagination.js';
import { Settlement } from './settlement.js';

/** The settlements of the caller's merchant, or of the one that an administrator names. */
export const ListSettlementsInput = z.strictObject({ ...pageFields, merchant_code: MerchantCode.optional() });
/** One page of settlements, newest first. */
export const ListSettlementsOutput = z.object({ settlements: z.array(Settlement), ...pageOutputFields });
