import type { Language } from '@mps/shared';

const DEFAULT_LANGUAGE: Language = 'zh-TW';
/** Longer headers are cut: nobody lists that many languages, and the header is read before any limit. */
const MAX_HEADER_CHARACTERS = 200;

/** The language of ours that a language tag asks for; null when we do not speak it. */
function languageOf(tag: string): Language | null {
  const [primary, ...rest] = tag.toLowerCase().split('-');
  if (primary === 'en') return 'en';
  if (primary === '*') return DEFAULT_LANGUAGE;
  if (primary !== 'zh') return null;
  return rest.some((part) => ['hans', 'cn', 'sg', 'my'].includes(part)) ? 'zh-CN' : 'zh-TW';
}

/**
 * Chooses the language of an answer's texts.
 * @param header the Accept-Language header, such as `en-GB, zh-CN;q=0.8`
 */
export function chooseLanguage(header: string | undefined): Language {
  if (header === undefined) return DEFAULT_LANGUAGE;
  const wishes = header
    .slice(0, MAX_HEADER_CHARACTERS)
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.split(';').map((part) => part.trim());
      const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
      return { language: languageOf(tag), weight: Number.isNaN(weight) ? 0 : weight };
    })
    .filter(({ language, weight }) => language !== null && weight > 0)
    .sort((left, right) => right.weight - left.weight);
  return wishes[0]?.language ?? DEFAULT_LANGUAGE;
}
