/**
 * One word for one thing, in every language: the glossary names values and fields, and no sentence of the server, the
 * command line or the pages names one of them differently.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CONTRACTS } from '@mps/shared/contract/all.generated';
import { ERRORS, LANGUAGES } from '@mps/shared/errors';
import { GLOSSARY, inLanguage, type Word, type WordGroup } from '@mps/shared/glossary';
import { TERMS } from '@mps/shared/glossary/terms';
import { describe, expect, test } from 'vitest';
import { TEXTS } from '../cli/cli-package.js';

/** A text of the product with the place where somebody finds it. */
interface Text {
  where: string;
  word: Word;
}

type ByLanguage = Readonly<Record<(typeof LANGUAGES)[number], string>>;
const wordOf = (texts: ByLanguage): Word => [texts['zh-TW'], texts['zh-CN'], texts.en];

const GLOSSARY_TEXTS: Text[] = Object.entries(GLOSSARY).flatMap(([group, words]) =>
  Object.entries<Word>(words).map(([value, word]) => ({ where: `glossary ${group}.${value}`, word })),
);

const ERROR_TEXTS: Text[] = Object.entries(ERRORS).flatMap(([code, { text, nextStep }]) => [
  { where: `error ${code}`, word: wordOf(text) },
  ...(nextStep === null ? [] : [{ where: `next step of ${code}`, word: wordOf(nextStep) }]),
]);

const SERVER_TEXTS: Text[] = Object.values(CONTRACTS).flatMap((contract) =>
  'done' in contract ? [{ where: `done ${contract.name}`, word: wordOf(contract.done) }] : [],
);

const CLI_TEXTS: Text[] = Object.entries<Word>(TEXTS).map(([key, word]) => ({ where: `cli ${key}`, word }));

const LOCALES = fileURLToPath(new URL('../../client/dashboard/src/i18n/locales/', import.meta.url));
const [traditional, simplified, english] = LANGUAGES.map(
  (language) => JSON.parse(readFileSync(`${LOCALES}${language}.json`, 'utf8')) as Record<string, string>,
);
const PAGE_TEXTS: Text[] = Object.entries(traditional ?? {}).map(([key, text]) => ({
  where: `page ${key}`,
  word: [text, simplified?.[key] ?? '', english?.[key] ?? ''],
}));

/** Everything that is not the glossary itself. */
const SENTENCES = [...ERROR_TEXTS, ...SERVER_TEXTS, ...CLI_TEXTS, ...PAGE_TEXTS];
const ALL = [...GLOSSARY_TEXTS, ...SENTENCES];

/** Says what somebody has to look at. */
const said = ({ where, word }: Text) => `${where}: ${word.join(' / ')}`;
