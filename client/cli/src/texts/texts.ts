/** Every text of the command line, in every language. */
import { LABELS } from './labels.js';
import { PARAMETERS } from './parameters.js';
import { SPEECH } from './speech.js';
import { SUMMARIES } from './summaries.js';

export const TEXTS = { ...SUMMARIES, ...PARAMETERS, ...LABELS, ...SPEECH } as const;
export type TextKey = keyof typeof TEXTS;
