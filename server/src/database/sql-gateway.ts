import { createHash } from 'node:crypto';
import { ApplicationError } from '../lib/application-error.js';
import { allArguments, refuseUnknownArguments } from './arguments.js';
import { toApplicationError } from './failures.js';
import { type FunctionMetadata, functionMetadata } from './functions.generated.js';
import type { Actor, Args, DatabaseGateway, DatabaseStatus, FunctionName, Row } from './gateway.js';
import { readRows } from './rows.js';
import type { SqlSession } from './sql-database.js';

/** How long `ping` waits: a health check that hangs is no better than a failed one. */
const PING_TIMEOUT_MS = 2_000;

interface Statement {
  text: string;
  /**
   * Of the prepared statement; at most 63 bytes count. It follows from the text: behind a pooler, processes
   * meet each other's statements, and one name must never stand for two texts.
   */
  name: string;
  argumentNames: string[];
}

/**
 * The gateway over SQL: PGlite and a `pg` pool. A call is one statement and therefore one transaction and
 * one round trip.
 *
 * @param close ends the connections behind the session
 */
export function createSqlGateway(
  session: Pick<SqlSession, 'query'>,
  status: DatabaseStatus,
  close: () => Promise<void>,
): DatabaseGateway {
  const statements = new Map<string, Statement>();

  async function call<F extends FunctionName>(name: F, args: Args<F>, actor: Actor | null): Promise<Row<F>[]> {
    const metadata = functionMetadata[name];
    refuseUnknownArguments(name, args, metadata);
    let statement = statements.get(name);
    if (statement === undefined) {
      statement = buildStatement(name, metadata);
      statements.set(name, statement);
    }
    try {
      const given = allArguments(metadata, args, actor);
      const params = statement.argumentNames.map((argument) => toParameter(given[argument], metadata.args[argument]));
      const rows = await session.query<{ row: unknown }>(statement.text, params, statement.name);
      return readRows(
        rows.map(({ row }) => row),
        metadata,
      ) as Row<F>[];
    } catch (error) {
      throw toApplicationError(error, name);
    }
  }

  return { status, call, ping: () => ping(session), close };
}

function buildStatement(name: FunctionName, metadata: FunctionMetadata): Statement {
  const argumentNames = [...Object.keys(metadata.args), 'p_actor'];
  const values = argumentNames.map(
    (argument, index) => `${argument} => $${index + 1}::${metadata.args[argument] ?? 'jsonb'}`,
  );
  const { returns } = metadata;
  const row =
    returns === 'nothing'
      ? `'null'::jsonb`
      : typeof returns === 'object'
        ? `jsonb_build_object('${returns.column}', r.${returns.column})`
        : 'to_jsonb(r)';
  const text = `SELECT ${row} AS row FROM mps_api.${name}(${values.join(', ')}) AS r`;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { text, name: `${name.slice(0, 46)}:${digest}`, argumentNames };
}

/** Half of a surrogate pair: no text in UTF-8. Drivers would replace it silently, and two keys become one. */
const BROKEN_TEXT = /\p{Cs}/u;

/** Everything but arrays goes as text: the cast in the statement reads it, the same on every driver. */
function toParameter(value: unknown, type = 'jsonb'): unknown {
  if (value === null) return null;
  // Inside JSON PostgreSQL itself refuses what is no text.
  if (type === 'jsonb' || type === 'json') return JSON.stringify(value);
  if (Array.isArray(value)) return value;
  const text = String(value);
  if (BROKEN_TEXT.test(text)) throw new ApplicationError('VALIDATION_FAILED');
  return text;
}

async function ping(session: Pick<SqlSession, 'query'>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PING_TIMEOUT_MS);
  });
  const answer = session.query('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
