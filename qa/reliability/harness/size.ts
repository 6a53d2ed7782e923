/** How large the runs are, and the seed that everything random in them follows from. */
const DEFAULT_SEED_LIMIT = 1_000_000;

export type Size = 'short' | 'long';

/** `short` shows in minutes that every run works; `long` has the counts that the promises are made by. */
export const size: Size = process.env.MPS_RELIABILITY === 'short' ? 'short' : 'long';

export const sized = <T>(counts: Record<Size, T>): T => counts[size];

/** The short size is a part of the gate: it takes the same way each time, so that what fails is the change's. */
const SHORT_SEED = 1;

/** `SEED=...` repeats what an earlier run chose. What processes make of it in time still differs. */
export const seed: number = process.env.SEED
  ? Number(process.env.SEED)
  : sized({ short: SHORT_SEED, long: Math.floor(Math.random() * DEFAULT_SEED_LIMIT) });
if (!Number.isSafeInteger(seed)) throw new Error('SEED must be a whole number.');
