import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, startSampleServer } from './sample-server.js';

let server: SampleServer;
beforeAll(async () => {
  server = await startSampleServer();
});
afterAll(() => server.stop());

const ID = '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60';

describe('paths', () => {
  it('prefers a fixed path to one with a parameter', async () => {
    expect((await server.rest('GET', '/things/latest')).body.id).toBe('the newest');
    expect((await server.rest('GET', '/things/other')).body.id).toBe('other');
  });

  it('decodes path parameters', async () => {
    expect((await server.rest('GET', '/things/a%20b%2Fc%E5%8D%A1')).body.id).toBe('a b/c卡');
  });

  it('refuses a path that cannot be decoded', async () => {
    const answer = await server.rest('GET', '/things/%E0%A4%A');
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('answers HEAD where there is a GET', async () => {
    const answer = await server.rest('HEAD', '/things/latest');
    expect([answer.status, answer.text]).toEqual([200, '']);
  });

  it('answers NOT_FOUND for unknown paths and procedures without a path', async () => {
    for (const path of ['/nothing', '/hidden', '/things/a/b', '/Things/latest']) {
      const answer = await server.rest('GET', path);
      expect([answer.status, answer.body.error?.code]).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('answers METHOD_NOT_ALLOWED with Allow for known paths', async () => {
    const answer = await server.rest('DELETE', '/things');
    expect([answer.status, answer.body.error?.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    const both = await server.rest('DELETE', '/things/some-id');
    expect(both.headers.get('allow')).toBe('GET, HEAD, PATCH');
    expect((await server.rest('OPTIONS', '/things')).headers.get('allow')).toContain('POST');
  });
});

describe('query strings', () => {
  const listed = async (query: string) => (await server.rest('GET', `/things${query}`)).body.input;

  it('become what the schema expects', async () => {
    expect(await listed('?limit=7&flag=false&tags=x&text=12&kind=b')).toEqual({
      limit: 7,
      flag: false,
      tags: ['x'],
      text: '12',
      kind: 'b',
    });
    expect(await listed('?tags=x&tags=y&flag=true')).toEqual({ limit: 20, tags: ['x', 'y'], flag: true });
    expect(await listed('')).toEqual({ limit: 20 });
  });

  it.each([
    ['?limit=abc', 'limit'],
    ['?limit=', 'limit'],
    ['?limit=1e2', 'limit'],
    ['?limit=0x10', 'limit'],
    ['?limit=1.5', 'limit'],
    ['?limit=201', 'limit'],
    ['?limit=1&limit=2', 'limit'],
    ['?flag=yes', 'flag'],
    ['?flag=1', 'flag'],
    ['?kind=c', 'kind'],
    ['?other=1', 'other'],
  ])('refuses %s', async (query, field) => {
    const answer = await server.rest('GET', `/things${query}`);
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.error?.details?.fields).toHaveProperty([field]);
  });
});

describe('bodies', () => {
  it('answer 201 where something is created', async () => {
    const answer = await server.rest('POST', '/things', { body: { name: 'x', amount: '1.50' } });
    expect([answer.status, answer.body.name]).toEqual([201, 'x']);
  });

  it('may be missing where nothing is needed', async () => {
    expect((await server.rest('POST', '/things/touch')).status).toBe(200);
    expect((await server.rest('POST', '/things/touch', { body: {} })).status).toBe(200);
    const answer = await server.rest('POST', '/things');
    expect([answer.status, answer.body.error?.details?.fields]).toEqual([400, { name: expect.any(Array) }]);
  });

  it.each(['{"name":', '[]', '"text"', '7', 'null', 'true', '{name:1}', '\u0000'])('refuse %j', async (body) => {
    const answer = await server.rest('POST', '/things', { body });
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuse the type %s',
    async (type) => {
      const answer = await server.rest('POST', '/things', { body: '{"name":"x"}', headers: { 'content-type': type } });
      expect([answer.status, answer.body.error?.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    },
  );

  it('refuse more than 100 kB', async () => {
    const answer = await server.rest('POST', '/things', { body: { name: 'x'.repeat(100_001) } });
    expect([answer.status, answer.body.error?.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('refuse unknown fields and keep no prototype', async () => {
    const answer = await server.rest('POST', '/things', {
      body: '{"name":"x","balance":9,"__proto__":{"polluted":1}}',
    });
    expect(answer.body.error?.details?.fields).toHaveProperty('balance');
    expect({}).not.toHaveProperty('polluted');
  });

  it('take fields of the path, and refuse others than the path has', async () => {
    const renamed = await server.rest('PATCH', `/things/${ID}`, { body: { name: 'y' } });
    expect(renamed.body).toMatchObject({ id: ID, name: 'y' });
    const same = await server.rest('PATCH', `/things/${ID}`, { body: { name: 'y', thing_id: ID } });
    expect(same.status).toBe(200);
    const other = await server.rest('PATCH', `/things/${ID}`, { body: { name: 'y', thing_id: ID.replace('3', '4') } });
    expect([other.status, other.body.error?.code]).toEqual([400, 'VALIDATION_FAILED']);
  });
});

describe('strictness', () => {
  it('is the same over tRPC after REST calls', async () => {
    await server.rest('GET', '/things?limit=5&flag=false');
    await server.rest('POST', '/things', { body: { name: 'x', amount: '3' } });
    const refused = async (name: string, json: unknown) => {
      const input = encodeURIComponent(JSON.stringify({ json }));
      return (await server.rest('GET', `/trpc/${name}?input=${input}`)).status;
    };
    expect(await refused('things.list', { limit: '5' })).toBe(400);
    expect(await refused('things.list', { flag: 'false' })).toBe(400);
    expect(await refused('things.list', { limit: 5 })).toBe(200);
    const body = { json: { name: 'x', amount: true } };
    expect((await server.rest('POST', '/trpc/things.create', { body })).status).toBe(400);
    expect((await server.rest('POST', '/things', { body: body.json })).status).toBe(400);
  });
});
