import own from './en.json';
import words from './glossary.en.generated.json';

export const TEXTS = { ...words, ...own };
