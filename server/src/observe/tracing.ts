/** Traces: how the time of one request divides over its procedures and database calls. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from '../lib/logger.js';

export interface TracedRequest {
  method: string;
  /** With the caller's `traceparent`, which the trace goes on from. */
  headers: IncomingHttpHeaders;
  /** Joins the trace to the log, the audit and the error that the caller sees. */
  requestId: string;
}

export interface RequestSpan {
  readonly traceId: string;
  /**
   * @param route the route's pattern, never the path itself; null where none fits
   * @param status null where the caller left before the answer
   */
  end(route: string | null, status: number | null): void;
}

export interface Tracing {
  /** Runs a request inside its span, which the work ends itself. */
  request(request: TracedRequest, work: (span: RequestSpan) => void): void;
  /** Runs a procedure as a part of its request. @param outcomeOf `ok` or an error code */
  procedure<T>(name: string, work: () => Promise<T>, outcomeOf: (result: T) => string): Promise<T>;
  /** Runs a database call as a part of what calls it; outside of a request it is no part of anything. */
  databaseCall<T>(functionName: string, work: () => Promise<T>): Promise<T>;
  /** What each line of the log says besides its own. */
  logFields(): { trace_id?: string };
  /** Tells this log when traces cannot be delivered. */
  tellFailures(log: Logger): void;
  /** Sends what has not been sent yet, for a moment. */
  close(): Promise<void>;
}
