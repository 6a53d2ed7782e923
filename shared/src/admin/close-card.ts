import type { z } from 'zod';
import { CardStatusInput, CardStatusOutput } from './card.js';

/** Ends a card for good. INVALID_STATE_TRANSITION while it holds money. */
export const CloseCardInput = CardStatusInput;
export type CloseCardInput = z.infer<typeof CloseCardInput>;

/** The card, closed for good; its live payment codes ended with it. */
export const CloseCardOutput = CardStatusOutput;
export type CloseCardOutput = z.infer<typeof CloseCardOutput>;
