/** Whether an answer is one that the pages allow. */
import { isDeepStrictEqual } from 'node:util';
import { type Expected, Matcher } from './expectation.js';
import type { Heard } from './send.js';

/** Where an answer is none of those expected: one line a place; none where it is. */
export function complaints({ refusals, success }: Expected, answer: Heard): string[] {
  if (answer.code !== null) {
    const allowed = refusals.filter(({ code }) => code === answer.code);
    const wrongDetails = allowed.map(({ details = {} }) => differencesOf('details', details, answer.details));
    if (wrongDetails.some((lines) => lines.length === 0)) return [];
    return (
      wrongDetails[0] ?? [
        `expected ${named({ refusals, success })}, heard ${answer.code} ${JSON.stringify(answer.details)}`,
      ]
    );
  }
  if (success === null) return [`expected ${named({ refusals, success })}, heard a success`];
  const isReplay = success.replayed === true;
  const header =
    answer.replayHeader === isReplay ? [] : [`expected ${isReplay ? 'a' : 'no'} replay, the header says otherwise`];
  return [...header, ...differencesOf('', success.body, answer.body)];
}

const named = ({ refusals, success }: Expected): string =>
  [...(success === null ? [] : ['a success']), ...new Set(refusals.map(({ code }) => code))].join(' or ');

/** Everything of `expected` that `actual` lacks or says otherwise; what it says beyond does not matter. */
export function differencesOf(at: string, expected: unknown, actual: unknown): string[] {
  if (expected instanceof Matcher) return expected.complaints(actual).map((line) => `${at}: ${line}`);
  if (typeof expected !== 'object' || expected === null) {
    if (isDeepStrictEqual(expected, actual)) return [];
    return [`${at}: expected ${JSON.stringify(expected)}, heard ${JSON.stringify(actual)}`];
  }
  if (typeof actual !== 'object' || actual === null) return [`${at}: nothing there`];
  return Object.entries(expected).flatMap(([name, value]) =>
    differencesOf(`${at}.${name}`, value, (actual as Record<string, unknown>)[name]),
  );
}
