import type { z } from 'zod';
import { CardStatusInput, CardStatusOutput } from './card.js';

export const UnfreezeCardInput = CardStatusInput;
export type UnfreezeCardInput = z.infer<typeof UnfreezeCardInput>;

export const UnfreezeCardOutput = CardStatusOutput;
export type UnfreezeCardOutput = z.infer<typeof UnfreezeCardOutput>;
