import { z } from 'zod';
import { MerchantCode } from '../fields.js';
import { pageFields, pageOutputFields } from '../pagination.js';
import { Settlement } from './settlement.js';

export const ListSettlementsInput = z.strictObject({ ...pageFields, merchant_code: MerchantCode.optional() });
export const ListSettlementsOutput = z.object({ settlements: z.array(Settlement), ...pageOutputFields });
