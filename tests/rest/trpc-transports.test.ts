import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

/** A request as both ways receive it; what makes it take the long way is added to one of the two. */
interface Sent {
  method: 'GET' | 'POST';
  procedure: string;
  body?: string;
  input?: string;
  token?: string | null;
  headers?: Record<string, string>;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** These differ between any two answers: the moment, how they are framed, how many calls are left. */
const OF_THE_MOMENT = new Set(['date', 'content-length', 'transfer-encoding', 'ratelimit', 'connection', 'keep-alive']);

let server: TestServer;
const tokens: Record<'manager' | 'member', string> = { manager: '', member: '' };
let code = '';

beforeAll(async () => {
  server = await startTestServer();
  const member = await server.fixtures.createMember({ balance: 500 });
  tokens.manager = await server.login.merchant(await server.fixtures.createMerchant());
  tokens.member = await server.login.member(member);
  code = await server.fixtures.issueCode(member, member.card_id);
});
afterAll(() => server.stop());

/** A second parameter, or a type with a character set, is for the official adapter. */
async function send(
  { method, procedure, body, input, token, headers = {} }: Sent,
  way: 'short' | 'official',
): Promise<Answer> {
  const query = new URLSearchParams(input === undefined ? {} : { input });
  if (way === 'official' && method === 'GET') query.append('x', '1');
  const type = way === 'official' ? 'application/json; charset=utf-8' : 'application/json';
  const response = await fetch(`${server.url}/trpc/${procedure}${query.size > 0 ? `?${query}` : ''}`, {
    method,
    body,
    headers: {
      'X-Request-Id': 'the-same-for-both',
      ...(method === 'POST' ? { 'Content-Type': type } : {}),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
  });
  const kept = [...response.headers].filter(([name]) => !OF_THE_MOMENT.has(name));
  const text = (await response.text()).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment');
  return { status: response.status, headers: Object.fromEntries(kept), body: JSON.parse(text) as unknown };
}

const charge = (input: unknown) => JSON.stringify({ json: input });

const CASES: Record<string, () => Sent> = {
  'a query without an input': () => ({ method: 'GET', procedure: 'auth.me', token: tokens.manager }),
  'a query with an input': () => ({
    method: 'GET',
    procedure: 'merchant.listTransactions',
    input: charge({ limit: 5 }),
    token: tokens.manager,
  }),
  'a query whose input is refused': () => ({
    method: 'GET',
    procedure: 'merchant.listTransactions',
    input: charge({ limit: 'many' }),
    token: tokens.manager,
  }),
  'a query whose input is no JSON': () => ({
    method: 'GET',
    procedure: 'merchant.listTransactions',
    input: '{"json":',
    token: tokens.manager,
  }),
  'a charge, and its replay': () => ({
    method: 'POST',
    procedure: 'merchant.charge',
    token: tokens.manager,
    body: charge({ qr_plain: code, amount: 12.5, idempotency_key: 'once' }),
  }),
  'a charge with a code that is not live': () => ({
    method: 'POST',
    procedure: 'merchant.charge',
    token: tokens.manager,
    body: charge({ qr_plain: 'x'.repeat(43), amount: 12.5 }),
  }),
  'a charge in English': () => ({
    method: 'POST',
    procedure: 'merchant.charge',
    token: tokens.manager,
    headers: { 'Accept-Language': 'en' },
    body: charge({ qr_plain: 'x'.repeat(43), amount: 12.5 }),
  }),
  'an amount of three decimals and an unknown field': () => ({
    method: 'POST',
    procedure: 'merchant.charge',
    token: tokens.manager,
    body: charge({ qr_plain: 'x'.repeat(43), amount: 1.005, colour: 'red' }),
  }),
  'a call without a login': () => ({ method: 'POST', procedure: 'merchant.charge', body: charge({}) }),
  'a call by a broken token': () => ({
    method: 'POST',
    procedure: 'merchant.charge',
    body: charge({}),
    token: 'a.b.c',
  }),
  "somebody else's procedure": () => ({
    method: 'POST',
    procedure: 'merchant.charge',
    body: charge({}),
    token: tokens.member,
  }),
  'a login with a wrong password': () => ({
    method: 'POST',
    procedure: 'auth.login',
    body: charge({ role: 'member', identifier: 'nobody', password: 'wrong-password-2026' }),
  }),
  'a body that is no JSON': () => ({
    method: 'POST',
    procedure: 'merchant.charge',
    body: '{"json":',
    token: tokens.manager,
  }),
  'a body that begins with a byte order mark': () => ({
    method: 'POST',
    procedure: 'merchant.charge',
    body: `\uFEFF${charge({ amount: 1 })}`,
    token: tokens.manager,
  }),
  'a body that is not superjson': () => ({
    method: 'POST',
    procedure: 'merchant.charge',
    body: '{"json":{},"meta":{"values":{"a":["Date"]}}}',
    token: tokens.manager,
  }),
  'a body of many levels': () => ({
    method: 'POST',
    procedure: 'merchant.charge',
    body: `{"json":${'['.repeat(40)}${']'.repeat(40)}}`,
    token: tokens.manager,
  }),
  'an empty body': () => ({ method: 'POST', procedure: 'merchant.charge', body: '', token: tokens.manager }),
  'a body that is too long': () => ({
    method: 'POST',
    procedure: 'merchant.charge',
    body: charge('x'.repeat(120_000)),
    token: tokens.manager,
  }),
  'the wrong method': () => ({ method: 'GET', procedure: 'merchant.charge', token: tokens.manager }),
  'a procedure that there is none of': () => ({ method: 'POST', procedure: 'merchant.nothing', body: '{}' }),
  'a name of every object': () => ({ method: 'POST', procedure: 'constructor', body: '{}' }),
};

describe('a call on the short way is answered as by the official adapter', () => {
  // The replay of a charge is compared with a replay.
  it.each(Object.keys(CASES))('%s', async (name) => {
    const sent = CASES[name]?.() as Sent;
    await send(sent, 'official');
    const [official, short] = [await send(sent, 'official'), await send(sent, 'short')];
    expect(short).toEqual(official);
  });

  it('tells its length, where the official adapter sends chunks', async () => {
    const response = await fetch(`${server.url}/trpc/auth.me`, {
      headers: { Authorization: `Bearer ${tokens.manager}` },
    });
    const text = await response.text();
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  });
});
