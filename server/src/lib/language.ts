import type { Language } from '@mps/shared';
import { languageOf } from '@mps/shared/errors/language';

const DEFAULT_LANGUAGE: Language = 'zh-TW';
/** Longer headers are cut: nobody lists that many languages, and the header is read before any limit. */
const MAX_HEADER_CHARACTERS = 200;

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
      return { language: tag === '*' ? DEFAULT_LANGUAGE : languageOf(tag), weight: Number.isNaN(weight) ? 0 : weight };
    })
    .filter(({ language, weight }) => language !== null && weight > 0)
    .sort((left, right) => right.weight - left.weight);
  return wishes[0]?.language ?? DEFAULT_LANGUAGE;
}
