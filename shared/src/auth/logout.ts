import type { z } from 'zod';
import { SuccessOutput } from '../fields.js';
import { NoInput } from './account.js';

export const LogoutInput = NoInput;
export const LogoutOutput = SuccessOutput;
export type LogoutOutput = z.infer<typeof LogoutOutput>;
