/** What the tests' databases may be: PGlite in the process, a PostgreSQL server, or PostgREST in front of one. */
const DATABASE_KINDS = ['embedded', 'postgres', 'supabase'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

/**
 * Which one this run uses, by MPS_TEST_DATABASE; the same test files run on all three.
 *
 * @throws when the variable holds another word
 */
export function databaseKind(): DatabaseKind {
  const given = process.env.MPS_TEST_DATABASE || 'embedded';
  const kind = DATABASE_KINDS.find((each) => each === given);
  if (kind === undefined) throw new Error(`MPS_TEST_DATABASE=${given} is not known: use ${DATABASE_KINDS.join(', ')}`);
  return kind;
}
