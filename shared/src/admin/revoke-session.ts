import { z } from 'zod';
import { Reason, SuccessOutput, Uuid } from '../fields.js';

/** Ends anybody's login at once, on every server. */
export const RevokeSessionInput = z.strictObject({ session_id: Uuid, reason: Reason.optional() });
export type RevokeSessionInput = z.infer<typeof RevokeSessionInput>;

/** Whether it was this call that ended it. */
export const RevokeSessionOutput = SuccessOutput.extend({
  ended: z.boolean().meta({ description: 'False where the login had ended before' }),
});
export type RevokeSessionOutput = z.infer<typeof RevokeSessionOutput>;
