/** How large the runs are, and the seed that everything random in them follows from. */
const DEFAULT_SEED_LIMIT = 1_000_000;

export type Size = 'short' | 'long';

/** `short` shows in minutes that every run works; `long` has the counts that the promises are made by. */
export const size: Size = process.env.MPS_RELIABILITY === 'short' ? 'short' : 'long';

export const sized = <T>(counts: Record<Size, T>): T => counts[size];

/** `SEED=...` repeats what an earlier run chose. What processes make of it in time still differs. */
export const seed: number = process.env.SEED
  ? Number(process.env.SEED)
  : Math.floor(Math.random() * DEFAULT_SEED_LIMIT);
if (!Number.isSafeInteger(seed)) throw new Error('SEED must be a whole number.');
