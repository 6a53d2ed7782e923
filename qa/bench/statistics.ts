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

/** Between which values the middle half of them lies. */
export function middleHalfOf(values: readonly number[]): { from: number; to: number } {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
  return { from: at(0.25), to: at(0.75) };
}

/** How one way compares with another over turns that stood beside each other. */
export interface Comparison {
  ratio: number;
  /** How much turns differ, for people. */
  note: string;
  ratios: number[];
}

export function compare(values: readonly number[], base: readonly number[]): Comparison {
  const ratios = values.map((value, turn) => value / (base[turn] ?? Number.NaN));
  const { from, to } = middleHalfOf(ratios);
  return {
    ratio: medianOf(ratios),
    note: `half of ${ratios.length} turns ${from.toFixed(2)} to ${to.toFixed(2)}`,
    ratios,
  };
}
