/** What Express and the driver do without anything else: no login, no check of the input, no limit, no log. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { chargerOf } from './charger.js';

interface App {
  use(handler: unknown): void;
  post(
    path: string,
    handler: (
      req: IncomingMessage & { body: Record<string, unknown> },
      res: ServerResponse & { json(body: unknown): void },
    ) => void,
  ): void;
  listen(port: number, host: string, done: () => void): { address(): { port: number } };
}

// Express belongs to the server's package.
const express = createRequire(new URL('../../../server/package.json', import.meta.url))('express') as (() => App) & {
  json(): unknown;
};
const charge = chargerOf(process.env);
const app = express();
app.use(express.json());
app.post('/merchant/charge', async (req, res) => res.json(await charge(req.body)));
const server = app.listen(0, '127.0.0.1', () =>
  process.stdout.write(`listens on http://127.0.0.1:${server.address().port}\n`),
);
