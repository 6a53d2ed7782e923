/** Every text of the command line, in every language. */
import type { WordKey } from '@mps/shared/glossary';
import { APPROVALS } from './approvals.js';
import { LABELS } from './labels.js';
import { PARAMETERS } from './parameters.js';
import { PEOPLE } from './people.js';
import { QUESTIONS } from './questions.js';
import { SPEECH } from './speech.js';
import { SUMMARIES } from './summaries.js';

export const TEXTS = {
  ...SUMMARIES,
  ...PARAMETERS,
  ...LABELS,
  ...QUESTIONS,
  ...SPEECH,
  ...PEOPLE,
  ...APPROVALS,
} as const;
/** A text of its own, or a word of the glossary such as `field.card_no`. */
export type TextKey = keyof typeof TEXTS | WordKey;
