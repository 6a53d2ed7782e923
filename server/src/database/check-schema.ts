/**
 * Compares the database with what this server was built for. A newer schema is welcome as long as it keeps what is
 * used here: arguments may be added with a default, and columns.
 */
import { ApplicationError } from '../lib/application-error.js';
import { DatabaseFailure, isSchemaMissing } from './failures.js';
import { functionMetadata } from './functions.generated.js';
import type { DatabaseGateway } from './gateway.js';
import { readMigrations } from './migrate.js';

/** Names listed in one line of the log, before "and n more". */
const MAX_NAMES = 5;

export interface SchemaReport {
  /** The database answers calls at all. */
  isReachable: boolean;
  /** Every function that is called from here exists with the arguments and columns that are used. */
  hasFunctions: boolean;
  /** Every migration that ships with this server is in the books; taken for granted where nobody keeps any. */
  isMigrated: boolean;
  /** What is wrong and what to do, in one line; null where nothing is. */
  advice: string | null;
}

/** A function as `describe_schema` tells of it. */
interface DescribedFunction {
  name: string;
  args: Record<string, string>;
  required: string[];
  columns: Record<string, string> | null;
  type: string;
}

/** Asks the database and compares. Never rejects: a failure is part of the report. */
export async function checkSchema(database: Pick<DatabaseGateway, 'call' | 'status'>): Promise<SchemaReport> {
  try {
    const [row] = await database.call('describe_schema', {}, null);
    const described = (row?.functions ?? []) as DescribedFunction[];
    const wrong = wrongFunctions(described);
    const pending = await pendingMigrations(row?.versions ?? null);
    const advice =
      adviceOn('functions', wrong) ?? adviceOn('migrations', pending) ?? adviceOn('open', row?.open_objects);
    // What is open is said and not refused: the schema's grants still keep everybody out, and a till never stops for it.
    return { isReachable: true, hasFunctions: wrong.length === 0, isMigrated: pending.length === 0, advice };
  } catch (error) {
    return { ...whatFailed(error, database.status.description), hasFunctions: false, isMigrated: false };
  }
}

function wrongFunctions(described: readonly DescribedFunction[]): string[] {
  const byName = new Map<string, DescribedFunction[]>();
  for (const each of described) byName.set(each.name, [...(byName.get(each.name) ?? []), each]);
  return Object.entries(functionMetadata)
    .filter(([name, expected]) => {
      const [found, ...more] = byName.get(name) ?? [];
      // Two of one name cannot be told apart by a call with named arguments.
      return found === undefined || more.length > 0 || !isUsable(found, expected.args, expected.result);
    })
    .map(([name]) => name);
}

function isUsable(
  found: DescribedFunction,
  args: Readonly<Record<string, string>>,
  result: Readonly<Record<string, string>> | string,
): boolean {
  const keepsArguments = Object.entries(args).every(([name, type]) => found.args[name] === type);
  const asksForNoMore = found.required.every((name) => Object.hasOwn(args, name));
  const keepsResult =
    typeof result === 'string'
      ? found.columns === null && found.type === result
      : Object.entries(result).every(([name, type]) => found.columns?.[name] === type);
  return keepsArguments && asksForNoMore && keepsResult;
}

/** Read once: the files do not change while the server runs. */
let shippedVersions: Promise<string[]> | null = null;

async function pendingMigrations(applied: readonly string[] | null): Promise<string[]> {
  if (applied === null) return [];
  shippedVersions ??= readMigrations().then((files) => files.map(({ version }) => version));
  const known = new Set(applied);
  return (await shippedVersions).filter((version) => !known.has(version));
}

const APPLY = 'run the migrate command (mps-server migrate)';

const ADVICE = {
  functions: (list: string) => `database functions are missing or of another version: ${list}; ${APPLY}`,
  migrations: (list: string) => `migrations are pending: ${list}; ${APPLY}`,
  open: (list: string) =>
    `the database is open where it must not be: ${list}; REVOKE ALL ON FUNCTION … FROM PUBLIC, ALTER TABLE … ENABLE ROW LEVEL SECURITY`,
};

function adviceOn(what: keyof typeof ADVICE, names: readonly string[] | null | undefined): string | null {
  if (names == null || names.length === 0) return null;
  const rest = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  return ADVICE[what](`${names.slice(0, MAX_NAMES).join(', ')}${rest}`);
}

function whatFailed(error: unknown, description: string): Pick<SchemaReport, 'isReachable' | 'advice'> {
  const cause = error instanceof ApplicationError ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : String(error);
  const code = cause instanceof DatabaseFailure ? cause.sqlstate : null;
  if (cause instanceof DatabaseFailure && isSchemaMissing(cause)) {
    return { isReachable: true, advice: `database functions are missing or too old; ${APPLY}` };
  }
  // The Supabase gateway's failures say themselves which setting is wrong.
  if (description.startsWith('Supabase')) {
    return { isReachable: code !== null, advice: `${description} cannot be used: ${reason}; check SUPABASE_URL` };
  }
  if (code === '42501') {
    const todo = 'GRANT service_role to the user of DATABASE_URL';
    return { isReachable: true, advice: `the functions may not be called: ${todo} (${reason})` };
  }
  return { isReachable: false, advice: `${description} cannot be used: check DATABASE_URL (${reason})` };
}
