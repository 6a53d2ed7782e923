import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { DataSize } from '../../tests/support/fill-database.js';

/** How much is measured, and for how long. */
export interface Sizes {
  large: DataSize;
  /** The same people and cards with a short history: what grows with the history alone shows beside it. */
  short: DataSize;
  /** Few people, cards and transactions. */
  small: DataSize;
  liveCodes: number;
  /** How often the charges with few and with many live codes take turns. */
  codeTurns: number;
  /** How often ways that differ little take turns, and how long one turn is: what the machine does meets all alike. */
  turns: number;
  turnMs: number;
  /** Load goes on for so long before each measurement of it: what stood still meanwhile has to come back. */
  leadInMs: number;
  /** Of one measurement; rates of several rounds are compared. */
  roundMs: number;
  /** Before the first round of a row about load: Node and Python take their time until they run as they then go on to. */
  warmUpMs: number;
  rounds: number;
  /** Requests of the row about memory. */
  memoryRequests: number;
}

export interface Options {
  sizes: Sizes;
  isQuick: boolean;
  /** Names of rows; all where it is empty. */
  only: readonly string[];
  /** Whether docs/performance.md and its curves are written. */
  write: boolean;
  /** Whether the hottest paths are profiled, and nothing else is measured. */
  profile: boolean;
  jsonFile: string | null;
  /** The peer `api-alone.ts` of another tree, built and installed, to take turns with this one's; null for none. */
  against: string | null;
}

const FULL: Sizes = {
  large: { members: 100_000, cards: 10_000, transactions: 1_000_000 },
  short: { members: 100_000, cards: 10_000, transactions: 10_000 },
  small: { members: 1_000, cards: 1_000, transactions: 10_000 },
  liveCodes: 100_000,
  codeTurns: 80,
  turns: 24,
  turnMs: 1_000,
  leadInMs: 3_000,
  roundMs: 3_000,
  warmUpMs: 15_000,
  rounds: 3,
  memoryRequests: 1_000_000,
};
const QUICK: Sizes = {
  large: { members: 20_000, cards: 5_000, transactions: 100_000 },
  short: { members: 20_000, cards: 5_000, transactions: 10_000 },
  small: { members: 1_000, cards: 1_000, transactions: 10_000 },
  liveCodes: 20_000,
  codeTurns: 20,
  turns: 6,
  turnMs: 500,
  leadInMs: 500,
  roundMs: 1_000,
  warmUpMs: 1_000,
  rounds: 1,
  memoryRequests: 20_000,
};

/** @throws for an option that is not known */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      json: { type: 'string' },
      against: { type: 'string' },
      rounds: { type: 'string' },
      turns: { type: 'string' },
    },
  });
  const sizes = values.quick ? QUICK : FULL;
  return {
    sizes: {
      ...sizes,
      rounds: values.rounds === undefined ? sizes.rounds : Number(values.rounds),
      turns: values.turns === undefined ? sizes.turns : Number(values.turns),
    },
    isQuick: values.quick,
    only: values.only.split(',').filter((name) => name !== ''),
    write: values.write,
    profile: values.profile,
    jsonFile: values.json ?? null,
    against: values.against === undefined ? null : resolve(values.against),
  };
}
