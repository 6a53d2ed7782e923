/** What a program can put around the calls of `@mps/rest`, by the names that every client has, against a real server. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { MpsClientOptions } from '@mps/client';
import {
  createRestClient,
  isMpsError,
  type MpsError,
  pages,
  type RequestFacts,
  type ResponseFacts,
  type RestClientOptions,
} from '@mps/rest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestMember } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  member = await server.fixtures.createMember();
  token = await server.login.member(member);
});
afterAll(() => server.stop());

const recharge = (amount: number) => ({ card_id: member.card_id, amount, payment_method: 'cash' as const });
const clientOf = (options: Partial<RestClientOptions>) => createRestClient({ url: server.url, token, ...options });

async function failureOf(call: Promise<unknown>): Promise<MpsError> {
  const error = await call.then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!isMpsError(error)) throw new Error(`no MpsError: ${String(error)}`);
  return error;
}

test('one set of names: every client has these options', async () => {
  const both = {
    url: '',
    token: null,
    language: 'en',
    timeoutMs: 1,
    retries: 1,
    headers: {},
    onUnauthorized: () => true,
    onRequest: () => {},
    onResponse: () => {},
    logger: console,
  } satisfies MpsClientOptions & RestClientOptions;
  const python = await readFile(
    fileURLToPath(new URL('../../../client/python/mps_client.py', import.meta.url)),
    'utf8',
  );
  const [, signature = ''] = /class _Transport:[\s\S]*?def __init__\(\n([\s\S]*?)\n {4}\) -> None:/.exec(python) ?? [];
  const names = [...signature.matchAll(/^ {8}(\w+):/gm)].map(([, name = '']) =>
    name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  expect(names.sort()).toEqual(Object.keys(both).sort());
});

test('a login that has ended is renewed once for all calls, and each call is made again', async () => {
  let current = 'ended';
  let renewals = 0;
  const onUnauthorized = async () => {
    renewals += 1;
    // By the same client: a renewal does not wait for itself.
    await client.POST('/auth/refresh').catch(() => {});
    current = token;
    return true;
  };
  const client = clientOf({ token: () => current, onUnauthorized });
  const answers = await Promise.all(Array.from({ length: 12 }, () => client.GET('/auth/me')));
  expect(answers.map(({ user_info }) => user_info.id)).toEqual(Array(12).fill(member.member_id));
  expect(renewals).toBe(1);
  const refused = clientOf({ token: 'ended', onUnauthorized: () => Promise.reject(new Error('wrong password')) });
  expect(await failureOf(refused.GET('/auth/me'))).toMatchObject({ code: 'NOT_AUTHENTICATED', outcome: 'refused' });
});

describe('a call that its caller aborts', () => {
  test('before it is sent was refused', async () => {
    const body = { ...recharge(5), idempotency_key: 'rest-aborted' };
    const error = await failureOf(clientOf({}).POST('/member/recharge', { body, signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ isAborted: true, outcome: 'refused', idempotencyKey: 'rest-aborted' });
  });

  test('afterwards is of unknown outcome, and the key finishes it', async () => {
    const abort = new AbortController();
    const late: NonNullable<RestClientOptions['fetch']> = async (request) => {
      const answer = await fetch(request as Request);
      abort.abort('a reason that is no error');
      return answer;
    };
    const call = clientOf({ fetch: late }).POST('/member/recharge', { body: recharge(7), signal: abort.signal });
    const error = await failureOf(call);
    expect(error).toMatchObject({ isAborted: true, outcome: 'unknown' });
    const body = { ...recharge(7), idempotency_key: error.idempotencyKey ?? '' };
    expect(await clientOf({}).POST('/member/recharge', { body })).toMatchObject({ replayed: true });
  });
});

test('a call that never left was refused: nobody has to wonder what became of it', async () => {
  const unreadable = () => Promise.reject(new Error('the store is locked'));
  for (const options of [{ token: '權杖' }, { token: unreadable }, { headers: { 'x-shop': '店' } }]) {
    const call = clientOf({ retries: 0, ...options }).POST('/member/recharge', { body: recharge(5) });
    expect(await failureOf(call)).toMatchObject({ outcome: 'refused', status: null });
  }
});

test('hooks hear of each attempt and of what became of it, and see no secret', async () => {
  const sent: RequestFacts[] = [];
  const answered: ResponseFacts[] = [];
  const lines: string[] = [];
  const write = (text: string, facts: object) => lines.push(`${text} ${JSON.stringify(facts)}`);
  let isFirst = true;
  const flaky: NonNullable<RestClientOptions['fetch']> = (request) => {
    if (!isFirst) return fetch(request as Request);
    isFirst = false;
    return Promise.reject(new TypeError('fetch failed'));
  };
  const client = clientOf({
    fetch: flaky,
    onRequest: (facts) => {
      sent.push(facts);
      throw new Error('the hook is broken');
    },
    onResponse: (facts) => answered.push(facts),
    logger: { debug: write, warn: write },
  });
  await client.POST('/member/recharge', { body: { ...recharge(9), idempotency_key: 'rest-hooked' } });
  const call = { method: 'POST', path: '/member/recharge', idempotencyKey: 'rest-hooked' };
  expect(sent).toEqual([
    { ...call, attempt: 1 },
    { ...call, attempt: 2 },
  ]);
  expect(answered).toMatchObject([
    { ...call, attempt: 1, status: null, requestId: null, error: { code: 'SERVICE_UNAVAILABLE' } },
    { ...call, attempt: 2, status: 200, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), error: null },
  ]);
  expect(lines.join()).toContain('mps: a call failed and is repeated');
  expect(lines.join()).not.toContain(token);
});

test('all pages of a list come one after the other, each row once', async () => {
  const shopper = await server.fixtures.createMember();
  const client = clientOf({ token: await server.login.member(shopper) });
  for (let amount = 1; amount <= 5; amount += 1) {
    await client.POST('/member/recharge', { body: { card_id: shopper.card_id, amount, payment_method: 'cash' } });
  }
  const amounts: number[][] = [];
  const list = (init: { params?: { query?: { limit?: number; cursor?: string; offset?: number } } }) =>
    client.GET('/member/transactions', init);
  for await (const { transactions } of pages(list, { params: { query: { limit: 2 } } })) {
    amounts.push(transactions.map(({ final_amount }) => final_amount));
  }
  expect(amounts).toEqual([[5, 4], [3, 2], [1]]);
});
