import { ApplicationError } from '../errors.js';
import { DatabaseFailure } from './database-errors.js';

/**
 * What a passing failure says of the statement: that it surely had no effect, or that nobody knows. Null for answers
 * and failures that would only repeat themselves.
 */
export type FailureKind = 'not-executed' | 'unknown' | null;

/** The database refused the connection, was too full for it, or has rolled back to be tried again. */
const NOT_EXECUTED = new Set([
  '08001', // no connection could be made
  '08004', // the connection was rejected
  '40001', // serialisation failure
  '40P01', // deadlock
  '53300', // too many connections
  '57P03', // starting up
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT', // of Node's fetch
  // PostgREST's own: no connection, no schema cache yet, no free connection in time.
  'PGRST000',
  'PGRST001',
  'PGRST002',
  'PGRST003',
]);
/** The same said by `pg` without a code: the pool has no free connection, or the server did not take one in time. */
const NO_CONNECTION = /timeout exceeded when trying to connect|terminated due to connection timeout/i;
/** The connection ended under way: what was sent may have been carried out. */
const CUT = new Set([
  '08000', // connection exceptions
  '08003',
  '08006',
  '57P01', // shut down by an administrator
  '57P02', // crash of the server
  '57P05', // idle session ended
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET', // of Node's fetch: the other side has closed
]);
/** Full or in each other's way, but there: no reason to refuse everybody else. */
const BUSY = new Set(['40001', '40P01', '53300', 'PGRST003']);
/** `pg` says so when every connection of the pool is in use. */
const POOL_IS_FULL = /timeout exceeded when trying to connect/i;

/** What the failure of a call means for calling again. */
export function readFailure(error: unknown): FailureKind {
  const failure = failureOf(error);
  if (failure === null) return null;
  const { sqlstate: code, message } = failure;
  if (code === null) return NO_CONNECTION.test(message) ? 'not-executed' : 'unknown';
  if (NOT_EXECUTED.has(code)) return 'not-executed';
  return CUT.has(code) ? 'unknown' : null;
}

/** True for failures that say that the database, or the way to it, is gone. */
export function isConnectionLost(error: unknown): boolean {
  const failure = failureOf(error);
  if (failure === null || readFailure(error) === null) return false;
  if (failure.sqlstate === null) return !POOL_IS_FULL.test(failure.message);
  return !BUSY.has(failure.sqlstate);
}

/** Everything else is an answer of the database, a mistake of ours, or a time limit that was used up. */
function failureOf(error: unknown): DatabaseFailure | null {
  if (!(error instanceof ApplicationError) || error.errorCode !== 'SERVICE_UNAVAILABLE') return null;
  return error.cause instanceof DatabaseFailure ? error.cause : null;
}
