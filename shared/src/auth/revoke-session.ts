import { z } from 'zod';
import { SuccessOutput, Uuid } from '../fields.js';

export const RevokeOwnSessionInput = z.strictObject({ session_id: Uuid });
export type RevokeOwnSessionInput = z.infer<typeof RevokeOwnSessionInput>;

export const RevokeOwnSessionOutput = SuccessOutput;
export type RevokeOwnSessionOutput = z.infer<typeof RevokeOwnSessionOutput>;
