import { z } from 'zod';
import { Uuid } from '../fields.js';
import { pageFields, pageOutputFields } from '../pagination.js';
import { OperatorRow } from './merchant.js';

/** Whose operators, by pages; MERCHANT_NOT_FOUND where there is no such merchant. */
export const ListOperatorsInput = z.strictObject({ ...pageFields, merchant_id: Uuid });
export type ListOperatorsInput = z.infer<typeof ListOperatorsInput>;

/** The operators of one merchant; no password is ever answered. */
export const ListOperatorsOutput = z.object({ operators: z.array(OperatorRow), ...pageOutputFields });
export type ListOperatorsOutput = z.infer<typeof ListOperatorsOutput>;
