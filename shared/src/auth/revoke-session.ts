import { z } from 'zod';
import { SuccessOutput, Uuid } from '../fields.js';

/** Which of the caller's own logins to end. */
export const RevokeOwnSessionInput = z.strictObject({ session_id: Uuid });
export type RevokeOwnSessionInput = z.infer<typeof RevokeOwnSessionInput>;

/** That login's token works nowhere any more. */
export const RevokeOwnSessionOutput = SuccessOutput;
export type RevokeOwnSessionOutput = z.infer<typeof RevokeOwnSessionOutput>;
