import type { z } from 'zod';
import { CardStatusInput, CardStatusOutput } from './card.js';

export const CloseCardInput = CardStatusInput;
export type CloseCardInput = z.infer<typeof CloseCardInput>;

export const CloseCardOutput = CardStatusOutput;
export type CloseCardOutput = z.infer<typeof CloseCardOutput>;
