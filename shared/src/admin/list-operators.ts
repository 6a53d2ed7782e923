import { z } from 'zod';
import { Uuid } from '../fields.js';
import { pageFields, pageOutputFields } from '../pagination.js';
import { OperatorRow } from './merchant.js';

export const ListOperatorsInput = z.strictObject({ ...pageFields, merchant_id: Uuid });
export type ListOperatorsInput = z.infer<typeof ListOperatorsInput>;

export const ListOperatorsOutput = z.object({ operators: z.array(OperatorRow), ...pageOutputFields });
export type ListOperatorsOutput = z.infer<typeof ListOperatorsOutput>;
