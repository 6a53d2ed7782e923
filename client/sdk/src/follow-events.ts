/**
 * Subscriptions that last as long as their caller wants them. A stream that is lost, ended by a stopping server, or silent
 * for too long is opened again, from the last event on; one whose login has ended, with a renewed login. What cannot be
 * mended so is told by `onError`. In the place of tRPC's own link, which takes a server's stop for the end of the events.
 */
import type { AppRouter } from '@mps/server';
import { type Login, type Token, UNAUTHORIZED } from '@mps/shared/clients/login';
import type { ErrorCode, Language } from '@mps/shared/errors';
import { type Operation, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import superjson, { type SuperJSONResult } from 'superjson';
import type { MpsError } from './mps-error.js';
import { factsOf, type Observer } from './observe.js';
import { readEvents, type ServerEvent } from './read-events.js';
import { ForeignAnswer, readFailure } from './read-failure.js';
import { waitFor } from './wait-for.js';

/** Doubles with each failure; the jitter keeps all pages of a shop from coming back in the moment after a deploy. */
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** A stream that has lasted so long was a good one: the next failure counts as a first one. */
const GOOD_AFTER_MS = 5_000;

/** Refusals that pass. Every other one of the server's own is as true a minute later. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['SERVICE_UNAVAILABLE', 'TIMEOUT', 'RATE_LIMITED', 'INTERNAL_ERROR']);

export interface FollowOptions {
  /** Of tRPC on the server. */
  url: string;
  language: Language;
  login: Login<MpsError>;
  observer: Observer;
  /** How long the server may take to answer, in milliseconds. */
  timeoutMs: number;
  send(url: string, init: { signal: AbortSignal; headers: Record<string, string> }): Promise<Response>;
  headersFor(token: Token): Record<string, string>;
}

/** What a subscription is told; tRPC's own type asks for the output of one procedure. */
interface Listener {
  next(value: { result: object }): void;
  error(error: MpsError): void;
  complete(): void;
}

/** A subscription under way. */
interface Stream {
  op: Operation;
  listener: Listener;
  signal: AbortSignal;
  options: FollowOptions;
  /** Of the newest event that the caller has; empty before the first. */
  lastEventId: string;
  /** When the present connection began to bring events; null until then. */
  openedAtMs: number | null;
}

/** The link at the end of the chain of every subscription. */
export function followEvents(options: FollowOptions): TRPCLink<AppRouter> {
  return () =>
    ({ op }) =>
      observable((outer) => {
        const closed = new AbortController();
        const signal = op.signal ? AbortSignal.any([op.signal, closed.signal]) : closed.signal;
        const listener = outer as unknown as Listener;
        const stream: Stream = { op, listener, signal, options, lastEventId: '', openedAtMs: null };
        void follow(stream).then((error) => (error === null ? listener.complete() : listener.error(error)));
        return () => closed.abort();
      });
}

/** @returns null when the caller wants no more, or the error that no further attempt would mend */
async function follow(stream: Stream): Promise<MpsError | null> {
  const { op, signal, options } = stream;
  let lost: MpsError | null = null;
  let failures = 0;
  let isRenewed = false;
  for (let attempt = 1; ; attempt += 1) {
    stream.listener.next({ result: { type: 'state', state: 'connecting', error: lost } });
    stream.openedAtMs = null;
    const renewals = options.login.renewals();
    let token: Token;
    try {
      token = await options.login.token();
      lost = await listen(stream, token, attempt);
    } catch (error) {
      lost = readFailure(error, op.path, options.language);
    }
    if (signal.aborted) return null;
    const wasGood = stream.openedAtMs !== null && performance.now() - stream.openedAtMs > GOOD_AFTER_MS;
    if (UNAUTHORIZED.has(lost.code)) {
      // A new login that is refused at once, as the one before it, will not be the last.
      if ((isRenewed && !wasGood) || !(await hasOtherLogin(stream, lost, token, renewals))) return lost;
      isRenewed = true;
      continue;
    }
    if (!PASSING.has(lost.code) && !(lost.cause instanceof ForeignAnswer)) return lost;
    if (wasGood) failures = 0;
    const backoffMs = Math.min(FIRST_DELAY_MS * 2 ** failures, LONGEST_DELAY_MS) * (0.5 + Math.random() / 2);
    const delayMs = Math.max(backoffMs, lost.retryAfterMs ?? 0);
    failures += 1;
    options.observer.warn('a stream was lost and is opened again', { path: op.path, code: lost.code, delayMs });
    await waitFor(delayMs, signal).catch(() => {});
    if (signal.aborted) return null;
  }
}

/** Whether a further attempt would be made by another login: a renewed one, or one that the program has put in its place. */
async function hasOtherLogin(
  { op, options }: Stream,
  error: MpsError,
  token: Token,
  renewals: number,
): Promise<boolean> {
  if (await options.login.renew(error, op.path, renewals)) return true;
  return (await options.login.token().catch(() => token)) !== token;
}

/** One connection, until it is lost. @throws whatever it is lost by */
async function listen(stream: Stream, token: Token, attempt: number): Promise<never> {
  const { op, signal, options, lastEventId } = stream;
  const facts = factsOf(op, attempt);
  const startedAtMs = performance.now();
  const silence = watchSilence(options.timeoutMs);
  let response: Response | null = null;
  const answered = (error: MpsError | null) =>
    options.observer.answered({
      ...facts,
      durationMs: performance.now() - startedAtMs,
      status: response?.status ?? null,
      requestId: response?.headers.get('x-request-id') ?? null,
      error,
    });
  options.observer.sent(facts);
  try {
    const resume: Record<string, string> = lastEventId === '' ? {} : { 'last-event-id': lastEventId };
    response = await options.send(addressOf(stream), {
      signal: AbortSignal.any([signal, silence.signal]),
      headers: { accept: 'text/event-stream', ...options.headersFor(token), ...resume },
    });
    const isStream = response.headers.get('content-type')?.includes('text/event-stream') === true;
    if (!response.ok || !isStream || response.body === null) throw await refusalOf(response);
    answered(null);
    for await (const event of readEvents(response.body, silence.restart)) {
      if (event.type === 'connected') silence.allow(inactivityMsOf(event));
      if (event.type === 'return') break;
      hand(event, stream);
    }
    throw new Error('the stream ended');
  } catch (error) {
    const isOpen = stream.openedAtMs !== null;
    if (!isOpen && !signal.aborted) answered(readFailure(error, op.path, options.language));
    throw error;
  } finally {
    silence.stop();
  }
}

/** Passes an event on as tRPC's own link does. */
function hand({ type, data, lastEventId }: ServerEvent, stream: Stream): void {
  const { listener } = stream;
  if (type === 'connected') {
    stream.openedAtMs = performance.now();
    listener.next({ result: { type: 'started' } });
    listener.next({ result: { type: 'state', state: 'pending', error: null } });
  } else if (type === 'serialized-error') {
    throw TRPCClientError.from({ error: superjson.deserialize(JSON.parse(data) as SuperJSONResult) });
  } else if (type === 'message') {
    const value = superjson.deserialize(JSON.parse(data) as SuperJSONResult);
    stream.lastEventId = lastEventId;
    listener.next({
      result: lastEventId === '' ? { data: value } : { id: lastEventId, data: { id: lastEventId, data: value } },
    });
  }
}

function addressOf({ op, options }: Stream): string {
  const input = op.input === undefined ? '' : `?input=${encodeURIComponent(superjson.stringify(op.input))}`;
  return `${options.url}/${op.path}${input}`;
}

/** The error that an answer stands for which is no stream. */
async function refusalOf(response: Response): Promise<Error> {
  const body = response.headers.get('content-type')?.includes('json') ? await response.json().catch(() => null) : null;
  if (typeof body !== 'object' || body === null || !('error' in body)) return new ForeignAnswer(response);
  const error = superjson.deserialize(body.error as SuperJSONResult);
  return TRPCClientError.from({ error } as Parameters<typeof TRPCClientError.from>[0], { meta: { response } });
}

/** How long the server says that it may be silent, in milliseconds; null where it does not. */
function inactivityMsOf({ data }: ServerEvent): number | null {
  const { reconnectAfterInactivityMs } = JSON.parse(data) as { reconnectAfterInactivityMs?: number };
  return reconnectAfterInactivityMs ?? null;
}

/** Ends a connection on which nothing is heard: a network that is gone closes none. */
function watchSilence(answerMs: number) {
  const tooLong = new AbortController();
  let limitMs: number | null = answerMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restart = () => {
    clearTimeout(timer);
    if (limitMs === null) return;
    const error = Object.assign(new Error(`Nothing heard for ${limitMs} ms`), { name: 'TimeoutError' });
    timer = setTimeout(() => tooLong.abort(error), limitMs);
  };
  restart();
  return {
    signal: tooLong.signal,
    restart,
    allow: (ms: number | null) => {
      limitMs = ms;
      restart();
    },
    stop: () => clearTimeout(timer),
  };
}
