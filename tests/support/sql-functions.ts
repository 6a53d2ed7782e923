/** What the database's functions can do, read from their sources: which codes they raise and which audit actions they write. */
import { ERRORS, type ErrorCode } from '@mps/shared';
import { readSources } from '../../scripts/schemas/sources.js';

/** The text of each function without its comments, by its qualified name such as `mps_api.freeze_card`. */
const FUNCTIONS = new Map(
  (await readSources())
    .filter(({ path }) => path.startsWith('functions/'))
    .flatMap(({ sql }) =>
      sql
        .replaceAll(/--.*$/gm, '')
        .split(/^\s*CREATE (?:OR REPLACE )?FUNCTION (?=(?:mps_api|mps)\.)/m)
        .slice(1)
        .map((text): [string, string] => [text.slice(0, text.indexOf('(')), text]),
    ),
);

/** The codes that a callable function can raise, itself or by the functions that it calls. */
export function codesOf(name: string): Set<ErrorCode> {
  const raised = matchesIn(name, /mps\.fail\(([^;]*);/g).flatMap((argument) => quotedIn(argument, /'([A-Z_]+)'/g));
  // A function that decides many at once says a refusal as the result of a CASE.
  const decided = matchesIn(name, /\b(?:THEN|ELSE) '([A-Z_]+)'/g);
  return new Set([...raised, ...decided].filter((word): word is ErrorCode => Object.hasOwn(ERRORS, word)));
}

/** The actions that a callable function can write into the audit log. */
export function auditActionsOf(name: string): Set<string> {
  return new Set(matchesIn(name, /'([a-z_]+\.[a-z_]+)'/g).filter((word) => !/^mps(_\w+)?\./.test(word)));
}

function matchesIn(name: string, pattern: RegExp): string[] {
  const reached = reachedFrom(`mps_api.${name}`, new Set());
  if (reached.size === 0) throw new Error(`No source declares mps_api.${name}`);
  return [...reached].flatMap((each) => quotedIn(FUNCTIONS.get(each) ?? '', pattern));
}

const quotedIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, word]) => word ?? []);

/** A function and all that it calls. */
function reachedFrom(name: string, seen: Set<string>): Set<string> {
  const text = FUNCTIONS.get(name);
  if (text === undefined || seen.has(name)) return seen;
  seen.add(name);
  for (const called of quotedIn(text.slice(text.indexOf('(')), /\b((?:mps_api|mps)\.\w+)\(/g))
    reachedFrom(called, seen);
  return seen;
}
