/** How many event streams one login, and one account over all its logins, may hold open at a process of the API. */
import { ApplicationError } from '../lib/application-error.js';

/** A browser with some open tabs, each with one stream. Without a limit one login can use up the memory. */
const STREAMS_PER_SESSION = 5;
/** Several telephones and computers of one person. Without a limit each further login adds its own. */
const STREAMS_PER_ACCOUNT = 20;
/** A stream ends within moments when its page is closed. */
const RETRY_AFTER_SECONDS = 10;

/** Whose stream it is. */
interface StreamOwner {
  session_id: string;
  role: string;
  subject_id: string;
  /** Operators of one merchant count apart: a shop may have many tills. */
  operator: string | null;
}

export interface StreamLimit {
  /**
   * Counts a stream that opens.
   *
   * @returns what to call when it has ended
   * @throws ApplicationError RATE_LIMITED when too many are open
   */
  open(owner: StreamOwner): () => void;
}

/** Builds the count of one process. */
export function createStreamLimit(): StreamLimit {
  const counts = new Map<string, number>();
  const add = (key: string, change: 1 | -1) => {
    const count = (counts.get(key) ?? 0) + change;
    if (count === 0) counts.delete(key);
    else counts.set(key, count);
  };
  return {
    open: ({ session_id, role, subject_id, operator }) => {
      const limits = [
        [`session:${session_id}`, STREAMS_PER_SESSION],
        [`${role}:${subject_id}:${operator ?? ''}`, STREAMS_PER_ACCOUNT],
      ] as const;
      for (const [key, limit] of limits) {
        if ((counts.get(key) ?? 0) < limit) continue;
        throw new ApplicationError('RATE_LIMITED', {
          retryAfterSeconds: RETRY_AFTER_SECONDS,
          details: { reason: 'too_many_streams', limit },
        });
      }
      for (const [key] of limits) add(key, 1);
      return () => {
        for (const [key] of limits) add(key, -1);
      };
    },
  };
}
