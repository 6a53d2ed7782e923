import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createKeepAliveFetch, type KeepAliveFetch } from '../support/server-package.js';

const open: { server: Server; connections: KeepAliveFetch }[] = [];
afterEach(() => {
  for (const { server, connections } of open.splice(0)) {
    connections.close();
    server.close();
    server.closeAllConnections();
  }
});

/** A server that answers as told, and a client of its own. */
async function serve(answer: RequestListener) {
  const sockets = new Set<Socket>();
  const server = createServer(answer).on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connections = createKeepAliveFetch();
  open.push({ server, connections });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, send: connections.fetch, count: () => sockets.size };
}

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error as Error,
  );

describe('what the Supabase client sends by', () => {
  it('carries method, headers and text both ways, and one connection serves calls that follow each other', async () => {
    const { url, send, count } = await serve(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      response.writeHead(400, { 'content-type': 'application/json', 'content-range': '0-1/2' });
      response.end(JSON.stringify([request.method, request.headers.apikey, Buffer.concat(chunks).toString()]));
    });
    for (const body of ['點心', '{"b":2}']) {
      const answer = await send(`${url}/rpc/x`, { method: 'POST', headers: { apikey: 'k' }, body });
      expect([answer.status, answer.ok, answer.headers.get('content-range')]).toEqual([400, false, '0-1/2']);
      expect(await answer.json()).toEqual(['POST', 'k', body]);
    }
    expect(count()).toBe(1);
  });

  it('answers without a body', async () => {
    const { url, send } = await serve((_request, response) => void response.writeHead(204).end());
    const answer = await send(url, { method: 'POST', body: '{}' });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
  });

  it('ends with the reason of its signal, before an answer and in the middle of one', async () => {
    const silent = await serve(() => {});
    const early = await failureOf(silent.send(silent.url, { signal: AbortSignal.timeout(50) }));
    expect(early?.name).toBe('TimeoutError');
    const slow = await serve((_request, response) => void response.writeHead(200).write('{"half":'));
    const late = await failureOf(slow.send(slow.url, { signal: AbortSignal.timeout(50) }));
    expect(late?.name).toBe('TimeoutError');
  });

  it('names what happened to the connection', async () => {
    const { url, send } = await serve((request) => void request.socket.destroy());
    expect(await failureOf(send(url))).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } });
    const cut = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => response.socket?.destroy());
    });
    expect(await failureOf(cut.send(cut.url))).toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(await failureOf(send('http://127.0.0.1:1/'))).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });
});
