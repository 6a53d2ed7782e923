/** The subscription link, against a router of its own: the API has no subscription yet. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMpsClient } from '@mps/client';
import { initTRPC } from '@trpc/server';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import superjson from 'superjson';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: Server;
let url: string;
const authorizations: (string | undefined)[] = [];
const urls: string[] = [];

beforeAll(async () => {
  const t = initTRPC.create({ transformer: superjson });
  const router = t.router({
    merchant: t.router({
      live: t.procedure.subscription(async function* () {
        yield { at: new Date(0), text: '第一筆' };
        yield { at: new Date(1), text: 'second' };
      }),
    }),
  });
  const handle = createHTTPHandler({ router, basePath: '/trpc/' });
  server = createServer((req, res) => {
    authorizations.push(req.headers.authorization);
    urls.push(String(req.url));
    handle(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Live {
  merchant: {
    live: {
      subscribe(
        input: undefined,
        on: { onData(data: unknown): void; onComplete(): void; onError(error: unknown): void },
      ): { unsubscribe(): void };
    };
  };
}

test('events arrive with their types, the token by the header and never in the address', async () => {
  const client = createMpsClient({ url, token: 'secret-token' }) as unknown as Live;
  const received: unknown[] = [];
  await new Promise<void>((resolve, reject) => {
    client.merchant.live.subscribe(undefined, {
      onData: (data) => received.push(data),
      onComplete: resolve,
      onError: reject,
    });
  });
  expect(received).toEqual([
    { at: new Date(0), text: '第一筆' },
    { at: new Date(1), text: 'second' },
  ]);
  expect(authorizations).toEqual(['Bearer secret-token']);
  expect(urls.join()).not.toContain('secret-token');
});
