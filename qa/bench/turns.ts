import type { Sizes } from './options.js';

/** Before a turn is measured: the server works all the time, so what it needs is the new connections alone. */
const LEAD_IN_MS = 300;

export const turnOf = ({ turnMs }: Pick<Sizes, 'turnMs'>) => ({ leadInMs: LEAD_IN_MS, durationMs: turnMs });

/**
 * Lets ways that differ little take turns, so that what the machine does meanwhile meets all of them alike.
 *
 * @param ways makes one turn each; the first turn of all warms up and is not told, and who goes first changes
 * @returns what each way answered, turn by turn
 */
export async function inTurns<Name extends string, Result>(
  turns: number,
  ways: Record<Name, () => Promise<Result>>,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(ways) as Name[];
  const results = Object.fromEntries(names.map((name): [Name, Result[]] => [name, []])) as Record<Name, Result[]>;
  for (let turn = -1; turn < turns; turn += 1) {
    for (const name of turn % 2 === 0 ? names : names.toReversed()) {
      const result = await ways[name]();
      if (turn >= 0) results[name].push(result);
    }
  }
  return results;
}
