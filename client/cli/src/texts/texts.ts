/** Every text of the command line, in every language. */
import { LABELS } from './labels.js';
import { PARAMETERS } from './parameters.js';
import { SPEECH } from './speech.js';
import { SUMMARIES } from './summaries.js';

/** In the order of the languages: a text that is missing in one of them does not compile. */
export type Texts = readonly [traditional: string, simplified: string, english: string];

export const TEXTS = { ...SUMMARIES, ...PARAMETERS, ...LABELS, ...SPEECH } as const;
export type TextKey = keyof typeof TEXTS;
