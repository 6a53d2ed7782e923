import type { AppRouter } from '@mps/server';
import type { Language } from '@mps/shared/errors';
import { checkHeaders } from '@mps/shared/errors/never-sent';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import superjson from 'superjson';
import type { MpsClient } from './client.generated.js';
import { eventSourceOver } from './event-source.js';
import { keyMoneyWrites } from './idempotency.js';
import { ForeignAnswer, readFailures } from './read-failure.js';
import { type RetryOptions, retryCalls } from './retry.js';

/** The server answers at most this many calls in one request; more are sent in further requests. */
const MAX_BATCH_ITEMS = 10;
/** Proxies cut longer addresses off; what does not fit goes in a further request. */
const MAX_URL_CHARACTERS = 2_000;
const DEFAULT_TIMEOUT_MS = 35_000;
const DEFAULT_RETRIES = 3;

type Token = string | null | undefined;

/** How a client reaches the server, and as whom. */
export interface MpsClientOptions {
  /** Where the API stands, such as `http://127.0.0.1:8000`; `/trpc` is added. */
  url: string;
  /** The token of a login, or a function that answers the current one; without one, only `auth.login` can be called. */
  token?: Token | (() => Token | Promise<Token>);
  /** Answers the current token before each request; the same as a function in `token`. */
  getToken?: () => Token | Promise<Token>;
  /**
   * Called when the server wants a login: the token is missing, expired or revoked. Answering true (or a promise of
   * it), after a new token has been put where `getToken` finds it, repeats the call once: nothing was done before.
   */
  onUnauthorized?: RetryOptions['onUnauthorized'];
  /** The language of error texts; zh-TW unless given. */
  locale?: Language;
  /** Further headers of every request. */
  headers?: Record<string, string>;
  /** Used in the place of the global `fetch`. */
  fetch?: typeof fetch;
  /** Milliseconds that one attempt may take; 35,000 unless given, a little more than the server takes to give up. */
  timeoutMs?: number;
  /** How often a query or a money write is repeated at most; 3 unless given. */
  retries?: number;
}

export type { MpsClient } from './client.generated.js';

/**
 * A client of the MPS API whose procedures, inputs and outputs are typed by the server's router:
 * `await client.merchant.charge.mutate({ qr_plain, amount: 12.5 })`. Calls of the same moment travel in one
 * request. Queries and money writes are repeated after a lost connection, 429 and 503; money writes with the same
 * idempotency key, which is made unless the input brings one.
 *
 * @returns the client; a call that failed rejects with an `MpsError`
 */
export function createMpsClient(options: MpsClientOptions): MpsClient {
  const { locale = 'zh-TW', timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const send = options.fetch ?? fetch;
  const url = `${options.url.replace(/\/+$/, '')}/trpc`;
  const transformer = superjson;

  const headers = async (): Promise<Record<string, string>> => {
    const token = await currentToken(options);
    const own: Record<string, string> = options.locale === undefined ? {} : { 'accept-language': locale };
    const all = { ...own, ...options.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) };
    checkHeaders(all);
    return all;
  };
  const sendInTime: typeof fetch = async (input, init) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    const response = await send(input, { ...init, signal });
    if (!response.headers.get('content-type')?.includes('json')) throw new ForeignAnswer(response);
    return response;
  };
  const EventSource = eventSourceOver(async (address, signal, lastId) => {
    const more: Record<string, string> = lastId === '' ? {} : { 'last-event-id': lastId };
    return send(address, { signal, headers: { accept: 'text/event-stream', ...(await headers()), ...more } });
  });

  return createTRPCClient<AppRouter>({
    links: [
      keyMoneyWrites(),
      retryCalls({ retries: options.retries ?? DEFAULT_RETRIES, onUnauthorized: options.onUnauthorized }),
      readFailures(locale),
      splitLink({
        condition: (op) => op.type === 'subscription',
        true: httpSubscriptionLink({ url, transformer, EventSource }),
        false: httpBatchLink({
          url,
          transformer,
          maxItems: MAX_BATCH_ITEMS,
          maxURLLength: MAX_URL_CHARACTERS,
          fetch: sendInTime,
          headers,
        }),
      }),
    ],
  });
}

function currentToken({ token, getToken }: MpsClientOptions): Token | Promise<Token> {
  if (getToken !== undefined) return getToken();
  return typeof token === 'function' ? token() : token;
}
