/** A client that notes every request before it leaves and every answer when it is there, and retries by the book. */
import { createHash, randomUUID } from 'node:crypto';
import { type Answer, AnswerLost, httpCall } from './http-call.js';
import type { Asked, Journal } from './journal.js';

/** A request that changes something. */
export interface Change {
  asked: Omit<Asked, 'id' | 'code_hash'>;
  path: string;
  token: string;
  /** Without key and tag. */
  body: Record<string, unknown>;
}

export interface SendOptions {
  /** Where attempt number 0, 1, 2 ... goes. */
  target(attempt: number): string;
  /** How long all attempts together may take until the client stops asking. */
  giveUpAfterMs?: number;
  timeoutMs?: number;
}

export interface Outcome {
  id: string;
  /** The last answer that says what became of it; null when the client has stopped asking without one. */
  answer: Answer | null;
  attempts: number;
  /** From the first sending to the last answer. */
  ms: number;
}

const GIVE_UP_AFTER_MS = 30_000;
const PAUSE_MS = 30;
const LONGEST_PAUSE_MS = 1_000;

export interface Client {
  /** Sends until an answer is definite; without a key, until nobody knows. */
  change(change: Change, options: SendOptions): Promise<Outcome>;
  /** Notes a request without sending it; `attempt` then sends it as often as a run wants. */
  plan(change: Change): Planned;
  /** Reads, and issues codes: what may be asked again without harm. Repeats while the API is away. */
  ask(path: string, token: string, options: SendOptions, body?: unknown): Promise<Answer>;
  /** Reads sent so far. */
  reads(): number;
}

export interface Planned {
  id: string;
  /** One attempt; null when its answer was lost. */
  attempt(target: string, timeoutMs?: number): Promise<Answer | null>;
}

export function createClient(journal: Journal): Client {
  let reads = 0;

  const plan = (change: Change): Planned => {
    const id = randomUUID();
    const { key } = change.asked;
    const code = change.body.qr_plain;
    journal.asked({ id, ...change.asked, code_hash: typeof code === 'string' ? hashOf(code) : null });
    const isMoney = change.asked.operation !== 'change';
    // The tag ties what the database holds to what was asked, also where no answer came.
    const body = {
      ...change.body,
      ...(isMoney ? { tag: { asked: id } } : {}),
      ...(key ? { idempotency_key: key } : {}),
    };
    let attempts = 0;
    return {
      id,
      attempt: async (target, timeoutMs) => {
        const attempt = attempts;
        attempts += 1;
        journal.sent(id, attempt, target);
        try {
          const answer = await httpCall({
            url: `${target}${change.path}`,
            token: change.token,
            // The audit of a change holds its reason, also where no answer came.
            body: isMoney ? body : { ...body, reason: `${id}.${attempt}` },
            timeoutMs,
          });
          journal.answered(id, attempt, answer);
          return answer;
        } catch (error) {
          if (!(error instanceof AnswerLost)) throw error;
          journal.lost(id, attempt, error.message);
          return null;
        }
      },
    };
  };

  return {
    plan,
    reads: () => reads,
    change: async (change, { target, timeoutMs, giveUpAfterMs = GIVE_UP_AFTER_MS }) => {
      const planned = plan(change);
      const startedAt = performance.now();
      for (let attempt = 0; ; attempt += 1) {
        const answer = await planned.attempt(target(attempt), timeoutMs);
        const ms = performance.now() - startedAt;
        const isOver = ms > giveUpAfterMs;
        const whatNext = nextStep(answer, change.asked.key !== null);
        if (whatNext === 'done') return { id: planned.id, answer, attempts: attempt + 1, ms };
        if (whatNext === 'nobody knows' || isOver) return { id: planned.id, answer: null, attempts: attempt + 1, ms };
        await pause(pauseMs(answer, attempt));
      }
    },
    ask: async (path, token, { target, timeoutMs, giveUpAfterMs = GIVE_UP_AFTER_MS }, body) => {
      const startedAt = performance.now();
      for (let attempt = 0; ; attempt += 1) {
        reads += 1;
        const answer = await httpCall({ url: `${target(attempt)}${path}`, token, body, timeoutMs }).catch(() => null);
        if (answer !== null && answer.status < 500 && answer.status !== 429) return answer;
        if (performance.now() - startedAt > giveUpAfterMs)
          throw new Error(`${path} was not answered: ${JSON.stringify(answer)}`);
        await pause(pauseMs(answer, attempt));
      }
    },
  };
}

/** What the documents tell a client to do. */
function nextStep(answer: Answer | null, hasKey: boolean): 'done' | 'again' | 'nobody knows' {
  // Refused before anything was written: also without a key it may be sent again.
  if (answer !== null && (answer.status === 429 || answer.status === 503)) return 'again';
  if (answer !== null && answer.status !== 504) return 'done';
  return hasKey ? 'again' : 'nobody knows';
}

function pauseMs(answer: Answer | null, attempt: number): number {
  const retryAfter = Number(answer?.headers['retry-after'] ?? 0) * 1_000;
  return Math.min(Math.max(retryAfter, PAUSE_MS * 2 ** Math.min(attempt, 5)), LONGEST_PAUSE_MS);
}

export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Works through the items, so many at a time. */
export async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const left = [...items];
  const workers = Array.from({ length: atOnce }, async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  });
  await Promise.all(workers);
}
