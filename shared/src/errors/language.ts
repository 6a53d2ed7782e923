/** The languages that people are answered in; zh-TW where none is asked for. */
export const LANGUAGES = ['zh-TW', 'zh-CN', 'en'] as const;
/** One of LANGUAGES, as `Accept-Language` and `locale` name it. */
export type Language = (typeof LANGUAGES)[number];

/**
 * The language of ours that a language tag asks for, such as `zh-SG`: its script decides, then its region.
 *
 * @returns null where it is none of ours
 */
export function languageOf(tag: string): Language | null {
  const [primary, ...rest] = tag.toLowerCase().split('-');
  if (primary === 'en') return 'en';
  if (primary !== 'zh') return null;
  if (rest.includes('hant')) return 'zh-TW';
  return rest.some((part) => ['hans', 'cn', 'sg', 'my'].includes(part)) ? 'zh-CN' : 'zh-TW';
}
