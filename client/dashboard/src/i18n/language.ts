import { deviceStore } from '../api/storage.js';

export const LANGUAGES = ['zh-TW', 'zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'mps.language';

const isLanguage = (text: string | null): text is Language => LANGUAGES.some((language) => language === text);

let current: Language = readChoice();

function readChoice(): Language {
  const stored = deviceStore.read(KEY);
  return isLanguage(stored) ? stored : 'zh-TW';
}

export const currentLanguage = (): Language => current;

export function rememberLanguage(language: Language): void {
  current = language;
  deviceStore.write(KEY, language);
  document.documentElement.lang = language;
}
