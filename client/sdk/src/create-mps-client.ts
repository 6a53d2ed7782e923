import type { AppRouter } from '@mps/server';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';
import superjson from 'superjson';

/** The server answers at most this many calls in one request; more are sent in further requests. */
const MAX_BATCH_ITEMS = 10;

export interface MpsClientOptions {
  /** Where the API stands, such as `http://127.0.0.1:8000`; `/trpc` is added. */
  url: string;
  /**
   * The token of a login, or a function that answers the current one before each request; without one, only
   * `auth.login` can be called.
   */
  token?: string | null | (() => string | null | Promise<string | null>);
  /** Further headers of every request, such as `accept-language` for the language of error texts. */
  headers?: Record<string, string>;
  /** Used in the place of the global `fetch`. */
  fetch?: typeof fetch;
}

export type MpsClient = TRPCClient<AppRouter>;

/**
 * A client of the MPS API whose procedures, inputs and outputs are typed by the server's router:
 * `await client.merchant.charge.mutate({ qr_plain, amount: 12.5 })`. Calls of the same moment travel in one
 * request.
 *
 * @returns the client; a refused call rejects with an error that `isMpsError` recognises
 */
export function createMpsClient(options: MpsClientOptions): MpsClient {
  const { token } = options;
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${options.url.replace(/\/+$/, '')}/trpc`,
        transformer: superjson,
        maxItems: MAX_BATCH_ITEMS,
        fetch: options.fetch,
        headers: async () => {
          const current = typeof token === 'function' ? await token() : token;
          return { ...options.headers, ...(current ? { authorization: `Bearer ${current}` } : {}) };
        },
      }),
    ],
  });
}
