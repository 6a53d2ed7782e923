import type { z } from 'zod';
import { NoInput } from './account.js';
import { LoginOutput } from './login.js';

/** The token that is still valid says who asks. */
export const RefreshInput = NoInput;

/** A new token for the same login; the old one stays valid until its own end. */
export const RefreshOutput = LoginOutput;
export type RefreshOutput = z.infer<typeof RefreshOutput>;
