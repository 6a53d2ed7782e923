import type { Language } from '@mps/client';
import { glossaryIn, inLanguage } from '@mps/shared/glossary';
import { safe } from '../output/safe.js';
import { TEXTS, type TextKey } from './texts.js';

export type Translate = (key: TextKey, params?: Record<string, string>) => string;

export function createTranslate(language: Language): Translate {
  const words: Readonly<Record<string, string>> = glossaryIn(language);
  const own = Object.entries(TEXTS).map(([key, text]) => [key, inLanguage(text, language)] as const);
  const texts: Readonly<Record<string, string>> = { ...words, ...Object.fromEntries(own) };
  return (key, params = {}) =>
    (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : safe(value);
    });
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
