import { createMpsClient, getHealth, isMpsError, MpsError } from '@mps/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../support/databases/processes.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const errorOf = (call: Promise<unknown>): Promise<MpsError> =>
  call.then(
    () => Promise.reject(new Error('The call succeeded')),
    (error: unknown) => (isMpsError(error) ? error : Promise.reject(error)),
  );

describe('createMpsClient', () => {
  test('sends the token of a function, asked before each request', async () => {
    const member = await server.fixtures.createMember();
    let token: string | null = null;
    const client = createMpsClient({ url: `${server.url}/`, token: () => token });
    expect((await errorOf(client.auth.me.query())).code).toBe('NOT_AUTHENTICATED');
    token = await server.login.member(member);
    expect((await client.auth.me.query()).user_info.id).toBe(member.member_id);
    const other = createMpsClient({ url: server.url, token: async () => token });
    expect((await other.auth.me.query()).user_info.id).toBe(member.member_id);
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

  test('two charges of one moment have keys of their own', async () => {
    const member = await server.fixtures.createMember({ balance: 100 });
    const token = await server.login.merchant(await server.fixtures.createMerchant());
    const client = createMpsClient({ url: server.url, token });
    const code = await server.fixtures.issueCode(member, member.card_id);
    const charge = () => client.merchant.charge.mutate({ qr_plain: code, amount: 5 });
    const results = await Promise.allSettled([charge(), charge()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('speaks the language of `language` and sends further headers', async () => {
    const client = createMpsClient({ url: server.url, language: 'en' });
    expect((await errorOf(client.auth.me.query())).text).toBe('Log in first.');
    const headers = createMpsClient({ url: server.url, headers: { 'accept-language': 'zh-CN' } });
    expect((await errorOf(headers.auth.me.query())).text).toBe('请先登录');
  });

  test('a new token in onUnauthorized repeats the call once', async () => {
    const token = await server.login.admin();
    let current = 'broken';
    let asked = 0;
    const onUnauthorized = () => {
      asked += 1;
      current = token;
      return true;
    };
    const client = createMpsClient({ url: server.url, token: () => current, onUnauthorized });
    expect((await client.auth.me.query()).user_info.role).toBe('admin');
    const stubborn = createMpsClient({ url: server.url, token: 'broken', onUnauthorized: () => true });
    expect((await errorOf(stubborn.auth.me.query())).code).toBe('NOT_AUTHENTICATED');
    expect(asked).toBe(1);
  });
});

describe('MpsError', () => {
  test('a refusal has code, text, details, request id and the outcome refused', async () => {
    const member = await server.fixtures.createMember();
    const client = createMpsClient({ url: server.url, token: await server.login.member(member), language: 'en' });
    const error = await errorOf(client.member.recharge.mutate({ card_id: member.card_id, amount: -1 }));
    expect(error).toBeInstanceOf(MpsError);
    expect(error).toMatchObject({
      name: 'MpsError',
      code: 'INVALID_RECHARGE_AMOUNT',
      text: 'The top-up amount is not valid.',
      outcome: 'refused',
      status: 400,
    });
    expect(error.requestId).toMatch(/\S{8,}/);
    expect(error.idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
    expect(error.data.mps.code).toBe(error.code);
    const fields = await errorOf(client.member.revokeQr.mutate({ card_id: 'nonsense' }));
    expect(fields.details).toMatchObject({ fields: { card_id: [expect.any(String)] } });
  });

  test('a call without an answer has no request id, and the outcome unknown unless it never left', async () => {
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    const client = createMpsClient({ url: nowhere, token: 'x', retries: 0, language: 'en' });
    const error = await errorOf(client.auth.me.query());
    const silence = { code: 'SERVICE_UNAVAILABLE', requestId: null, status: null };
    expect(error).toMatchObject({ ...silence, outcome: 'refused' });
    const cut: typeof fetch = () => Promise.reject(new TypeError('fetch failed'));
    const onCut = createMpsClient({ url: server.url, token: 'x', retries: 0, fetch: cut });
    expect(await errorOf(onCut.auth.me.query())).toMatchObject({ ...silence, outcome: 'unknown' });
    expect(isMpsError(new Error('other'))).toBe(false);
    expect(isMpsError(null)).toBe(false);
  });
});

describe('getHealth', () => {
  test('needs no login and tells an answer that is not ours', async () => {
    expect(await getHealth({ url: server.url })).toMatchObject({ status: 'healthy', checks: { database: true } });
    expect((await errorOf(getHealth({ url: `http://127.0.0.1:${await freePort()}` }))).code).toBe(
      'SERVICE_UNAVAILABLE',
    );
    const fetchText: typeof fetch = async () => new Response('<html></html>', { status: 200 });
    expect((await errorOf(getHealth({ url: server.url, fetch: fetchText }))).outcome).toBe('unknown');
  });
});
