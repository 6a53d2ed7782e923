import type { z } from 'zod';
import { CardStatusInput, CardStatusOutput } from './card.js';

export const ReportCardLostInput = CardStatusInput;
export type ReportCardLostInput = z.infer<typeof ReportCardLostInput>;

export const ReportCardLostOutput = CardStatusOutput;
export type ReportCardLostOutput = z.infer<typeof ReportCardLostOutput>;
