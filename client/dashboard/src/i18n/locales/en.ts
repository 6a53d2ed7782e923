import words from './glossary.en.generated.json';
import own from './en.json';

export const TEXTS = { ...words, ...own };
