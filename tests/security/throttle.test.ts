/** Guessing passwords is slow, wherever and however it is tried, and hinders nobody but the guesser. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createThrottle } from '../../server/src/identity/throttle.js';
import { ApplicationError } from '../../server/src/lib/application-error.js';
import { PASSWORD, type TestMember } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { LOGIN_TRIES: '5', TRUST_PROXY: '1' } });
});
afterAll(() => server.stop());

let address = 0;
/** Each test calls from a place of its own. */
const elsewhere = () => {
  address += 1;
  return `198.51.100.${address}`;
};

const logIn = (identifier: string, password: string, from: string) =>
  server.rest('POST', '/auth/login', {
    body: { role: 'member', identifier, password },
    headers: { 'X-Forwarded-For': from },
  });

async function batchOfLogins(member: TestMember, count: number, from: string): Promise<string[]> {
  const inputs = Array.from({ length: count }, (_, index) => [
    index,
    { json: { role: 'member', identifier: member.phone, password: `wrong-password-${index}` } },
  ]);
  const response = await fetch(`${server.url}/trpc/${Array(count).fill('auth.login').join(',')}?batch=1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-Forwarded-For': from },
    body: JSON.stringify(Object.fromEntries(inputs)),
  });
  const answers = (await response.json()) as { error: { json: { data: { mps: { code: string } } } } }[];
  return [answers].flat().map(({ error }) => error.json.data.mps.code);
}

const tally = (codes: (string | undefined)[]) => ({
  wrong: codes.filter((code) => code === 'INVALID_CREDENTIALS').length,
  limited: codes.filter((code) => code === 'RATE_LIMITED').length,
});

describe('fifty wrong passwords', () => {
  test('in batches over tRPC: five are looked at', async () => {
    const [member, from] = [await server.fixtures.createMember(), elsewhere()];
    const codes: string[] = [];
    for (let batch = 0; batch < 5; batch += 1) codes.push(...(await batchOfLogins(member, 10, from)));
    expect(tally(codes)).toEqual({ wrong: 5, limited: 45 });
    expect((await batchOfLogins(member, 50, from))[0]).not.toBe('INVALID_CREDENTIALS');
  });

  test('one after the other and all at once over REST: five are looked at, the others told when to come back', async () => {
    for (const atOnce of [false, true]) {
      const [member, from] = [await server.fixtures.createMember(), elsewhere()];
      const calls = Array.from(
        { length: 50 },
        (_, index) => () => logIn(member.phone, `wrong-password-${index}`, from),
      );
      const answers = atOnce ? await Promise.all(calls.map((call) => call())) : [];
      if (!atOnce) for (const call of calls) answers.push(await call());
      expect(tally(answers.map(({ body }) => body.error.code as unknown as string))).toEqual({ wrong: 5, limited: 45 });
      const limited = answers.filter(({ status }) => status === 429);
      for (const { headers } of limited) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  test('over both transports together and by every name of the account: still five', async () => {
    const [member, from] = [await server.fixtures.createMember(), elsewhere()];
    const codes = await batchOfLogins(member, 3, from);
    for (const identifier of [member.phone, member.member_no, member.member_id, member.phone]) {
      codes.push(String((await logIn(identifier, 'wrong-password', from)).body.error.code));
    }
    expect(tally(codes)).toEqual({ wrong: 5, limited: 2 });
  });

  test('for an account that does not exist are answered alike', async () => {
    const from = elsewhere();
    const codes: string[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      codes.push(String((await logIn('nobody@example.com', 'wrong-password', from)).body.error.code));
    }
    expect(tally(codes)).toEqual({ wrong: 5, limited: 3 });
  });
});

describe('whoever guesses', () => {
  test('locks out itself alone: the account logs in from elsewhere, and not from there', async () => {
    const [member, stranger, home] = [await server.fixtures.createMember(), elsewhere(), elsewhere()];
    for (let tries = 0; tries < 20; tries += 1) await logIn(member.phone, 'wrong-password', stranger);
    expect((await logIn(member.phone, PASSWORD, home)).status).toBe(200);
    expect((await logIn(member.phone, PASSWORD, stranger)).status).toBe(429);
  });

  test('does not keep others at the same address from logging in', async () => {
    const [victim, neighbour, from] = [
      await server.fixtures.createMember(),
      await server.fixtures.createMember(),
      elsewhere(),
    ];
    for (let tries = 0; tries < 8; tries += 1) await logIn(victim.phone, 'wrong-password', from);
    expect((await logIn(neighbour.phone, PASSWORD, from)).status).toBe(200);
  });

  test('cannot guess faster by a stolen token: password changes count too', async () => {
    const member = await server.fixtures.createMember();
    const token = await server.login.member(member);
    const codes: string[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const body = { current_password: `wrong-password-${tries}`, new_password: 'another-horse-battery-2' };
      codes.push(String((await server.rest('POST', '/auth/password', { token, body })).body.error.code));
    }
    expect(tally(codes)).toEqual({ wrong: 5, limited: 3 });
  });
});

test("a card's binding password is guessed no faster", async () => {
  const member = await server.fixtures.createMember();
  const token = await server.login.member(member);
  const { card_id } = await server.fixtures.issueCard({ card_type: 'prepaid', binding_password: 'shared-card-2026' });
  const codes: string[] = [];
  for (let tries = 0; tries < 8; tries += 1) {
    const body = { card_id, role: 'member', binding_password: `wrong-${tries}` };
    codes.push(String((await server.rest('POST', '/member/bind-card', { token, body })).body.error.code));
  }
  expect(codes).toEqual([...Array(5).fill('INVALID_BINDING_PASSWORD'), ...Array(3).fill('RATE_LIMITED')]);
});

describe('a right password', () => {
  test('clears the count', async () => {
    const [member, from] = [await server.fixtures.createMember(), elsewhere()];
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) {
        expect((await logIn(member.phone, 'wrong-password', from)).status).toBe(401);
      }
      expect((await logIn(member.phone, PASSWORD, from)).status).toBe(200);
    }
  });

  test('is never refused for being asked for many times at once', async () => {
    const [member, from] = [await server.fixtures.createMember(), elsewhere()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => logIn(member.phone, PASSWORD, from)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  });
});

describe('the delay', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('doubles with each round, up to an hour', async () => {
    vi.useFakeTimers();
    const throttle = createThrottle({ tries: 2 });
    const guess = { kind: 'password', account: 'member:1', address: '198.51.100.250' } as const;
    const wrong = () =>
      throttle
        .guard(guess, () => Promise.reject(new ApplicationError('INVALID_CREDENTIALS')))
        .catch((error: unknown) => (error as ApplicationError).retryAfterSeconds);
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      let wait: number | null | undefined = null;
      while (wait === null) wait = (await wrong()) as number | null;
      waits.push(wait as number);
      await vi.advanceTimersByTimeAsync((wait as number) * 1_000 + 1);
    }
    expect(waits).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600]);
  });

  test('is not counted for what failed for another cause', async () => {
    const throttle = createThrottle({ tries: 2 });
    const guess = { kind: 'password', account: 'member:2', address: null } as const;
    const failing = () => throttle.guard(guess, () => Promise.reject(new ApplicationError('SERVICE_UNAVAILABLE')));
    for (let tries = 0; tries < 6; tries += 1) await expect(failing()).rejects.toThrow('SERVICE_UNAVAILABLE');
    await expect(throttle.guard(guess, async () => 'in')).resolves.toBe('in');
  });
});
