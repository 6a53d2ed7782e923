/**
 * The one place where a failure of the database becomes an error of the application.
 */
import { isErrorCode } from '@mps/shared';
import { ApplicationError, type ErrorDetails } from '../errors.js';

/** After a lost connection or a full pool: long enough for a pool to breathe, short enough for a till. */
export const RETRY_AFTER_SECONDS = 1;

/** Input that PostgreSQL cannot read as the type asked for. Source: PostgreSQL, appendix A, class 22. */
const UNREADABLE_INPUT = new Set([
  '22001', // a text too long for its column
  '22003', // a number out of range
  '22007', // not a time
  '22008', // a time out of range
  '22009', // a time zone out of range
  '22021', // a character that the encoding lacks, a NUL byte too
  '22023', // a parameter out of range
  '22030', // an object with the same key twice
  '22032', // not JSON
  '22P02', // not a uuid, number or label of the enumeration
  '22P03', // not a binary form
  '22P05', // an escape without a character
]);

/** The server is away, full or about to change: nothing was written, or nobody knows; the key decides. */
const UNAVAILABLE = new Set([
  '25006', // read only: a standby that was promoted elsewhere
  '40001', // serialisation failure
  '40P01', // deadlock
  '53300', // too many connections
  '53400', // configuration limit
  '55P03', // lock not available
  '57P01', // shut down by an administrator
  '57P02', // crash of the server
  '57P03', // starting up
  '57P05', // idle session ended
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
]);
const CONNECTION_EXCEPTION_CLASS = '08';
const STATEMENT_TIMEOUT = '57014';
/** What `pg` says, without a code, when it gives up before the server has cancelled. */
const READ_TIMEOUT = 'Query read timeout';

/** What `pg` says without a code: of a broken connection, and of a pool without a free one. */
const LOST_CONNECTION =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|PGlite is clos/i;

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

/** What drivers put on their errors; PostgREST sends the same facts as JSON. */
interface DriverError {
  message?: unknown;
  code?: unknown;
  detail?: unknown;
  where?: unknown;
}

/**
 * Answers the application's error for a driver's.
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
  if (sqlstate !== null && UNREADABLE_INPUT.has(sqlstate)) return new ApplicationError('VALIDATION_FAILED', { cause });
  if (sqlstate === STATEMENT_TIMEOUT || text === READ_TIMEOUT) return new ApplicationError('TIMEOUT', { cause });
  if (isUnavailable(sqlstate, text)) {
    return new ApplicationError('SERVICE_UNAVAILABLE', { cause, retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
  return new ApplicationError('INTERNAL_ERROR', { cause });
}

function isUnavailable(sqlstate: string | null, text: string): boolean {
  if (sqlstate === null) return LOST_CONNECTION.test(text);
  return UNAVAILABLE.has(sqlstate) || sqlstate.startsWith(CONNECTION_EXCEPTION_CLASS);
}

/** Details travel as JSON text. Money stands in it as text, so that SQL chooses the decimals, and leaves as numbers. */
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
