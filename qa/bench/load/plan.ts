/** What the load generator is asked, and what it answers. */

export interface LoadPlan {
  port: number;
  connections: number;
  /** Requests go out for so long before anything is measured; none unless given. */
  leadInMs?: number;
  /** From then on. No request begins after this; those under way are waited for, so that answers and rows can be compared. */
  durationMs: number;
  /** Whole requests, sent in turn: head, empty line, body. */
  requests: string[];
  /** What the first `{+}` becomes. */
  firstNumber: number;
  /** Requests begin at this rate over all connections; as fast as they are answered where it is missing. */
  ratePerSecond?: number | undefined;
  /** At most so many requests. */
  limit?: number;
}

/** What the generator writes on a line of its own when it begins to measure. */
export const MEASURING = 'measuring';

export interface LoadResult {
  /** With those of the lead-in. */
  answered: number;
  /** Of these, those whose answer came after the lead-in. */
  afterLeadIn: number;
  /** Refused or broken connections, and every status but 2xx. */
  errors: number;
  statuses: Record<string, number>;
  elapsedMs: number;
  /** Answers that came between the lead-in and the end of the duration. */
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  maxMs: number;
  /** Of the generator itself, after the lead-in. */
  cpuMs: number;
}
