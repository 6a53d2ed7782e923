import type { z } from 'zod';
import { CardStatusInput, CardStatusOutput } from './card.js';

export const FreezeCardInput = CardStatusInput;
export type FreezeCardInput = z.infer<typeof FreezeCardInput>;

export const FreezeCardOutput = CardStatusOutput;
export type FreezeCardOutput = z.infer<typeof FreezeCardOutput>;
