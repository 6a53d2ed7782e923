import type { z } from 'zod';
import { CardStatusInput, CardStatusOutput } from './card.js';

/** Makes an active card inactive, until it is unfrozen. INVALID_STATE_TRANSITION from any other status. */
export const FreezeCardInput = CardStatusInput;
export type FreezeCardInput = z.infer<typeof FreezeCardInput>;

/** The card, frozen; its live payment codes work again when it does. */
export const FreezeCardOutput = CardStatusOutput;
export type FreezeCardOutput = z.infer<typeof FreezeCardOutput>;
