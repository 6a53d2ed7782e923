import type { z } from 'zod';
import { SuccessOutput } from '../fields.js';
import { NoInput } from './account.js';

/** The login that asks is the one that ends. */
export const LogoutInput = NoInput;
/** The token works nowhere any more. */
export const LogoutOutput = SuccessOutput;
export type LogoutOutput = z.infer<typeof LogoutOutput>;
