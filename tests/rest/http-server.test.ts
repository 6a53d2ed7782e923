/** What Node's HTTP server decides by itself unless it is told otherwise. */
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttpServer } from '../../server/src/http/http-server.js';
import { logFailure } from '../../server/src/http/log-failure.js';
import { pinoLines } from '../support/log-lines.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

/** Sends the text and answers everything that came back until the connection ended. */
function conversation(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(text));
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });
}

describe('the API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test.each(['/member/cards', '/trpc/auth.me', '/health'])(
    'refuses a request without Host to %s by an envelope',
    async (path) => {
      const port = Number(new URL(server.url).port);
      const answer = await conversation(port, `GET ${path} HTTP/1.1\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toContain('"code":"VALIDATION_FAILED"');
      expect(answer).toMatch(/"request_id":"[\w-]+"/);
    },
  );

  test('passes over an expectation that nobody knows', async () => {
    const port = Number(new URL(server.url).port);
    const head = 'GET /member/cards HTTP/1.1\r\nHost: x\r\nExpect: the-unexpected\r\nConnection: close\r\n\r\n';
    expect(await conversation(port, head)).toContain('"code":"NOT_AUTHENTICATED"');
  });

  test('has no method TRACE for tRPC, whose adapter failed at it', async () => {
    const port = Number(new URL(server.url).port);
    const head = 'TRACE /trpc/merchant.charge HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const answer = await conversation(port, head);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toContain('"code":"METHOD_NOT_ALLOWED"');
  });

  test('takes a request without Host in HTTP/1.0', async () => {
    const answer = await conversation(Number(new URL(server.url).port), 'GET /live HTTP/1.0\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });
});

test('a body that never ends is answered soon after its time is over, not half a minute later', async () => {
  const http = createHttpServer((req, res) => {
    req.on('end', () => res.end('ok')).resume();
  }, 500);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const startedAtMs = performance.now();
  const { port } = http.address() as AddressInfo;
  const answer = await conversation(port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{');
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('"code":"VALIDATION_FAILED"');
  expect(performance.now() - startedAtMs).toBeLessThan(4_000);
  await new Promise((resolve) => http.close(resolve));
});

test('a caller who leaves in the middle of a file or a body is no error of ours', () => {
  const { logger, lines } = pinoLines('info');
  logFailure(logger, Object.assign(new Error('Request aborted'), { code: 'ECONNABORTED' }), 'http', 'r1');
  logFailure(logger, Object.assign(new Error('aborted'), { code: 'ECONNRESET' }), 'http', 'r1');
  expect(lines()).toEqual([]);
  logFailure(logger, new Error('something else'), 'http', 'r2');
  expect(lines()).toHaveLength(1);
});
