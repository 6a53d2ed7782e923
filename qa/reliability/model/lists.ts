/** What has to stand in a list. */
import { differencesOf } from './compare.js';
import { Matcher } from './expectation.js';

type Row = Record<string, unknown>;

/**
 * A list of exactly these rows, in any order, known by one field.
 *
 * @param perhaps rows that may stand there too
 */
export const listOf = (by: string, rows: readonly Row[], perhaps: readonly Row[] = []): Matcher =>
  new Matcher((value) => {
    if (!Array.isArray(value)) return ['expected a list'];
    const heard = new Map((value as Row[]).map((row) => [row[by], row]));
    if (heard.size !== value.length) return [`a ${by} stands there twice`];
    const known = new Map([...rows, ...perhaps].map((row) => [row[by], row]));
    const lacking = rows.filter((row) => !heard.has(row[by])).map((row) => `${by} ${row[by]} is missing`);
    const other = [...heard].flatMap(([id, row]) => {
      const expected = known.get(id);
      return expected === undefined
        ? [`${by} ${id} does not belong there`]
        : differencesOf(`${by} ${id}`, expected, row);
    });
    return [...lacking, ...other];
  });
