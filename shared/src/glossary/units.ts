import type { Word } from './word.js';

/** What a customer is charged less, in the words of a price tag: tenths of the price in Chinese, percent in English. */
export const DISCOUNT = {
  none: ['無折扣', '无折扣', 'No discount'],
  some: ['{tenths} 折', '{tenths} 折', '{percent} off'],
} as const satisfies Record<'none' | 'some', Word>;
