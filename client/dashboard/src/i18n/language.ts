import { LANGUAGES, type Language, languageOf } from '@mps/shared/errors/language';
import { deviceStore } from '../api/storage.js';

export { LANGUAGES, type Language };

const KEY = 'mps.language';

const isLanguage = (text: string | null): text is Language => LANGUAGES.some((language) => language === text);

let current: Language = readChoice();

function readChoice(): Language {
  const stored = deviceStore.read(KEY);
  if (isLanguage(stored)) return stored;
  // Before anybody has chosen, the browser's wish, in its order.
  return navigator.languages.map(languageOf).find((language) => language !== null) ?? 'zh-TW';
}

export const currentLanguage = (): Language => current;

/** What somebody has chosen is chosen for the device. */
export const rememberLanguage = (language: Language): void => deviceStore.write(KEY, language);

export function speak(language: Language): void {
  current = language;
  document.documentElement.lang = language;
}
