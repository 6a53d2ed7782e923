/** How texts are compared with the glossary; each check answers what somebody has to look at. */
import type { Word } from '@mps/shared/glossary';

/** A text of the product with the place where somebody finds it. */
export interface Text {
  where: string;
  word: Word;
}

const say = ({ where, word }: Text) => `${where}: ${word.join(' / ')}`;

// Comparing words ----------------------------------------------------------------------------------

const SMALL_WORDS = new Set(['a', 'an', 'the', 'of', 'is', 'all', 'in']);

/** The stems of the words: "Top-ups" and "Topped up" have the same. */
function stemsOf(english: string): string[] {
  return english
    .toLowerCase()
    .split(/[^a-z0-9+]+/)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
    .map((word) => word.replace(/(ed|ing|es|s|e)$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1'));
}

/** As it is written, but for capital letters, a full stop and the plural. */
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('-', ' ')
    .replace(/s?\.?$/, '');

const saysAll = (text: string, english: string): boolean => {
  const stems = new Set(stemsOf(text));
  return stemsOf(english).every((stem) => stems.has(stem));
};

/** In English a sentence of help may say more than the word; in Chinese they are one. */
const isSame = (text: Word, word: Word): boolean =>
  text[0].trim() === word[0] && text[1].trim() === word[1] && saysAll(text[2], word[2]);

/** Texts that say a word of the glossary in one language and something else in another. */
export function namesThatDiffer(texts: readonly Text[], glossary: readonly Text[]): string[] {
  return texts.flatMap((text) => {
    const related = glossary.filter(({ word }) =>
      word.some((each, place) => plain(each) === plain(text.word[place] ?? '')),
    );
    if (related.length === 0 || related.some(({ word }) => isSame(text.word, word))) return [];
    return [`${say(text)} — but ${related.map(say).join(', ')}`];
  });
}

/** Texts that are the same in traditional characters and differ in simplified ones. */
export function chineseThatDiffers(texts: readonly Text[]): string[] {
  const first = new Map<string, Text>();
  return texts.flatMap((text) => {
    const known = first.get(text.word[0]);
    if (known === undefined) first.set(text.word[0], text);
    return known === undefined || known.word[1] === text.word[1] ? [] : [`${say(known)} — but ${say(text)}`];
  });
}

/** Texts that use a word for something that is called otherwise. */
export function synonymsIn(
  texts: readonly Text[],
  terms: Readonly<Record<string, { word: Word; not: readonly (readonly string[])[] }>>,
): string[] {
  return texts.flatMap((text) =>
    Object.values(terms).flatMap(({ word, not }) =>
      [0, 1, 2].flatMap((place) =>
        (not[place] ?? [])
          .filter((other) => text.word[place]?.includes(other))
          .map((other) => `${say(text)} — says ${other} for ${word[place]}`),
      ),
    ),
  );
}

// States ---------------------------------------------------------------------------------------------

/** What can be in a state, with the words for its states. */
export interface Subject {
  noun: Word;
  states: readonly Word[];
}

/** Texts that give a thing the state of another one: 會員已停用 where members are 已暫停. */
export function foreignStatesIn(texts: readonly Text[], subjects: readonly Subject[]): string[] {
  return subjects.flatMap(({ noun, states }) =>
    [0, 1].flatMap((place) => {
      const own = new Set(states.map((word) => word[place]));
      const foreign = subjects
        .flatMap((other) => other.states.map((word) => word[place] ?? ''))
        .filter((state) => /^[已待未]/.test(state) && !own.has(state));
      const patterns = [...new Set(foreign)].flatMap((state) => [
        new RegExp(`${noun[place]}[^，。；：、？！\\s]{0,3}${state}`),
        // The verb before its object: 停用會員.
        ...(state.startsWith('已') ? [new RegExp(`(?<![已可])${state.slice(1)}${noun[place]}`)] : []),
      ]);
      return texts
        .filter(({ word }) => patterns.some((pattern) => pattern.test(word[place] ?? '')))
        .map((text) => `${say(text)} — ${noun[place]} has no such state`);
    }),
  );
}

// Errors ---------------------------------------------------------------------------------------------

/** What is left of a request to somebody when its politeness is gone: 請先充值 and 請充值後再試 both say 充值. */
const askedIn = (text: string): string => text.replace(/[請请先再後后重新試试，。]/g, '');

/** Next steps that say again what the text of the error has said. */
export function saidTwice(errors: readonly { code: string; text: Word; nextStep: Word | null }[]): string[] {
  return errors.flatMap(({ code, text, nextStep }) => {
    if (nextStep === null || !/[請请]/.test(text[0])) return [];
    return askedIn(text[0]).includes(askedIn(nextStep[0])) ? [`${code}: ${text[0]} / ${nextStep[0]}`] : [];
  });
}
