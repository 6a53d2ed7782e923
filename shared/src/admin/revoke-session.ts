import { z } from 'zod';
import { Reason, SuccessOutput, Uuid } from '../fields.js';

export const RevokeSessionInput = z.strictObject({ session_id: Uuid, reason: Reason.optional() });
export type RevokeSessionInput = z.infer<typeof RevokeSessionInput>;

export const RevokeSessionOutput = SuccessOutput.extend({
  ended: z.boolean().meta({ description: 'False where the login had ended before' }),
});
export type RevokeSessionOutput = z.infer<typeof RevokeSessionOutput>;
