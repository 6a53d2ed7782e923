import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, type Language, rememberLanguage } from './language.js';
import type texts from './locales/zh-TW.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof texts };
    keySeparator: false;
    nsSeparator: false;
  }
}

export type TextKey = keyof typeof texts;
export type Translate = TFunction<'translation'>;

/** Loaded one at a time: nobody reads three languages at once. */
const LOADERS = {
  'zh-TW': () => import('./locales/zh-TW.json'),
  'zh-CN': () => import('./locales/zh-CN.json'),
  en: () => import('./locales/en.json'),
} satisfies Record<Language, () => Promise<{ default: typeof texts }>>;

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  i18next.addResourceBundle(language, 'translation', (await LOADERS[language]()).default);
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
  await chooseLanguage(language);
}

export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}

/** A text whose key is put together, such as the name of a status; the value itself where it has no text. */
export function enumText(t: Translate, group: string, value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—';
  const key = `${group}.${value}`;
  return i18next.exists(key) ? t(key as TextKey) : value;
}
