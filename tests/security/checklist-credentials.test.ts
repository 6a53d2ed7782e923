/** Tokens, passwords and the start: lines 9 to 13 and 21 of docs/security.md. */
import { decodeJwt, decodeProtectedHeader, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../server/src/config/load-config.js';
import { COMMON_PASSWORDS } from '../../server/src/identity/common-passwords.js';
import { createPasswords } from '../../server/src/identity/passwords.js';
import { PASSWORD } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const SECRET = 'Hq7Lw2Zp9Vt4Xc6Bn1Ms8Kd3Jf5Gy0Ra7Eu2Io4T';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { JWT_SECRET: SECRET } });
});
afterAll(() => server.stop());

const me = async (token: string) => {
  const { status, body } = await server.rest('GET', '/auth/me', { token });
  return [status, body.error?.code ?? null];
};

test('line 9: tokens that are forged, foreign, expired or early are 401; more of them in me.test.ts and keys.test.ts', async () => {
  const token = await server.login.admin();
  const payload = decodeJwt(token);
  const header = decodeProtectedHeader(token) as { alg: string };
  const signed = (claims: JWTPayload, headers: object = {}, secret = SECRET) =>
    new SignJWT(claims).setProtectedHeader({ ...header, ...headers }).sign(new TextEncoder().encode(secret));
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const forged: Record<string, string> = {
    'alg none': `${base64({ ...header, alg: 'none' })}.${base64(payload)}.`,
    'another algorithm': await signed(payload, { alg: 'HS384' }),
    'injected jwk': await signed(payload, { jwk: { kty: 'oct', k: 'eHg' } }, 'x'.repeat(32)),
    'injected jku': await signed(payload, { jku: 'http://127.0.0.1/jwks.json' }, 'x'.repeat(32)),
    'kid path': await signed(payload, { kid: '../../dev/null' }, '\0'.repeat(32)),
    'wrong iss': await signed({ ...payload, iss: 'x' }),
    'wrong aud': await signed({ ...payload, aud: 'x' }),
    expired: await signed({ ...payload, exp: now - 60 }),
    'not yet valid': await signed({ ...payload, nbf: now + 60 }),
    'another key': await signed(payload, {}, 'Ab1'.repeat(12)),
  };
  for (const [name, each] of Object.entries(forged)) {
    expect(await me(each), name).toEqual([401, name === 'expired' ? 'TOKEN_EXPIRED' : 'NOT_AUTHENTICATED']);
  }
  expect(await me(await signed(payload))).toEqual([200, null]);
});

describe('line 10: a session ends within a second', () => {
  test.each([
    ['logout', (token: string) => server.rest('POST', '/auth/logout', { token })],
    ['logout-all', (token: string) => server.rest('POST', '/auth/logout-all', { token })],
  ])('line 10: %s', async (_name, end) => {
    const member = await server.fixtures.createMember();
    const token = await server.login.member(member);
    expect(await me(token)).toEqual([200, null]);
    await end(token);
    expect(await me(token)).toEqual([401, 'SESSION_REVOKED']);
  });

  test('line 10: password change, suspension and an administrator end it; on other processes see tests/redis', async () => {
    const admin = await server.login.admin();
    const ends = [
      async (member_id: string, token: string) => {
        const body = { current_password: PASSWORD, new_password: 'another-horse-battery-2' };
        const other = await server.rest('POST', '/auth/login', {
          body: { role: 'member', identifier: member_id, password: PASSWORD },
        });
        await server.rest('POST', '/auth/password', { token: String(other.body.token), body });
        return token;
      },
      (member_id: string) => server.rest('POST', '/admin/members/suspend', { token: admin, body: { member_id } }),
      async (_member_id: string, token: string) => {
        const { sid } = decodeJwt(token);
        return server.rest('POST', '/admin/sessions/revoke', { token: admin, body: { session_id: sid } });
      },
    ];
    for (const end of ends) {
      const member = await server.fixtures.createMember();
      const token = await server.login.member(member);
      expect(await me(token)).toEqual([200, null]);
      await end(member.member_id, token);
      expect(await me(token)).toEqual([401, 'SESSION_REVOKED']);
    }
  });

  test('line 10: refreshing prolongs a login up to SESSION_MAX_TTL after it began, and no further', async () => {
    const short = await startTestServer({ env: { JWT_TTL: '1h', SESSION_MAX_TTL: '2h' } });
    const token = await short.login.admin();
    const refresh = async () => (await short.rest('POST', '/auth/refresh', { token })).body;
    const endsIn = (body: { expires_at?: unknown }) => (Date.parse(String(body.expires_at)) - Date.now()) / 60_000;
    const begun = (minutes: number) =>
      short.db.query(`UPDATE mps.sessions SET created_at = now() - make_interval(mins => ${minutes})`);
    expect(endsIn(await refresh())).toBeCloseTo(60, 0);
    await begun(90);
    expect(endsIn(await refresh())).toBeCloseTo(30, 0);
    await begun(121);
    expect((await refresh()).error?.code).toBe('SESSION_REVOKED');
    await short.stop();
  });
});

describe('line 11: passwords', () => {
  const passwords = createPasswords({ memoryKib: 8, passes: 1 });
  const reasonOf = (password: string, own: string[] = []) => {
    try {
      passwords.assertStrong(password, own);
      return null;
    } catch (error) {
      return (error as { details: { reason: string } }).details.reason;
    }
  };

  test('line 11: 8 to 128 characters, without rules of composition', () => {
    expect(reasonOf('kzqwvjx')).toBe('too_short');
    expect(reasonOf('kzqwvjxm')).toBeNull();
    expect(reasonOf('安全的密碼很長很長')).toBeNull();
    expect(reasonOf(`k${'zq'.repeat(63)}v`)).toBeNull();
    expect(reasonOf(`k${'zq'.repeat(64)}`)).toBe('too_long');
  });

  test('line 11: the commonest are refused, whatever their case', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(3_000);
    for (const common of COMMON_PASSWORDS) expect(reasonOf(common.toUpperCase()), common).toBe('too_common');
    for (const common of [
      'password1',
      'iloveyou1',
      '12345678',
      '11111111',
      'qwertyuiop',
      '1q2w3e4r',
      'sunshine',
      'football',
    ]) {
      expect(reasonOf(common), common).toBe('too_common');
    }
  });

  test("line 11: the person's own phone, name and number are refused", () => {
    const own = ['0912345670', 'Wang Xiaoming', 'M00000042', 'xiaoming@example.com'];
    for (const guess of [
      '0912345670',
      '0912-345-670',
      'wangxiaoming',
      'Wang_Xiaoming!',
      'm00000042',
      'xiaoming@example.com',
    ]) {
      expect(reasonOf(guess, own), guess).toBe('personal');
    }
  });

  test('line 11: nothing is cut off, and the hash is argon2id at its full cost', async () => {
    const long = 'kzq'.repeat(42);
    const hash = await server.services.passwords.hash(long);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await server.services.passwords.verify(long.slice(0, -1), hash)).toBe(false);
    expect(await server.services.passwords.verify(long, hash)).toBe(true);
  });
});

describe('line 12: nobody learns which accounts there are', () => {
  /** As many wrong passwords of one account as are compared in a day. */
  const TRIES = 20;
  /** Of each kind, so that medians are steady on a machine that does other things too. */
  const ACCOUNTS = 3;
  const ROUNDS = TRIES * ACCOUNTS;

  test('line 12: unknown, wrong, without a password and suspended take the same time, as distributions', {
    timeout: 60_000,
  }, async () => {
    const { fixtures, db, services } = server;
    const three = () => Promise.all(Array.from({ length: ACCOUNTS }, () => fixtures.createMember()));
    const [known, without, suspended] = [await three(), await three(), await three()];
    const hash = await services.passwords.hash(PASSWORD);
    await db.query('UPDATE mps.members SET password_hash = $1', [hash]);
    await db.query('UPDATE mps.members SET password_hash = NULL WHERE id = ANY ($1)', [
      without.map(({ member_id }) => member_id),
    ]);
    for (const { member_id } of suspended) await db.call('admin_suspend_member', { p_member_id: member_id });
    const kinds: Record<string, [identifiers: string[], password: string]> = {
      wrong: [known.map(({ phone }) => phone), 'wrong-password'],
      unknown: [['0999999999', '0999999998', '0999999997'], 'wrong-password'],
      without: [without.map(({ phone }) => phone), 'wrong-password'],
      suspended: [suspended.map(({ phone }) => phone), PASSWORD],
    };
    const times = new Map<string, number[]>(Object.keys(kinds).map((kind) => [kind, []]));
    const answers = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      // In another order each time, so that whatever else happens on the machine strikes all alike.
      for (const [kind, [identifiers, password]] of Object.entries(kinds).sort(() => Math.random() - 0.5)) {
        const identifier = identifiers[Math.floor(round / TRIES)];
        const startedAt = performance.now();
        const answer = await server.rest('POST', '/auth/login', { body: { role: 'member', identifier, password } });
        times.get(kind)?.push(performance.now() - startedAt);
        const { request_id, timestamp, ...error } = answer.body.error;
        expect(request_id && timestamp).toBeTruthy();
        answers.add(`${answer.status} ${JSON.stringify(error)}`);
      }
    }
    expect([...answers]).toHaveLength(1);
    const at = (kind: string, share: number) =>
      [...(times.get(kind) ?? [])].sort((a, b) => a - b)[Math.floor(ROUNDS * share)] ?? 0;
    const noise = Math.max(at('wrong', 0.75) - at('wrong', 0.25), at('wrong', 0.5) * 0.25);
    for (const kind of Object.keys(kinds)) {
      expect(Math.abs(at(kind, 0.5) - at('wrong', 0.5)), `${kind}, noise ${noise.toFixed(1)} ms`).toBeLessThan(noise);
    }
  });
});

test('line 13: guesses are throttled with a growing delay, and a stranger locks nobody out (throttle.test.ts)', async () => {
  const throttled = await startTestServer({ env: { LOGIN_TRIES: '5', TRUST_PROXY: '1' } });
  const member = await throttled.fixtures.createMember();
  const logIn = (password: string, from: string) =>
    throttled.rest('POST', '/auth/login', {
      body: { role: 'member', identifier: member.phone, password },
      headers: { 'X-Forwarded-For': from },
    });
  const statuses: number[] = [];
  for (let tries = 0; tries < 7; tries += 1) statuses.push((await logIn('wrong-password', '198.51.100.1')).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  expect((await logIn(PASSWORD, '198.51.100.2')).status).toBe(200);
  await throttled.stop();
});

test('line 21: production does not start with a missing, short or example secret, demo data, or open metrics', () => {
  const start = (environment: Record<string, string>) => () => loadConfig({ NODE_ENV: 'production', ...environment });
  expect(start({})).toThrow(/^JWT_SECRET is missing/);
  expect(start({ JWT_SECRET: 'short' })).toThrow(/^JWT_SECRET is too short/);
  expect(start({ JWT_SECRET: 'change-me-in-production-please-32-bytes!!' })).toThrow(/^JWT_SECRET is an example/);
  expect(start({ JWT_SECRET: SECRET, DEMO_DATA: 'true' })).toThrow(/^DEMO_DATA must not be true/);
  expect(start({ JWT_SECRET: SECRET, METRICS: 'true' })).toThrow(/^METRICS_TOKEN is missing/);
  expect(start({ JWT_SECRET: SECRET })).not.toThrow();
});
