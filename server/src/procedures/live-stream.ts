import type { LiveEvent } from '@mps/shared';
import { type TrackedEnvelope, tracked } from '@trpc/server';
import type { Context } from '../context.js';
import { type EventHub, resyncEvent, type StoredEvent, type Topic } from '../events/event-hub.js';
import { ApplicationError } from '../lib/application-error.js';
import type { LoggedIn } from '../trpc.js';

/** How often a quiet stream asks whether its login is still alive. */
const CHECK_EVERY_MS = 2_000;

export interface LiveStreamOptions {
  hub: EventHub;
  topics: () => ReadonlySet<Topic>;
  lastEventId: string | null;
  signal: AbortSignal | undefined;
  /** Called before an event is passed on; the topics may change by it. */
  onEvent?: (event: LiveEvent) => Promise<void>;
}

/**
 * The events of a subscription, each with its id, as long as the login lasts.
 *
 * Errors: RATE_LIMITED when the caller has too many streams open, SESSION_REVOKED, TOKEN_EXPIRED as soon as the login
 * has ended, SERVICE_UNAVAILABLE when the process stops.
 */
export async function* liveStream(
  ctx: Context & LoggedIn,
  options: LiveStreamOptions,
): AsyncGenerator<TrackedEnvelope<LiveEvent>, void> {
  const close = ctx.services.streams.open(ctx.session);
  const ended = new AbortController();
  const signal = options.signal === undefined ? ended.signal : AbortSignal.any([options.signal, ended.signal]);
  let refusal: unknown = null;
  const assertAlive = async () => void (await ctx.services.sessions.authenticate(ctx.bearerToken, 'look'));
  const timer = setInterval(() => {
    assertAlive().catch((error: unknown) => {
      refusal = error;
      ended.abort();
    });
  }, CHECK_EVERY_MS);
  try {
    // An event at once: the page learns that it is connected, and reads what happened while it was not.
    if (options.lastEventId === null) yield envelope(resyncEvent());
    for await (const stored of options.hub.listen(options.topics, { lastEventId: options.lastEventId, signal })) {
      await assertAlive();
      await options.onEvent?.(stored.event);
      yield envelope(stored);
    }
    if (refusal !== null) throw refusal;
    // The process is stopping. A stream that just ended would be over for tRPC's clients; this one they open again.
    if (!signal.aborted) throw new ApplicationError('SERVICE_UNAVAILABLE');
  } finally {
    clearInterval(timer);
    ended.abort();
    close();
  }
}

const envelope = ({ id, event }: StoredEvent) => tracked(id, event);
