import words from './glossary.zh-CN.generated.json';
import own from './zh-CN.json';

export const TEXTS = { ...words, ...own };
