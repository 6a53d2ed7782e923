/** Each language by its own name: whoever looks for it may read no other. */
export const LANGUAGE_NAMES = { 'zh-TW': '繁體中文', 'zh-CN': '简体中文', en: 'English' } as const;
export const SCHEMES = ['light', 'dark', 'auto'] as const;
