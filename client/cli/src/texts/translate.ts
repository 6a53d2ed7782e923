import type { Language } from '@mps/client';
import type { Texts } from './in-each-language.js';
import { TEXTS, type TextKey } from './texts.js';

export type Translate = (key: TextKey, params?: Record<string, string>) => string;

/** The order of the texts in the table. */
const INDEX = { 'zh-TW': 0, 'zh-CN': 1, en: 2 } as const satisfies Record<Language, number>;

export function createTranslate(language: Language): Translate {
  return (key, params = {}) =>
    TEXTS[key][INDEX[language]].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}

/** What a value of the API is called, such as a status; itself where it has no name. */
export function nameOfValue(language: Language, value: string): string {
  const table: Record<string, Texts> = TEXTS;
  const texts = Object.hasOwn(table, `value.${value}`) ? table[`value.${value}`] : undefined;
  return texts?.[INDEX[language]] ?? value;
}

/**
 * The language to speak.
 *
 * @param wanted what `--lang` says
 * @param locale what `LC_ALL`, `LC_MESSAGES` or `LANG` say, such as `zh_TW.UTF-8`; undefined: the system's own
 */
export function chooseLanguage(wanted: string | undefined, locale: string | undefined): Language {
  const tag = (wanted ?? locale ?? Intl.DateTimeFormat().resolvedOptions().locale).toLowerCase().replaceAll('_', '-');
  if (!tag.startsWith('zh')) return 'en';
  return /^zh-(cn|sg|my|hans)/.test(tag) ? 'zh-CN' : 'zh-TW';
}
