import type { AppRouter } from '@mps/server';
import { createLogin, type LoginOptions, type Token } from '@mps/shared/clients/login';
import { createObserver, type Hooks } from '@mps/shared/clients/observer';
import type { Language } from '@mps/shared/errors';
import { checkHeaders } from '@mps/shared/errors/never-sent';
import { createTRPCClient, httpBatchLink, splitLink, type TRPCLink } from '@trpc/client';
import superjson from 'superjson';
import type { MpsClient } from './client.generated.js';
import { followEvents } from './follow-events.js';
import { keyWrites } from './idempotency.js';
import type { MpsError } from './mps-error.js';
import { observeAttempts, type RequestFacts, type ResponseFacts } from './observe.js';
import { ForeignAnswer, readFailures } from './read-failure.js';
import { retryCalls } from './retry.js';

/** The server answers at most this many calls in one request; more are sent in further requests. */
const MAX_BATCH_ITEMS = 10;
/** Proxies cut longer addresses off; what does not fit goes in a further request. */
const MAX_URL_CHARACTERS = 2_000;
const DEFAULT_TIMEOUT_MS = 35_000;
const DEFAULT_RETRIES = 3;

/** How a client reaches the server, and as whom. */
export interface MpsClientOptions extends LoginOptions<MpsError>, Hooks<RequestFacts, ResponseFacts> {
  /** Where the API stands, such as `http://127.0.0.1:8000`; `/trpc` is added. */
  url: string;
  /** The language of error texts; zh-TW unless given. */
  language?: Language;
  /** Further headers of every request. */
  headers?: Record<string, string>;
  /** Used in the place of the global `fetch`. */
  fetch?: typeof fetch;
  /** Milliseconds that one attempt may take; 35,000 unless given, a little more than the server takes to give up. */
  timeoutMs?: number;
  /** How often a call is repeated at most; 3 unless given. */
  retries?: number;
  /**
   * The idempotency key of every write whose input brings none, for a program that makes one write; unless given, each
   * write gets a new one.
   */
  idempotencyKey?: string | undefined;
  /**
   * Called when a call is refused because the password was proven too long ago. It proves the password by
   * `auth.reauthenticate` of the same client and answers true (or a promise of it); the call is then repeated once, with
   * the same idempotency key. Unless given, such a call rejects with PERMISSION_DENIED and the reason
   * `reauthentication_required`.
   */
  onProofNeeded?: (error: MpsError) => unknown;
  /** Links of tRPC in front of the client's own: they see each call once, with the input as it was given. */
  links?: TRPCLink<AppRouter>[];
}

export type { MpsClient } from './client.generated.js';

/**
 * A client of the MPS API whose procedures, inputs and outputs are typed by the server's router:
 * `await client.merchant.charge.mutate({ qr_plain, amount: 12.5 })`. Calls of the same moment travel in one
 * request. Calls are repeated after a lost connection, 429 and 503; writes with the same idempotency key, which is made
 * unless the input brings one.
 *
 * @returns the client; a call that failed rejects with an `MpsError`
 */
export function createMpsClient(options: MpsClientOptions): MpsClient {
  const { language = 'zh-TW', timeoutMs = DEFAULT_TIMEOUT_MS, retries = DEFAULT_RETRIES } = options;
  const send = options.fetch ?? fetch;
  const url = `${options.url.replace(/\/+$/, '')}/trpc`;
  const observer = createObserver(options);
  const login = createLogin(options, (error) => observer.warn('onUnauthorized threw', { error: String(error) }));
  const headersFor = (token: Token) => headersOf(options, token);

  const sendInTime: typeof fetch = async (input, init) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    const response = await send(input, { ...init, signal });
    if (!response.headers.get('content-type')?.includes('json')) throw new ForeignAnswer(response);
    return response;
  };

  return createTRPCClient<AppRouter>({
    links: [
      ...(options.links ?? []),
      splitLink({
        condition: (op) => op.type === 'subscription',
        true: followEvents({ url, language, login, observer, timeoutMs, send, headersFor }),
        false: [
          keyWrites(options.idempotencyKey),
          retryCalls({ retries, language, login, observer, onProofNeeded: options.onProofNeeded }),
          observeAttempts(observer),
          readFailures(language),
          httpBatchLink({
            url,
            transformer: superjson,
            maxItems: MAX_BATCH_ITEMS,
            maxURLLength: MAX_URL_CHARACTERS,
            fetch: sendInTime,
            headers: async () => headersFor(await login.token()),
          }),
        ],
      }),
    ],
  });
}

/** @throws an error that `whyUnsendable` knows where no request could carry them, such as a token with Chinese text */
function headersOf(options: MpsClientOptions, token: Token): Record<string, string> {
  const headers = {
    ...(options.language === undefined ? {} : { 'accept-language': options.language }),
    ...options.headers,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  checkHeaders(headers);
  return headers;
}
