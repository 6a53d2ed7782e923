import type { z } from 'zod';
import { IdempotencyKey } from '../fields.js';
import type { Contract, Schema } from './contract.js';

/** The input as callers may send it: every write takes an `idempotency_key` beside the fields that its contract names. */
export function inputOf({ kind, input }: Pick<Contract, 'kind' | 'input'>): Schema {
  if (kind !== 'mutation') return input;
  const schema = input as z.ZodObject | z.ZodOptional<z.ZodObject>;
  return 'unwrap' in schema ? withKey(schema.unwrap()).optional() : withKey(schema);
}

/** `safeExtend`, because some inputs are refined. */
const withKey = (schema: z.ZodObject) => schema.safeExtend({ idempotency_key: IdempotencyKey.optional() });
