import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What happens to a request: `lost`, carried out and its answer lost; `cut`, the same, and a balancer says so with a
 * 504; `busy`, answered with 503 and not carried out; `page`, answered by a proxy's page; `pass`, nothing. After the last one every request passes.
 */
type Mishap = 'lost' | 'cut' | 'busy' | 'page' | 'pass';

export interface BadLine {
  url: string;
  /** The idempotency keys of the requests to the path, in order; null where there was none. */
  keysOf(path: string): (string | null)[];
  /** Lets the next requests to the path meet these. */
  befall(path: string, mishaps: Mishap[]): void;
  stop(): Promise<void>;
}

/** A server between a client and the API, on which answers get lost. */
export async function startBadLine(target: string): Promise<BadLine> {
  const mishaps = new Map<string, Mishap[]>();
  const seen: { path: string; key: string | null }[] = [];

  async function pass(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const [path = ''] = (req.url ?? '').split('?');
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    seen.push({ path, key: keyIn(Buffer.concat(chunks)) });
    const mishap = mishaps.get(path)?.shift();
    if (mishap === 'busy') return void res.writeHead(503, { 'retry-after': '0' }).end('busy');
    if (mishap === 'page') return void res.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    const answer = await fetch(target + req.url, {
      method: req.method,
      headers: headersOf(req),
      body: chunks.length === 0 ? undefined : Buffer.concat(chunks),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    if (mishap === 'lost') return void req.socket.destroy();
    if (mishap === 'cut') return void res.writeHead(504, { 'retry-after': '0' }).end('cut');
    res.writeHead(
      answer.status,
      [...answer.headers].filter(([name]) => !/^(transfer|content)-encoding$/.test(name)).flat(),
    );
    res.end(body);
  }

  const http = createServer((req, res) => void pass(req, res).catch(() => req.socket.destroy()));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    keysOf: (path) => seen.filter((each) => each.path === path).map(({ key }) => key),
    befall: (path, list) => void mishaps.set(path, [...list]),
    stop: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

function keyIn(body: Buffer): string | null {
  const sent = body.length === 0 ? {} : (JSON.parse(body.toString()) as { idempotency_key?: string });
  return sent.idempotency_key ?? null;
}

function headersOf(req: IncomingMessage): Record<string, string> {
  const own = ['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive'];
  return Object.fromEntries(
    Object.entries(req.headers).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !own.includes(entry[0]),
    ),
  );
}
