import { z } from 'zod';
import type { Contract, Schema } from './contract.js';
import { ApprovalRequested } from './parts/approval.js';

/**
 * The output as callers may get it: in place of its result, an operation with a limit can answer an approval. Once that
 * is approved, a repetition under the same key answers the result with `replayed`.
 */
export function outputOf({ approval, output }: Pick<Contract, 'approval' | 'output'>): Schema {
  if (approval === undefined) return output;
  const result = output as z.ZodObject;
  const withReplay = 'replayed' in result.shape ? result : result.safeExtend({ replayed: z.boolean().optional() });
  return z.union([withReplay, ApprovalRequested]);
}
