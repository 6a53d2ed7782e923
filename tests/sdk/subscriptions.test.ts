/** Streams of events against a real server: what it does, and what it does when it is killed, stopped and started again. */
import { createMpsClient, type MpsError, type ResponseFacts } from '@mps/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { freePort } from '../support/databases/processes.js';
import { PASSWORD, type TestMember } from '../support/fixtures.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { until } from '../support/until.js';

const AGAIN_MS = 15_000;

let postgres: OwnPostgres;
let api: ApiProcess;
let url: string;
let member: TestMember;

beforeAll(async () => {
  postgres = await startOwnPostgres();
  const port = String(await freePort());
  await start(port);
  url = api.url;
  member = await postgres.fixtures.createMember();
}, 120_000);
afterAll(async () => {
  await api?.stop('SIGKILL');
  await postgres?.stop();
});

async function start(port = new URL(url).port): Promise<void> {
  api = await startApiProcess({ API_PORT: port, DATABASE_URL: postgres.apiUrl });
}

const logIn = async (): Promise<string> =>
  (await createMpsClient({ url }).auth.login.mutate({ role: 'member', identifier: member.phone, password: PASSWORD }))
    .token;
/** A change that the member's stream tells of, made with a login of its own. */
async function recharge(token: string, amount: number): Promise<void> {
  await createMpsClient({ url, token }).member.recharge.mutate({
    card_id: member.card_id,
    amount,
    payment_method: 'cash',
  });
}

interface Heard {
  kinds: string[];
  amounts: (number | null)[];
  states: string[];
  errors: MpsError[];
  isComplete: boolean;
  unsubscribe(): void;
}

function follow(client: ReturnType<typeof createMpsClient>, input: object = {}): Heard {
  const heard: Heard = { kinds: [], amounts: [], states: [], errors: [], isComplete: false, unsubscribe: () => {} };
  const subscription = client.member.onCardChange.subscribe(input, {
    onData: ({ data }) => {
      heard.kinds.push(data.kind);
      if (data.kind !== 'resync') heard.amounts.push(data.amount);
    },
    onConnectionStateChange: ({ state }) => heard.states.push(state),
    onError: (error) => heard.errors.push(error as MpsError),
    onComplete: () => {
      heard.isComplete = true;
    },
  });
  heard.unsubscribe = () => subscription.unsubscribe();
  return heard;
}

test('events arrive as they happen, the token by the header and never in the address', async () => {
  const token = await logIn();
  const sent: { url: string; authorization: string | null }[] = [];
  const watching: typeof fetch = (input, init) => {
    sent.push({ url: String(input), authorization: new Headers(init?.headers).get('authorization') });
    return fetch(input, init);
  };
  const heard = follow(createMpsClient({ url, token, fetch: watching }));
  await until(() => heard.kinds.length === 1);
  await recharge(token, 10);
  await until(() => heard.amounts.length === 1);
  expect(heard).toMatchObject({ kinds: ['resync', 'recharge'], amounts: [10], states: ['connecting', 'pending'] });
  expect(sent).toEqual([{ url: expect.not.stringContaining(token), authorization: `Bearer ${token}` }]);
  heard.unsubscribe();
});

describe('a stream goes on', { timeout: 60_000 }, () => {
  test.each(['SIGKILL', 'SIGTERM'] as const)('when its server ends by %s and is started again', async (signal) => {
    const token = await logIn();
    const warnings: unknown[] = [];
    const logger = { debug: () => {}, warn: (_text: string, facts: object) => warnings.push(facts) };
    const heard = follow(createMpsClient({ url, token, logger }));
    await until(() => heard.kinds.length === 1);
    await api.stop(signal);
    await until(() => heard.states.filter((state) => state === 'connecting').length >= 2);
    expect(warnings[0]).toMatchObject({ path: 'member.onCardChange', code: 'SERVICE_UNAVAILABLE' });
    await start();
    await until(() => heard.states.at(-1) === 'pending', AGAIN_MS);
    await recharge(token, 20);
    await until(() => heard.amounts.length === 1);
    // The new process does not know the old one's events: whoever missed some reads again.
    expect(heard.kinds).toEqual(['resync', 'resync', 'recharge']);
    expect([heard.errors, heard.isComplete]).toEqual([[], false]);
    heard.unsubscribe();
  });

  test('from the last event on, when only the connection is lost', async () => {
    const token = await logIn();
    let cut = () => {};
    const breakable: typeof fetch = (input, init) => {
      const broken = new AbortController();
      cut = () => broken.abort(new TypeError('terminated'));
      return fetch(input, { ...init, signal: AbortSignal.any([init?.signal ?? broken.signal, broken.signal]) });
    };
    const heard = follow(createMpsClient({ url, token, fetch: breakable }));
    await until(() => heard.kinds.length === 1);
    await recharge(token, 30);
    await until(() => heard.amounts.length === 1);
    cut();
    // While nobody listens.
    await recharge(token, 31);
    await recharge(token, 32);
    await until(() => heard.amounts.length === 3, AGAIN_MS);
    expect(heard.kinds).toEqual(['resync', 'recharge', 'recharge', 'recharge']);
    expect(heard.amounts).toEqual([30, 31, 32]);
    heard.unsubscribe();
  });

  test('after a silence longer than the server announces: a network that is gone ends no connection', async () => {
    const token = await logIn();
    const codes: unknown[] = [];
    const logger = {
      debug: () => {},
      warn: (_text: string, facts: object) => codes.push((facts as { code: string }).code),
    };
    const announced = /"reconnectAfterInactivityMs":\d+/;
    // The server sends something every 15 seconds and announces 40: a test cannot wait for that.
    const impatient: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      const shorten = new TransformStream<string, string>({
        transform: (text, out) => out.enqueue(text.replace(announced, '"reconnectAfterInactivityMs":300')),
      });
      const body = answer.body?.pipeThrough(new TextDecoderStream()).pipeThrough(shorten);
      return new Response(body?.pipeThrough(new TextEncoderStream()), answer);
    };
    const heard = follow(createMpsClient({ url, token, logger, fetch: impatient }));
    await until(() => heard.states.filter((state) => state === 'pending').length === 2, AGAIN_MS);
    expect([codes, heard.errors]).toEqual([['TIMEOUT'], []]);
    heard.unsubscribe();
  });

  test('when its login ends and is renewed, once for all streams', async () => {
    let token = await logIn();
    let renewals = 0;
    const onUnauthorized = async () => {
      renewals += 1;
      token = await logIn();
      return true;
    };
    const client = createMpsClient({ url, token: () => token, onUnauthorized });
    const streams = [follow(client), follow(client)];
    await until(() => streams.every(({ kinds }) => kinds.length === 1));
    await client.auth.logout.mutate();
    await until(
      () => streams.every(({ states }) => states.filter((state) => state === 'pending').length === 2),
      AGAIN_MS,
    );
    await recharge(token, 40);
    await until(() => streams.every(({ amounts }) => amounts.length === 1));
    expect(renewals).toBe(1);
    expect(streams.flatMap(({ errors }) => errors)).toEqual([]);
    for (const stream of streams) stream.unsubscribe();
  });

  test('when the program has put another login in the place of one that ended', async () => {
    let token = await logIn();
    const heard = follow(createMpsClient({ url, token: () => token }));
    await until(() => heard.kinds.length === 1);
    const old = token;
    token = await logIn();
    await createMpsClient({ url, token: old }).auth.logout.mutate();
    await until(() => heard.states.filter((state) => state === 'pending').length === 2, AGAIN_MS);
    expect(heard.errors).toEqual([]);
    heard.unsubscribe();
  });
});

test('a stream is over, without an error, when its caller aborts it', async () => {
  const abort = new AbortController();
  const client = createMpsClient({ url, token: await logIn() });
  let errors = 0;
  await new Promise<void>((resolve) => {
    client.member.onCardChange.subscribe(
      {},
      { signal: abort.signal, onData: () => abort.abort(), onError: () => (errors += 1), onComplete: resolve },
    );
  });
  expect(errors).toBe(0);
});

test("a stopping server says so: a stream that just ended would be over for tRPC's own link", async () => {
  const headers = { authorization: `Bearer ${await logIn()}`, accept: 'text/event-stream' };
  const input = encodeURIComponent(JSON.stringify({ json: {} }));
  const answer = await fetch(`${url}/trpc/member.onCardChange?input=${input}`, { headers });
  const text = answer.text();
  await api.stop('SIGTERM');
  expect(await text).toMatch(/event: serialized-error\ndata: .*SERVICE_UNAVAILABLE.*\n/);
  expect(await text).not.toContain('event: return');
  await start();
}, 60_000);

test('a page of another origin may name the event to go on from', async () => {
  const origin = 'https://shop.example';
  const server = await startApiProcess({ DATABASE_URL: postgres.apiUrl, CORS_ORIGINS: origin });
  const headers = { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'last-event-id' };
  const { headers: allowed } = await fetch(`${server.url}/trpc/member.onCardChange`, { method: 'OPTIONS', headers });
  expect(allowed.get('access-control-allow-headers')?.toLowerCase().split(', ')).toContain('last-event-id');
  await server.stop();
}, 60_000);

describe('a stream ends with an error', () => {
  test('when its login has ended and nobody renews it', async () => {
    const token = await logIn();
    const heard = follow(createMpsClient({ url, token }));
    await until(() => heard.kinds.length === 1);
    await createMpsClient({ url, token }).auth.logout.mutate();
    await until(() => heard.errors.length === 1);
    expect(heard.errors[0]).toMatchObject({ name: 'MpsError', code: 'SESSION_REVOKED', outcome: 'refused' });
  });

  test('when a renewed login is refused too', async () => {
    let renewals = 0;
    const onUnauthorized = () => {
      renewals += 1;
      return true;
    };
    const heard = follow(createMpsClient({ url, token: 'broken', onUnauthorized }));
    await until(() => heard.errors.length === 1);
    expect([heard.errors[0]?.code, renewals]).toEqual(['NOT_AUTHENTICATED', 1]);
  });

  test('when the server refuses it for good', async () => {
    const answers: ResponseFacts[] = [];
    const token = await logIn();
    const client = createMpsClient({ url, token, onResponse: (facts) => answers.push(facts) });
    const heard = follow(client, { member_id: crypto.randomUUID() });
    await until(() => heard.errors.length === 1);
    expect(heard.errors[0]).toMatchObject({ code: 'PERMISSION_DENIED', outcome: 'refused' });
    expect(heard.errors[0]?.requestId).not.toBeNull();
    expect(answers.map(({ path, type }) => [path, type])).toEqual([['member.onCardChange', 'subscription']]);
  });
});
