import type { Language } from '../errors/language.js';

/** What one thing is called, in the order of LANGUAGES: a word that is missing in one of them does not compile. */
export type Word = readonly [traditional: string, simplified: string, english: string];

const PLACE = { 'zh-TW': 0, 'zh-CN': 1, en: 2 } as const satisfies Record<Language, number>;

/** A word in the language that a person reads. */
export const inLanguage = (word: Word, language: Language): string => word[PLACE[language]];
