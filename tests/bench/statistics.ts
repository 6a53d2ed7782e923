/** The middle of several rounds, and how far they lie apart. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const [left = 0, right = 0] = [sorted[middle - (sorted.length % 2 === 0 ? 1 : 0)], sorted[middle]];
  return { median: (left + right) / 2, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 };
}

export const medianOf = (values: readonly number[]): number => spreadOf(values).median;
