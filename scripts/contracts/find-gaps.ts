/** What contracts and pages name and no file written by hand has. The compiler would name the place that asks for it. */
import { GLOSSARY } from '../../shared/src/glossary.js';

/** What a contract asks for beside itself. */
export interface Asking {
  name: string;
  sql: string | null;
  audit: readonly string[];
}

/** A file of the pages. */
export interface Page {
  path: string;
  text: string;
}

const FUNCTIONS = 'server/supabase/schemas/functions';
const WORDS = { action: 'shared/src/glossary/actions.ts', field: 'shared/src/glossary/fields.ts' } as const;

/**
 * @param contracts every procedure's contract
 * @param functions the names of the SQL functions that have a source file
 * @param pages the sources of the pages
 * @returns one line for each gap; it begins with the file, or the folder, where something has to be added
 */
export function findGaps(
  contracts: readonly Asking[],
  functions: ReadonlySet<string>,
  pages: readonly Page[],
): string[] {
  const gaps = contracts.flatMap(({ name, sql, audit }) => [
    ...(sql === null || functions.has(sql) ? [] : [`${FUNCTIONS}: no function ${sql}, which ${name} calls`]),
    ...audit
      .filter((action) => !Object.hasOwn(GLOSSARY.auditAction, action))
      .map((action) => `shared/src/glossary/audit-actions.ts: no word for ${action}, which ${name} writes`),
  ]);
  for (const { path, text } of pages) {
    for (const [, group, word = ''] of text.matchAll(/\bt\('(action|field)\.(\w+)'/g)) {
      const of = group as keyof typeof WORDS;
      if (!Object.hasOwn(GLOSSARY[of], word)) gaps.push(`${WORDS[of]}: no word for ${word}, which ${path} says`);
    }
  }
  return gaps;
}
