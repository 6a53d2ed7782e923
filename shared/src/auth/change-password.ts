import { z } from 'zod';
import { SuccessOutput } from '../fields.js';

/** Length and strength are judged with PASSWORD_TOO_WEAK; this bound only keeps the hashing short. */
const PasswordField = z.string().max(1_000).meta({ format: 'password' });

/** The caller's own password. INVALID_CREDENTIALS where the current one is wrong. */
export const ChangePasswordInput = z.strictObject({ current_password: PasswordField, new_password: PasswordField });
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

/** How many other logins ended. */
export const ChangePasswordOutput = SuccessOutput.extend({ ended_sessions: z.int() });
export type ChangePasswordOutput = z.infer<typeof ChangePasswordOutput>;
