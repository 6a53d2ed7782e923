import type { WordGroup } from '@mps/shared/glossary';
import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, type Language, rememberLanguage, speak } from './language.js';
import type { Texts } from './locales/zh-TW.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
    keySeparator: false;
    nsSeparator: false;
  }
}

export type TextKey = keyof Texts;
export type Translate = TFunction<'translation'>;

/** Loaded one at a time: nobody reads three languages at once. */
const LOADERS = {
  'zh-TW': () => import('./locales/zh-TW.js'),
  'zh-CN': () => import('./locales/zh-CN.js'),
  en: () => import('./locales/en.js'),
} satisfies Record<Language, () => Promise<{ TEXTS: Texts }>>;

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  i18next.addResourceBundle(language, 'translation', (await LOADERS[language]()).TEXTS);
}

/** Must have ended before the first page is drawn. */
export async function startTranslations(): Promise<void> {
  const language = currentLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    resources: {},
    interpolation: { escapeValue: false },
  });
  await change(language);
}

async function change(language: Language): Promise<void> {
  await load(language);
  speak(language);
  await i18next.changeLanguage(language);
}

export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await change(language);
}

/** What a value is called in the chosen language; the value itself where it has no word. */
export function enumText(t: Translate, group: WordGroup, value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—';
  const key = `${group}.${value}`;
  return i18next.exists(key) ? t(key as TextKey) : value;
}

/** The values that the glossary has a word for, in its order. */
export function valuesOf(group: WordGroup): string[] {
  const texts: Record<string, string> = i18next.getResourceBundle(currentLanguage(), 'translation');
  const start = `${group}.`;
  return Object.keys(texts).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
}
