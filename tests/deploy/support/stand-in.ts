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

/**
 * How a request ends, which is read whole: it is answered, or the connection is closed before the answer, within its
 * headers or within its body.
 */
type Ending = 'answers' | 'drops' | 'cuts its headers' | 'cuts its body';

export async function startStandIn(howItEnds: (asked: Asked) => Ending): Promise<StandIn> {
  const asked: Asked[] = [];
  const server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += String(chunk);
    const it = { method: req.method ?? '', path: req.url ?? '', headers: req.headers, body };
    asked.push(it);
    const ending = howItEnds(it);
    if (ending === 'drops') req.socket.destroy();
    else if (ending === 'cuts its headers') req.socket.end('HTTP/1.1 200 OK\r\nContent-Ty');
    else if (ending === 'cuts its body') req.socket.end('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"success"');
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
