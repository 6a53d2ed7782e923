import type { z } from 'zod';
import { CardStatusInput, CardStatusOutput } from './card.js';

/** Stops a card that somebody else may hold. A lost card is not revived, only closed. */
export const ReportCardLostInput = CardStatusInput;
export type ReportCardLostInput = z.infer<typeof ReportCardLostInput>;

/** The card, lost; its live payment codes ended with it, its balance stays. */
export const ReportCardLostOutput = CardStatusOutput;
export type ReportCardLostOutput = z.infer<typeof ReportCardLostOutput>;
