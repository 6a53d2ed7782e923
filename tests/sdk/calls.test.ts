/** What a program can put around its calls, and what it is told when one fails, against a real server. */
import {
  createMpsClient,
  isMpsError,
  type MpsClient,
  type MpsError,
  pages,
  type RequestFacts,
  type ResponseFacts,
} from '@mps/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD, type TestMember } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  member = await server.fixtures.createMember();
  token = await server.login.member(member);
});
afterAll(() => server.stop());

const errorOf = (call: Promise<unknown>): Promise<MpsError> =>
  call.then(
    () => Promise.reject(new Error('The call succeeded')),
    (error: unknown) => (isMpsError(error) ? error : Promise.reject(error)),
  );
const recharge = (amount: number) => ({ card_id: member.card_id, amount, payment_method: 'cash' as const });
const balance = async () =>
  (await server.db.query<{ balance: string }>('SELECT balance FROM mps.cards WHERE id = $1', [member.card_id]))[0]
    ?.balance;

describe('a login that has ended', () => {
  test('is renewed once for all calls that find it so, and each call is made again', async () => {
    let current = 'ended';
    let renewals = 0;
    const onUnauthorized = async () => {
      renewals += 1;
      // By the same client: a renewal does not wait for itself.
      await client.auth.refresh.mutate({}).catch(() => {});
      current = token;
      return true;
    };
    const client = createMpsClient({ url: server.url, token: () => current, onUnauthorized });
    // More than one request takes.
    const answers = await Promise.all(Array.from({ length: 25 }, () => client.auth.me.query()));
    expect(answers.map(({ user_info }) => user_info.id)).toEqual(Array(25).fill(member.member_id));
    expect(renewals).toBe(1);
  });

  test('and cannot be renewed is the error of each call', async () => {
    const warnings: string[] = [];
    const logger = { debug: () => {}, warn: (text: string) => warnings.push(text) };
    const onUnauthorized = () => Promise.reject(new Error('wrong password'));
    const client = createMpsClient({ url: server.url, token: 'ended', onUnauthorized, logger });
    const errors = await Promise.all([errorOf(client.auth.me.query()), errorOf(client.member.listCards.query({}))]);
    expect(errors.map(({ code, outcome }) => [code, outcome])).toEqual(Array(2).fill(['NOT_AUTHENTICATED', 'refused']));
    expect(warnings).toEqual(['mps: onUnauthorized threw']);
  });
});

describe('a proof of the password that is too old', () => {
  test('a call that needs the password proven is repeated once it is, with its key', async () => {
    const token = await server.login.admin();
    const { card_id } = await server.fixtures.createMember();
    await server.db.query(`UPDATE mps.sessions SET proven_at = now() - interval '1 hour'`);
    let asked = 0;
    const client: MpsClient = createMpsClient({
      url: server.url,
      token,
      onProofNeeded: async () => {
        asked += 1;
        await client.auth.reauthenticate.mutate({ password: PASSWORD });
        return true;
      },
    });
    const input = { card_id, delta_points: 5, reason: 'goodwill' };
    expect(await client.admin.adjustPoints.mutate(input)).toMatchObject({ adjustment: { points_after: 5 } });
    expect(asked).toBe(1);
    await server.db.query(`UPDATE mps.sessions SET proven_at = now() - interval '1 hour'`);
    const silent = createMpsClient({ url: server.url, token, onProofNeeded: () => false });
    await expect(silent.admin.adjustPoints.mutate(input)).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
      details: { reason: 'reauthentication_required' },
    });
  });
});

describe('a call that its caller aborts', () => {
  test('rejects with an MpsError; before it is sent, nothing was done', async () => {
    const client = createMpsClient({ url: server.url, token });
    const before = await balance();
    const input = { ...recharge(5), idempotency_key: 'aborted-before' };
    const error = await errorOf(client.member.recharge.mutate(input, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({
      isAborted: true,
      outcome: 'refused',
      idempotencyKey: 'aborted-before',
      status: null,
    });
    expect(await balance()).toBe(before);
  });

  test('afterwards, nobody knows, and the key finishes it', async () => {
    const abort = new AbortController();
    const late: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      abort.abort('a reason that is no error');
      await new Promise((resolve) => setTimeout(resolve, 50));
      return answer;
    };
    const client = createMpsClient({ url: server.url, token, fetch: late });
    const error = await errorOf(client.member.recharge.mutate(recharge(7), { signal: abort.signal }));
    expect(error).toMatchObject({ name: 'MpsError', isAborted: true, outcome: 'unknown' });
    const again = { ...recharge(7), idempotency_key: error.idempotencyKey ?? '' };
    expect(await createMpsClient({ url: server.url, token }).member.recharge.mutate(again)).toMatchObject({
      replayed: true,
    });
  });

  test('is not repeated, were it between two attempts', async () => {
    const abort = new AbortController();
    let sent = 0;
    const away: typeof fetch = () => {
      sent += 1;
      setTimeout(() => abort.abort(), 10);
      return Promise.reject(new TypeError('fetch failed'));
    };
    const client = createMpsClient({ url: server.url, token, fetch: away });
    const error = await errorOf(client.auth.me.query(undefined, { signal: abort.signal }));
    expect([error.isAborted, error.outcome, sent]).toEqual([true, 'unknown', 1]);
  });
});

test('a call that never left was refused: nobody has to wonder what became of it', async () => {
  const unreadable = () => Promise.reject(new Error('the store is locked'));
  for (const options of [{ token: '權杖' }, { token: unreadable }, { token, headers: { 'x-shop': '店' } }]) {
    const client = createMpsClient({ url: server.url, retries: 0, ...options });
    expect(await errorOf(client.member.recharge.mutate(recharge(5)))).toMatchObject({
      outcome: 'refused',
      status: null,
    });
  }
});

describe('hooks', () => {
  test('hear of each attempt and of what became of it, and see no secret', async () => {
    const sent: RequestFacts[] = [];
    const answered: ResponseFacts[] = [];
    const lines: string[] = [];
    let isFirst = true;
    const flaky: typeof fetch = (input, init) => {
      if (!isFirst) return fetch(input, init);
      isFirst = false;
      return Promise.reject(new TypeError('fetch failed'));
    };
    const client = createMpsClient({
      url: server.url,
      token,
      fetch: flaky,
      onRequest: (facts) => sent.push(facts),
      onResponse: (facts) => answered.push(facts),
      logger: {
        debug: (text, facts) => lines.push(`${text} ${JSON.stringify(facts)}`),
        warn: (text, facts) => lines.push(`${text} ${JSON.stringify(facts)}`),
      },
    });
    await client.member.recharge.mutate({ ...recharge(9), idempotency_key: 'hooked' });
    const call = { path: 'member.recharge', type: 'mutation', idempotencyKey: 'hooked' };
    expect(sent).toEqual([
      { ...call, attempt: 1 },
      { ...call, attempt: 2 },
    ]);
    expect(answered).toMatchObject([
      { ...call, attempt: 1, status: null, requestId: null, error: { code: 'SERVICE_UNAVAILABLE' } },
      { ...call, attempt: 2, status: 200, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), error: null },
    ]);
    expect(lines.map((line) => line.split(' {')[0])).toEqual([
      'mps: failed',
      'mps: a call failed and is repeated',
      'mps: answered',
    ]);
    expect(lines.join()).not.toContain(token);
  });

  test('that throw change no call', async () => {
    const onRequest = () => {
      throw new Error('the hook is broken');
    };
    const client = createMpsClient({ url: server.url, token, onRequest, onResponse: onRequest });
    expect((await client.auth.me.query()).user_info.id).toBe(member.member_id);
  });
});

test('links of the program see each call once, as it was made', async () => {
  const seen: unknown[] = [];
  const client = createMpsClient({
    url: server.url,
    token,
    links: [
      () =>
        ({ op, next }) => {
          seen.push([op.path, op.input]);
          return next({ ...op, input: { ...recharge(3) } });
        },
    ],
  });
  const before = Number(await balance());
  await client.member.recharge.mutate(recharge(99_999));
  expect(Number(await balance()) - before).toBe(3);
  expect(seen).toEqual([['member.recharge', recharge(99_999)]]);
});

test('all pages of a list come one after the other, each row once', async () => {
  const shopper = await server.fixtures.createMember();
  const own = createMpsClient({ url: server.url, token: await server.login.member(shopper) });
  for (let amount = 1; amount <= 5; amount += 1) {
    await own.member.recharge.mutate({ card_id: shopper.card_id, amount, payment_method: 'cash' });
  }
  const sizes: number[] = [];
  const amounts: number[] = [];
  for await (const { transactions } of pages(own.member.listTransactions, { limit: 2 })) {
    sizes.push(transactions.length);
    amounts.push(...transactions.map(({ final_amount }) => final_amount));
  }
  expect(sizes).toEqual([2, 2, 1]);
  expect(amounts).toEqual([5, 4, 3, 2, 1]);
});
