/** What HTTP itself asks for, of the whole application: methods, types, sizes, caches, and what is no HTTP at all. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** Sends bytes as they are, and reads until the server ends the connection. */
function exchange(bytes: string): Promise<{ status: number; head: string; body: string }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...body] = text.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body: body.join('\r\n\r\n') });
    });
  });
}

describe('what is no HTTP', () => {
  it.each([
    ['no request line', 'GARBAGE\r\n\r\n', 400, 'VALIDATION_FAILED'],
    ['a header without a colon', 'GET /live HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n', 400, 'VALIDATION_FAILED'],
    [
      'two lengths',
      'POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\n',
      400,
      'VALIDATION_FAILED',
    ],
    [
      'headers too large',
      `GET /live HTTP/1.1\r\nHost: x\r\nX-Big: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'PAYLOAD_TOO_LARGE',
    ],
  ])('%s gets the envelope', async (_name, bytes, status, code) => {
    const answer = await exchange(bytes);
    expect(answer.status).toBe(status);
    expect(answer.head).toMatch(/content-type: application\/json/i);
    expect(JSON.parse(answer.body).error).toMatchObject({ code, request_id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(answer.head.toLowerCase()).toContain(`x-request-id: ${JSON.parse(answer.body).error.request_id}`);
  });
});

describe('methods', () => {
  it.each([
    ['DELETE', '/merchant/charge', 'POST'],
    ['GET', '/auth/login', 'POST'],
    ['POST', '/member/cards', 'GET, HEAD'],
    ['PUT', '/admin/members', 'POST, GET, HEAD'],
    ['POST', '/health', 'GET, HEAD'],
    ['DELETE', '/openapi.json', 'GET, HEAD'],
    ['POST', '/docs/', 'GET, HEAD'],
  ])('%s %s is METHOD_NOT_ALLOWED with Allow', async (method, path, allow) => {
    const answer = await server.rest(method, path, method === 'GET' ? {} : { body: {} });
    expect([answer.status, answer.body.error?.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(answer.headers.get('allow')?.split(', ').sort()).toEqual(allow.split(', ').sort());
  });

  it.each(['/merchant/charge', '/health', '/openapi.json', '/docs/'])(
    'OPTIONS %s answers what there is',
    async (path) => {
      const answer = await server.rest('OPTIONS', path);
      expect(answer.status).toBe(204);
      expect(answer.headers.get('allow')).toBeTruthy();
    },
  );

  it.each(['/live', '/health', '/openapi.json', '/openapi.yaml', '/docs/'])(
    'HEAD %s is GET without a body',
    async (path) => {
      const [head, get] = [await server.rest('HEAD', path), await server.rest('GET', path)];
      expect([head.status, head.text]).toEqual([get.status, '']);
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
    },
  );

  it('HEAD of an unknown path, and of one that needs a login, has the status of GET', async () => {
    expect((await server.rest('HEAD', '/nothing')).status).toBe(404);
    expect((await server.rest('HEAD', '/member/cards')).status).toBe(401);
  });
});

describe('unknown paths', () => {
  it.each(['/nothing', '/docs/nothing.js', '/merchant', '/auth/login/more'])('%s is NOT_FOUND', async (path) => {
    const answer = await server.rest('GET', path);
    expect([answer.status, answer.body.error?.code]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('the bare address', () => {
  it('leads a browser to the pages, and is unknown to a client', async () => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    const page = await fetch(`${server.url}/`, { redirect: 'manual', headers: { accept } });
    expect([page.status, page.headers.get('location')]).toEqual([302, '/dashboard']);
    expect((await fetch(`${server.url}/`)).status).toBe(404);
    expect((await fetch(`${server.url}/`, { method: 'POST', redirect: 'manual', headers: { accept } })).status).toBe(
      404,
    );
  });
});

describe('bodies', () => {
  it('of megabytes are refused before they are read', async () => {
    const answer = await server.rest('POST', '/auth/login', { body: 'x'.repeat(5_000_000) });
    expect([answer.status, answer.body.error?.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('of a packed type that nobody knows are refused', async () => {
    const headers = { 'content-encoding': 'compress' };
    const answer = await server.rest('POST', '/auth/login', { body: {}, headers });
    expect([answer.status, answer.body.error?.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });
});

describe('caches', () => {
  it.each(['/openapi.json', '/openapi.yaml', '/docs/swagger-ui-bundle.js'])(
    'ask whether %s is still the same',
    async (path) => {
      const first = await server.rest('GET', path);
      expect(first.headers.get('cache-control')).toBe('no-cache');
      const etag = first.headers.get('etag') ?? '';
      expect(etag).not.toBe('');
      const second = await server.rest('GET', path, {
        headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
      });
      expect([second.status, second.text]).toEqual([304, '']);
      const other = await server.rest('GET', path, { headers: { 'if-none-match': '"another"' } });
      expect(other.status).toBe(200);
    },
  );

  it('keep nothing else', async () => {
    for (const path of ['/health', '/member/cards', '/nothing']) {
      const { headers } = await server.rest('GET', path);
      expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
    }
  });
});

describe('the document as YAML', () => {
  it('says what the JSON says', async () => {
    const answer = await server.rest('GET', '/openapi.yaml');
    expect(answer.headers.get('content-type')).toContain('application/yaml');
    expect(parseYaml(answer.text)).toEqual((await server.rest('GET', '/openapi.json')).body);
  });
});
