/** A server in the place of the API that remembers what it was asked, and breaks where it is told to. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface StandIn {
  /** Such as `127.0.0.1:54321`. */
  address: string;
  asked: Asked[];
  stop(): Promise<void>;
}

/** @param howItEnds `answers`, or `drops`: reads the whole request and then closes the connection without a word */
export async function startStandIn(howItEnds: (asked: Asked) => 'answers' | 'drops'): Promise<StandIn> {
  const asked: Asked[] = [];
  const server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += String(chunk);
    const it = { method: req.method ?? '', path: req.url ?? '', headers: req.headers, body };
    asked.push(it);
    if (howItEnds(it) === 'drops') req.socket.destroy();
    else res.setHeader('content-type', 'application/json').end(JSON.stringify({ path: it.path }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
