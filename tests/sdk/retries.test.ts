/** Lost answers and busy servers, by a `fetch` that does what is wanted of it. */
import { createMpsClient, isMpsError, type MpsClient, type MpsError } from '@mps/client';
import superjson from 'superjson';
import { describe, expect, test } from 'vitest';

interface Sent {
  url: string;
  /** The input of the first call of the request. */
  input: Record<string, unknown>;
}
type Answer = (init: RequestInit) => Response | Promise<Response>;

const lost: Answer = () => Promise.reject(new TypeError('fetch failed'));
const silent: Answer = ({ signal }) =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
const fine: Answer = () => json(200, [{ result: { data: superjson.serialize({ success: true, replayed: false }) } }]);

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

function refusal(status: number, code: string, headers: Record<string, string> = {}): Answer {
  const mps = { code, message: code, details: {}, suggestion: null, request_id: 'r-1', timestamp: '' };
  const error = { message: code, code: -32000, data: { code: 'X', httpStatus: status, path: '', mps } };
  return () => json(status, [{ error: superjson.serialize(error) }], headers);
}

/** A client whose requests get these answers in turn, the last one for ever. */
function clientOf(answers: Answer[], options: { timeoutMs?: number; idempotencyKey?: string } = {}) {
  const sent: Sent[] = [];
  const fetchOne: typeof fetch = async (url, init = {}) => {
    const text = typeof init.body === 'string' ? init.body : new URL(String(url)).searchParams.get('input');
    sent.push({ url: String(url), input: JSON.parse(text ?? '{}')['0']?.json ?? {} });
    return (answers[Math.min(sent.length, answers.length) - 1] ?? fine)(init);
  };
  return { client: createMpsClient({ url: 'http://mps.test', token: 't', fetch: fetchOne, ...options }), sent };
}

const errorOf = (call: Promise<unknown>): Promise<MpsError> =>
  call.then(
    () => Promise.reject(new Error('The call succeeded')),
    (error: unknown) => (isMpsError(error) ? error : Promise.reject(error)),
  );
const charge = { qr_plain: 'x'.repeat(43), amount: 5 };

describe('what is repeated', () => {
  test('a query after a lost connection', async () => {
    const { client, sent } = clientOf([lost, lost, fine]);
    await client.auth.me.query();
    expect(sent).toHaveLength(3);
  });

  test('a money write, each time with the same key', async () => {
    const { client, sent } = clientOf([lost, refusal(503, 'SERVICE_UNAVAILABLE'), fine]);
    await client.merchant.charge.mutate(charge);
    const keys = sent.map(({ input }) => input.idempotency_key);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  test('every other write, also one that takes no input', async () => {
    for (const call of [
      (client: MpsClient) => client.member.revokeQr.mutate({ card_id: crypto.randomUUID() }),
      (client: MpsClient) => client.auth.logoutAll.mutate(),
    ]) {
      const { client, sent } = clientOf([lost, fine]);
      await call(client);
      const keys = sent.map(({ input }) => input.idempotency_key);
      expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
      expect(keys).toEqual([keys[0], keys[0]]);
    }
  });

  test('under the key of the client, where a program makes one write', async () => {
    const { client, sent } = clientOf([lost, fine], { idempotencyKey: 'mine' });
    await client.merchant.charge.mutate(charge);
    expect(sent.map(({ input }) => input.idempotency_key)).toEqual(['mine', 'mine']);
  });

  test('a key that is given is kept', async () => {
    const { client, sent } = clientOf([lost, fine]);
    await client.merchant.charge.mutate({ ...charge, idempotency_key: 'mine' });
    expect(sent.map(({ input }) => input.idempotency_key)).toEqual(['mine', 'mine']);
  });

  test('after 429, not before Retry-After', async () => {
    const { client, sent } = clientOf([refusal(429, 'RATE_LIMITED', { 'retry-after': '1' }), fine]);
    const started = performance.now();
    await client.auth.me.query();
    expect(performance.now() - started).toBeGreaterThan(950);
    expect(sent).toHaveLength(2);
  });

  test('after a 504 that says when to come back, and after no other', async () => {
    const cut = refusal(504, 'TIMEOUT', { 'retry-after': '0' });
    const { client, sent } = clientOf([cut, fine]);
    await client.merchant.charge.mutate(charge);
    expect(new Set(sent.map(({ input }) => input.idempotency_key)).size).toBe(1);
    expect(sent).toHaveLength(2);
    const late = clientOf([refusal(504, 'TIMEOUT'), fine]);
    expect(await errorOf(late.client.merchant.charge.mutate(charge))).toMatchObject({
      outcome: 'unknown',
      status: 504,
    });
    expect(late.sent).toHaveLength(1);
  });

  test('three times at most', async () => {
    const { client, sent } = clientOf([lost]);
    expect((await errorOf(client.merchant.charge.mutate(charge))).outcome).toBe('unknown');
    expect(sent).toHaveLength(4);
  });
});

describe('what is not repeated', () => {
  test('a refusal', async () => {
    const { client, sent } = clientOf([refusal(400, 'INSUFFICIENT_BALANCE'), fine]);
    expect(await errorOf(client.merchant.charge.mutate(charge))).toMatchObject({
      outcome: 'refused',
      requestId: 'r-1',
    });
    expect(sent).toHaveLength(1);
  });

  test('a server that wants us away for a minute', async () => {
    const { client, sent } = clientOf([refusal(503, 'SERVICE_UNAVAILABLE', { 'retry-after': '60' }), fine]);
    expect((await errorOf(client.auth.me.query())).retryAfterMs).toBe(60_000);
    expect(sent).toHaveLength(1);
  });

  test('a call whose time is over: its outcome is unknown, its key is told', async () => {
    const { client, sent } = clientOf([silent], { timeoutMs: 100 });
    const error = await errorOf(client.merchant.charge.mutate(charge));
    expect(error).toMatchObject({
      code: 'TIMEOUT',
      outcome: 'unknown',
      idempotencyKey: sent[0]?.input.idempotency_key,
    });
    expect(sent).toHaveLength(1);
  });

  test('what the caller aborts', async () => {
    const abort = new AbortController();
    const { client, sent } = clientOf([silent]);
    const call = client.auth.me.query(undefined, { signal: abort.signal });
    setTimeout(() => abort.abort(), 50);
    await expect(call).rejects.toThrow();
    expect(sent.length).toBeLessThan(2);
  });
});

test('a refusal that says nothing of the attempt before leaves the outcome unknown', async () => {
  const neverLeft: Answer = () => Promise.reject(Object.assign(new Error('away'), { code: 'ERR_INVALID_URL' }));
  for (const answer of [
    refusal(401, 'TOKEN_EXPIRED'),
    refusal(429, 'RATE_LIMITED', { 'retry-after': '60' }),
    refusal(403, 'PERMISSION_DENIED'),
    neverLeft,
  ]) {
    const { client } = clientOf([lost, answer]);
    expect((await errorOf(client.merchant.charge.mutate(charge))).outcome).toBe('unknown');
  }
  const { client } = clientOf([lost, refusal(400, 'QR_EXPIRED_OR_INVALID')]);
  expect((await errorOf(client.merchant.charge.mutate(charge))).outcome).toBe('refused');
});

test('a page of a proxy is no refusal', async () => {
  const html: Answer = () => new Response('<h1>Bad gateway</h1>', { status: 502 });
  const { client } = clientOf([html]);
  const error = await errorOf(client.member.revokeQr.mutate({ card_id: crypto.randomUUID() }));
  expect(error).toMatchObject({ code: 'SERVICE_UNAVAILABLE', outcome: 'unknown', status: 502 });
});

test('an answer that is no `Response` is read by its form', async () => {
  const plain: Answer = () => {
    const html = new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'x-request-id': 'r-1' } });
    const { status, ok, headers } = html;
    return { status, ok, headers, text: () => html.text(), json: () => html.json() } as unknown as Response;
  };
  const { client } = clientOf([plain]);
  const error = await errorOf(client.member.revokeQr.mutate({ card_id: crypto.randomUUID() }));
  expect(error).toMatchObject({ code: 'SERVICE_UNAVAILABLE', outcome: 'unknown', status: 502 });
});
