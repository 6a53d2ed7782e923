import { createHash } from 'node:crypto';
import { seed } from './size.js';

export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from `minimum` to `maximum`, both included. */
  between(minimum: number, maximum: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
  /** An amount from 0.01 to `maximum`, with two decimals. */
  amount(maximum: number): number;
  /** Another sequence, so that what one client draws changes nothing for the others. */
  fork(name: string): Random;
}

/** A sequence that follows from the seed and a name alone. */
export function randomOf(name: string): Random {
  const next = sequence(createHash('sha256').update(`${seed}:${name}`).digest().readUInt32LE(0));
  const between = (minimum: number, maximum: number) => minimum + Math.floor(next() * (maximum - minimum + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('There is nothing to pick from.');
      return items[between(0, items.length - 1)] as (typeof items)[number];
    },
    shuffled: (items) => {
      const left = [...items];
      return items.map(() => left.splice(between(0, left.length - 1), 1)[0] as (typeof items)[number]);
    },
    amount: (maximum) => between(1, maximum * 100) / 100,
    fork: (child) => randomOf(`${name}/${child}`),
  };
}

/** A linear congruential generator with its output mixed: small, and good enough to choose moments by. */
function sequence(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x45d9f3b) >>> 0;
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 2 ** 32;
  };
}
