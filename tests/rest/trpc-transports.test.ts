import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

/** A request as both ways receive it; what makes it take the long way is added to one of the two. */
interface Sent {
  method: 'GET' | 'POST';
  /** The names of a batch are separated by commas. */
  procedure: string;
  isBatch?: boolean;
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

/** These differ between any two answers: the moment, how they are framed, their id, how many calls are left. */
const OF_THE_MOMENT = new Set([
  'date',
  'content-length',
  'transfer-encoding',
  'x-request-id',
  'ratelimit',
  'connection',
  'keep-alive',
]);

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
  { method, procedure, isBatch = false, body, input, token, headers = {} }: Sent,
  way: 'short' | 'official',
): Promise<Answer> {
  const query = new URLSearchParams({ ...(isBatch ? { batch: '1' } : {}), ...(input === undefined ? {} : { input }) });
  if (way === 'official' && method === 'GET') query.append('x', '1');
  const type = way === 'official' ? 'application/json; charset=utf-8' : 'application/json';
  const response = await fetch(`${server.url}/trpc/${procedure}${query.size > 0 ? `?${query}` : ''}`, {
    method,
    body,
    headers: {
      ...(method === 'POST' ? { 'Content-Type': type } : {}),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
  });
  const kept = [...response.headers].filter(([name]) => !OF_THE_MOMENT.has(name));
  const id = response.headers.get('x-request-id') ?? 'none';
  const text = (await response.text()).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment').replaceAll(id, 'its id');
  return { status: response.status, headers: Object.fromEntries(kept), body: JSON.parse(text) as unknown };
}

const charge = (input: unknown) => JSON.stringify({ json: input });
const deadCharge = { json: { qr_plain: 'x'.repeat(43), amount: 12.5 } };
const inputs = (...each: unknown[]) => JSON.stringify({ ...each });

/** A batch of charges by the till's manager. */
const charges = (count: number, body: string): Sent => ({
  method: 'POST',
  procedure: Array.from({ length: count }, () => 'merchant.charge').join(','),
  isBatch: true,
  token: tokens.manager,
  body,
});

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
  'a call that accepts a stream, among others': () => ({
    method: 'GET',
    procedure: 'auth.me',
    token: tokens.manager,
    headers: { Accept: 'application/json, application/jsonl' },
  }),
  'a batch of queries with inputs and without': () => ({
    method: 'GET',
    procedure: 'auth.me,merchant.listTransactions,merchant.listTransactions',
    isBatch: true,
    input: JSON.stringify({ 1: { json: { limit: 5 } } }),
    token: tokens.manager,
  }),
  'a batch of queries without any input': () => ({
    method: 'GET',
    procedure: 'auth.me,auth.me',
    isBatch: true,
    token: tokens.manager,
  }),
  'a batch of one': () => ({ method: 'GET', procedure: 'auth.me', isBatch: true, token: tokens.manager }),
  'a batch of a replayed charge and one with a code that is not live': () =>
    charges(2, inputs({ json: { qr_plain: code, amount: 12.5, idempotency_key: 'once in a batch' } }, deadCharge)),
  'a batch of the same charge twice': () => {
    const twice = { json: { qr_plain: code, amount: 12.5, idempotency_key: 'once in a batch' } };
    return charges(2, inputs(twice, twice));
  },
  'a batch of charges that are all refused': () => charges(3, inputs(deadCharge, deadCharge, deadCharge)),
  'a batch in which one input is missing': () => charges(2, inputs(deadCharge)),
  'a batch in which one input is no superjson': () =>
    charges(2, inputs(deadCharge, { json: {}, meta: { values: { a: ['Date'] } } })),
  'a batch in which one input is null': () => charges(2, inputs(deadCharge, null)),
  'a batch whose inputs are a list': () => charges(2, JSON.stringify([deadCharge, deadCharge])),
  'a batch whose body is no JSON': () => charges(2, '{"0":'),
  'a batch without a body': () => charges(2, ''),
  'a batch whose inputs in the address are no JSON': () => ({
    method: 'GET',
    procedure: 'auth.me,merchant.listTransactions',
    isBatch: true,
    input: '{"1":',
    token: tokens.manager,
  }),
  'a batch without a login': () => ({ ...charges(2, inputs(deadCharge, deadCharge)), token: null }),
  'a batch of logins with wrong passwords': () => ({
    method: 'POST',
    procedure: 'auth.login,auth.login',
    isBatch: true,
    body: inputs(
      { json: { role: 'member', identifier: 'nobody', password: 'wrong-password-2026' } },
      { json: { role: 'member', identifier: 'nobody', password: 'wrong-password-2026' } },
    ),
  }),
  'the largest batch': () => charges(10, inputs(...Array.from({ length: 10 }, () => deadCharge))),
  'a batch that is too large': () => charges(11, inputs(...Array.from({ length: 11 }, () => deadCharge))),
  'a batch of a query and a mutation': () => ({
    method: 'POST',
    procedure: 'merchant.charge,auth.me',
    isBatch: true,
    body: inputs(deadCharge),
    token: tokens.manager,
  }),
  'a batch with a procedure that there is none of': () => ({
    method: 'POST',
    procedure: 'merchant.charge,merchant.nothing',
    isBatch: true,
    body: inputs(deadCharge),
    token: tokens.manager,
  }),
  'a batch by the wrong method': () => ({
    method: 'GET',
    procedure: 'merchant.charge,merchant.charge',
    isBatch: true,
    token: tokens.manager,
  }),
  'several names without the mark of a batch': () => ({
    method: 'GET',
    procedure: 'auth.me,auth.me',
    token: tokens.manager,
  }),
};

describe('a call on the short way is answered as by the official adapter', () => {
  // The replay of a charge is compared with a replay.
  it.each(Object.keys(CASES))('%s', async (name) => {
    const sent = CASES[name]?.() as Sent;
    await send(sent, 'official');
    const [official, short] = [await send(sent, 'official'), await send(sent, 'short')];
    expect(short).toEqual(official);
  });

  it.each(['application/jsonl', 'application/json, application/jsonl'])(
    'leaves a batch to the official adapter that accepts a stream: %s',
    async (accept) => {
      const response = await fetch(`${server.url}/trpc/auth.me,auth.me?batch=1`, {
        headers: { Authorization: `Bearer ${tokens.manager}`, Accept: accept },
      });
      const lines = (await response.text()).trim().split('\n');
      expect(lines.length).toBeGreaterThan(1);
      expect(response.headers.get('content-length')).toBeNull();
    },
  );

  it.each(['auth.me', 'auth.me,auth.me?batch=1'])(
    'tells its length (%s), as the official adapter does not',
    async (path) => {
      const response = await fetch(`${server.url}/trpc/${path}`, {
        headers: { Authorization: `Bearer ${tokens.manager}` },
      });
      const text = await response.text();
      expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    },
  );
});
