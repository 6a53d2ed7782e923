import type { z } from 'zod';
import { CardStatusInput, CardStatusOutput } from './card.js';

/** Makes a frozen card active. INVALID_STATE_TRANSITION from any other status: lost and closed cards stay so. */
export const UnfreezeCardInput = CardStatusInput;
export type UnfreezeCardInput = z.infer<typeof UnfreezeCardInput>;

/** The card, active again. */
export const UnfreezeCardOutput = CardStatusOutput;
export type UnfreezeCardOutput = z.infer<typeof UnfreezeCardOutput>;
