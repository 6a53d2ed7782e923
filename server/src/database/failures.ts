/**
 * The one table of database failures: what each code means to the caller, whether the statement was executed, and
 * whether the connection is gone.
 */
import { isErrorCode } from '@mps/shared';
import { NEVER_CONNECTED } from '@mps/shared/errors/never-sent';
import { ApplicationError, type ErrorDetails } from '../lib/application-error.js';

/** After a lost connection or a full pool: long enough for a pool to recover, short enough for a till. */
export const RETRY_AFTER_SECONDS = 1;

/**
 * Whether a failed statement took effect: surely not, or unknown. Null where a retry would only fail again.
 */
export type Executed = 'no' | 'unknown' | null;

interface Failure {
  error: 'VALIDATION_FAILED' | 'TIMEOUT' | 'SERVICE_UNAVAILABLE';
  executed: Executed;
  /** The database, or the way to it, is gone: every other call would fail too. */
  isConnectionLost: boolean;
}

/** Input that PostgreSQL cannot read as the type asked for. */
const UNREADABLE: Failure = { error: 'VALIDATION_FAILED', executed: null, isConnectionLost: false };
/** Out of time. The call may have been executed: the idempotency key decides. */
const LATE: Failure = { error: 'TIMEOUT', executed: null, isConnectionLost: false };
/** No connection could be made. */
const REFUSED: Failure = { error: 'SERVICE_UNAVAILABLE', executed: 'no', isConnectionLost: true };
/** The connection ended while the statement was under way. */
const CUT: Failure = { error: 'SERVICE_UNAVAILABLE', executed: 'unknown', isConnectionLost: true };
/** Reachable, but full, or rolled back because of another transaction. */
const BUSY: Failure = { error: 'SERVICE_UNAVAILABLE', executed: 'no', isConnectionLost: false };
/** Unavailable for a reason that does not pass by itself within a retry. */
const UNUSABLE: Failure = { error: 'SERVICE_UNAVAILABLE', executed: null, isConnectionLost: false };

/** By SQLSTATE, system error, error of Node's fetch, or PostgREST code. Source: PostgreSQL, appendix A; PostgREST, "Errors". */
const FAILURES: Readonly<Record<string, Failure>> = {
  // As of the clients' own calls.
  ...Object.fromEntries(NEVER_CONNECTED.map((code) => [code, REFUSED])),
  '08000': CUT, // connection exception
  '08001': REFUSED, // no connection could be made
  '08003': CUT, // the connection does not exist
  '08004': REFUSED, // the server rejected the connection
  '08006': CUT, // connection failure
  '22001': UNREADABLE, // a text too long for its column
  '22003': UNREADABLE, // a number out of range
  '22007': UNREADABLE, // not a time
  '22008': UNREADABLE, // a time out of range
  '22009': UNREADABLE, // a time zone out of range
  '22021': UNREADABLE, // a character that the encoding lacks, a NUL byte too
  '22023': UNREADABLE, // a parameter out of range
  '22030': UNREADABLE, // an object with the same key twice
  '22032': UNREADABLE, // not JSON
  '22P02': UNREADABLE, // not a uuid, number or label of the enumeration
  '22P03': UNREADABLE, // not a binary form
  '22P05': UNREADABLE, // an escape without a character
  '25006': UNUSABLE, // read only: a standby
  '40001': BUSY, // serialization failure
  '40P01': BUSY, // deadlock
  '53300': BUSY, // too many connections
  '53400': UNUSABLE, // configuration limit exceeded
  '55P03': UNUSABLE, // lock not available
  '57014': LATE, // statement timeout
  '57P01': CUT, // shut down by an administrator
  '57P02': CUT, // crash of the server
  '57P03': REFUSED, // starting up
  '57P05': CUT, // idle session ended
  ECONNRESET: CUT,
  EPIPE: CUT,
  ETIMEDOUT: CUT,
  UND_ERR_SOCKET: CUT,
  PGRST000: REFUSED, // PostgREST has no connection
  PGRST001: REFUSED, // PostgREST cannot connect
  PGRST002: REFUSED, // PostgREST has no schema cache yet
  PGRST003: BUSY, // PostgREST has no free connection in time
};
const CONNECTION_EXCEPTION_CLASS = '08';

/** Failures that the drivers report by a message without a code; the first match counts. */
const FAILURES_BY_MESSAGE: readonly (readonly [message: RegExp, failure: Failure])[] = [
  // Every connection of the pool is in use.
  [/timeout exceeded when trying to connect/i, BUSY],
  [/terminated due to connection timeout/i, REFUSED],
  [/Connection terminated|Client has encountered a connection error/i, CUT],
  [/Cannot use a pool after calling end|PGlite is clos/i, CUT],
  // `pg` gives up before the server has cancelled the statement.
  [/^Query read timeout$/, LATE],
];

/** Node says so of a connection in use, under codes that also stand for one that could not be made. */
const LOST_IN_USE = /^(?:read|write) E[A-Z]+/;

function lookUp(code: string | null, message: string): Failure | null {
  if (LOST_IN_USE.test(message)) return CUT;
  if (code === null) return FAILURES_BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1] ?? null;
  return FAILURES[code] ?? (code.startsWith(CONNECTION_EXCEPTION_CLASS) ? UNUSABLE : null);
}

/** What may be logged of a failure. The driver's own error also carries the parameters: codes and passwords. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';

  constructor(
    message: string,
    readonly functionName: string,
    readonly sqlstate: string | null,
    readonly where: string | null,
  ) {
    super(message);
  }
}

/** Whether the database has no such function, or none of the product's schemas: it is not migrated, or another one. */
export const isSchemaMissing = ({ sqlstate }: DatabaseFailure): boolean =>
  sqlstate === '42883' || sqlstate === '3F000' || sqlstate === 'PGRST202';

/** What drivers put on their errors; PostgREST sends the same facts as JSON. */
interface DriverError {
  message?: unknown;
  code?: unknown;
  detail?: unknown;
  where?: unknown;
}

/**
 * Returns the application's error for a driver's error.
 *
 * @param functionName the database function that was called, for the log
 */
export function toApplicationError(error: unknown, functionName: string): ApplicationError {
  if (error instanceof ApplicationError) return error;
  const { message, code, detail, where } = (typeof error === 'object' && error !== null ? error : {}) as DriverError;
  const text = typeof message === 'string' ? message : String(error);
  const sqlstate = typeof code === 'string' ? code : null;

  if (sqlstate?.startsWith('MP') && isErrorCode(text)) {
    return new ApplicationError(text, { details: readDetails(detail) });
  }
  const cause = new DatabaseFailure(text, functionName, sqlstate, typeof where === 'string' ? where : null);
  const failure = lookUp(sqlstate, text);
  if (failure === null) return new ApplicationError('INTERNAL_ERROR', { cause });
  const isPassing = failure.error === 'SERVICE_UNAVAILABLE';
  return new ApplicationError(failure.error, isPassing ? { cause, retryAfterSeconds: RETRY_AFTER_SECONDS } : { cause });
}

/** Details travel as JSON text. Money in it is text, so that SQL chooses the decimals; it leaves as a number. */
function readDetails(detail: unknown): ErrorDetails | null {
  if (typeof detail !== 'string' || detail === '') return null;
  try {
    const value: unknown = JSON.parse(detail, (_key, each: unknown) =>
      typeof each === 'string' && /^-?\d{1,14}\.\d{2}$/.test(each) ? Number(each) : each,
    );
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && Object.keys(value).length > 0 ? (value as ErrorDetails) : null;
  } catch {
    return null;
  }
}

/** Whether the statement of a failed call was executed, for deciding on a retry. */
export function executedBefore(error: unknown): Executed {
  return failureOf(error)?.executed ?? null;
}

/** Whether the failure says that the database, or the way to it, is gone. */
export function isConnectionLost(error: unknown): boolean {
  return failureOf(error)?.isConnectionLost ?? false;
}

/** Everything else is an answer of the database, a mistake of ours, or a time limit that was used up. */
function failureOf(error: unknown): Failure | null {
  if (!(error instanceof ApplicationError) || error.errorCode !== 'SERVICE_UNAVAILABLE') return null;
  if (!(error.cause instanceof DatabaseFailure)) return null;
  const { sqlstate, message } = error.cause;
  // Without a code and a known message, as from a proxy, the connection counts as cut.
  return lookUp(sqlstate, message) ?? (sqlstate === null ? CUT : UNUSABLE);
}
