import type { AppRouter } from '@mps/server';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { EventSource } from 'eventsource';
import superjson from 'superjson';
import { currentLanguage } from '../i18n/language.js';
import { answerOf, isLoginEnded } from './errors.js';
import { session } from './session.js';

/** The server answers at most this many calls in one request. */
const MAX_BATCH_ITEMS = 10;
const MAX_RETRIES = 2;
const URL = '/trpc';

const headers = (): Record<string, string> => {
  const login = session.current();
  return {
    'accept-language': currentLanguage(),
    ...(login === null ? {} : { authorization: `Bearer ${login.token}` }),
  };
};

/** The token travels in a header: in the address, which the browser's own EventSource needs, it would reach logs. */
const fetchStream: typeof fetch = (input, init) =>
  fetch(input, {
    ...init,
    headers: { ...(init?.headers as Record<string, string>), ...headers() },
    // What the page shows comes first; the stream only says when that has changed.
    priority: 'low',
  });

export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({
        url: URL,
        transformer: superjson,
        EventSource,
        eventSourceOptions: { fetch: fetchStream },
      }),
      false: splitLink({
        // Alone: a write must not wait for, or fail with, whatever was asked at the same moment.
        condition: ({ type }) => type === 'mutation',
        true: httpLink({ url: URL, transformer: superjson, headers }),
        false: httpBatchLink({ url: URL, transformer: superjson, headers, maxItems: MAX_BATCH_ITEMS }),
      }),
    }),
  ],
});

/** A login that ended elsewhere ends here too, and one that must enrol is led there, whichever call learns of it first. */
export function endLoginOn(error: unknown): void {
  const login = session.current();
  if (login === null) return;
  if (answerOf(error)?.code === 'SECOND_FACTOR_REQUIRED') session.note({ mustEnrol: true });
  if (!isLoginEnded(error)) return;
  session.end(answerOf(error)?.code === 'TOKEN_EXPIRED' ? 'expired' : 'revoked');
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: endLoginOn }),
  mutationCache: new MutationCache({ onError: endLoginOn }),
  defaultOptions: {
    queries: {
      // Without a network the page says so at once, where a paused call would say nothing.
      networkMode: 'always',
      staleTime: 5_000,
      // A refusal stays one; only what got lost on the way is asked again.
      retry: (count, error) => answerOf(error) === null && navigator.onLine && count < MAX_RETRIES,
      retryDelay: 400,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });

session.subscribe(() => {
  if (session.current() === null) queryClient.clear();
});
