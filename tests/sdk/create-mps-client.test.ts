import { createMpsClient, isMpsError } from '@mps/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => (isMpsError(error) ? error.data.mps : Promise.reject(error)),
  );

describe('createMpsClient', () => {
  test('sends the token of a function, asked before each request', async () => {
    const member = await server.fixtures.createMember();
    let token: string | null = null;
    const client = createMpsClient({ url: `${server.url}/`, token: () => token });
    expect((await refusalOf(client.auth.me.query()))?.code).toBe('NOT_AUTHENTICATED');
    token = await server.login.member(member);
    expect((await client.auth.me.query()).user_info.id).toBe(member.member_id);
  });

  test('calls of one moment share requests of ten at most', async () => {
    const token = await server.login.admin();
    const urls: string[] = [];
    const counting: typeof fetch = (input, init) => {
      urls.push(String(input));
      return fetch(input, init);
    };
    const client = createMpsClient({ url: server.url, token, fetch: counting });
    const answers = await Promise.all(Array.from({ length: 12 }, () => client.auth.me.query()));
    expect(answers).toHaveLength(12);
    expect(urls).toHaveLength(2);
  });

  test('sends further headers', async () => {
    const client = createMpsClient({ url: server.url, headers: { 'accept-language': 'en' } });
    expect((await refusalOf(client.auth.me.query()))?.message).toBe('Log in first.');
  });
});

describe('isMpsError', () => {
  test('tells a refusal from a lost connection', async () => {
    const client = createMpsClient({ url: 'http://127.0.0.1:9', token: 'x' });
    const error: unknown = await client.auth.me.query().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(isMpsError(error)).toBe(false);
    expect(isMpsError(new Error('other'))).toBe(false);
    expect(isMpsError(null)).toBe(false);
  });
});
