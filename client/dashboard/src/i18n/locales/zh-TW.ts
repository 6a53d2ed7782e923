import words from './glossary.zh-TW.generated.json';
import own from './zh-TW.json';

/** The words of the glossary, and the sentences of the pages. */
export const TEXTS = { ...words, ...own };
/** What each language has to say. */
export type Texts = typeof TEXTS;
