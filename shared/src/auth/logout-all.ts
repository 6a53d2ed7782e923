import { z } from 'zod';
import { SuccessOutput } from '../fields.js';
import { NoInput } from './account.js';

/** All logins of the caller end. */
export const LogoutAllInput = NoInput;

/** How many logins ended, this one among them. */
export const LogoutAllOutput = SuccessOutput.extend({ ended_sessions: z.int() });
export type LogoutAllOutput = z.infer<typeof LogoutAllOutput>;
