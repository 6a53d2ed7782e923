/** The official tRPC adapter for Express on a procedure that does nothing: what it costs by itself. */
import { createRequire } from 'node:module';
import { initTRPC } from '@trpc/server';
import { createExpressMiddleware } from '@trpc/server/adapters/express';

interface App {
  use(path: string, handler: unknown): void;
  post(path: string, handler: (req: unknown, res: { json(body: unknown): void }) => void): void;
  listen(port: number, host: string, done: () => void): { address(): { port: number } };
}

const express = createRequire(new URL('../../../server/package.json', import.meta.url))('express') as () => App;
const t = initTRPC.create();
const app = express();
app.use('/trpc', createExpressMiddleware({ router: t.router({ ok: t.procedure.mutation(() => ({ ok: true })) }) }));
app.post('/rest', (_req, res) => res.json({ ok: true }));
const server = app.listen(0, '127.0.0.1', () =>
  process.stdout.write(`listens on http://127.0.0.1:${server.address().port}\n`),
);
