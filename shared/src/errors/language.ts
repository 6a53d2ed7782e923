/** The languages that people are answered in; zh-TW where none is asked for. */
export const LANGUAGES = ['zh-TW', 'zh-CN', 'en'] as const;
/** One of LANGUAGES, as `Accept-Language` and `locale` name it. */
export type Language = (typeof LANGUAGES)[number];
