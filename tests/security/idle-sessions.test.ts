/** SESSION_IDLE: a session that was not used for that long has ended. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.js';
import { createSessions, createTokens, secretKey } from '../support/server-package.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const IDLE_SECONDS = 600;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { SESSION_IDLE: `${IDLE_SECONDS}s` } });
});
afterAll(() => server.stop());

const sessionOf = (token: string): string =>
  (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sid: string }).sid;
const me = (token: string) => server.rest('GET', '/auth/me', { token });

async function memberToken(): Promise<string> {
  return server.login.member(await server.fixtures.createMember());
}
/** Moves the last use into the past, as time does, and makes the caches ask again. */
async function age(token: string, seconds: number): Promise<void> {
  await server.db.query('UPDATE mps.sessions SET last_seen_at = now() - make_interval(secs => $2) WHERE id = $1', [
    sessionOf(token),
    seconds,
  ]);
  await server.services.sessions.forget({ sessionIds: [sessionOf(token)] });
}
const lastSeenSecondsAgo = async (token: string): Promise<number> => {
  const [row] = await server.db.query<{ seconds: number }>(
    'SELECT extract(epoch FROM now() - last_seen_at)::float8 AS seconds FROM mps.sessions WHERE id = $1',
    [sessionOf(token)],
  );
  return row?.seconds ?? Number.NaN;
};

describe('a session', () => {
  it('ends when it was not used for the idle time, as expired', async () => {
    const token = await memberToken();
    await age(token, IDLE_SECONDS + 1);
    expectRefusal(await me(token), 401, 'TOKEN_EXPIRED');
    expectRefusal(await server.rest('POST', '/auth/refresh', { token }), 401, 'TOKEN_EXPIRED');
  });

  it('lives on by being used, and the use is recorded', async () => {
    const token = await memberToken();
    await age(token, IDLE_SECONDS - 30);
    expect((await me(token)).status).toBe(200);
    expect(await lastSeenSecondsAgo(token)).toBeLessThan(10);
  });

  it('keeps the idle time of its login: another one holds for later logins', async () => {
    const token = await memberToken();
    const [row] = await server.db.query('SELECT idle_seconds FROM mps.sessions WHERE id = $1', [sessionOf(token)]);
    expect(row).toEqual({ idle_seconds: IDLE_SECONDS });
  });

  it('is not listed as alive any more, and ending it says that it had ended', async () => {
    const admin = await server.login.admin();
    const token = await memberToken();
    await age(token, IDLE_SECONDS + 1);
    const { body } = await server.rest<{ sessions: { session_id: string }[] }>('GET', '/admin/sessions', {
      token: admin,
    });
    expect(body.sessions.map(({ session_id }) => session_id)).not.toContain(sessionOf(token));
    expect(await server.db.call('revoke_session', { p_session_id: sessionOf(token) })).toMatchObject([
      { ended: false },
    ]);
  });
});

describe('a cached session', () => {
  const tokens = createTokens({ keys: [secretKey('the-tests-secret-of-more-than-32-bytes')] });

  it('ends at its idle end although the cache still holds it', async () => {
    const token = await memberToken();
    let now = Date.now();
    const sessions = createSessions({
      database: server.db.gateway,
      tokens,
      // A cache that forgets nothing.
      cache: endlessCache(),
      clock: () => new Date(now),
    });
    await sessions.authenticate(token);
    await server.db.query('UPDATE mps.sessions SET last_seen_at = now() - make_interval(secs => $2) WHERE id = $1', [
      sessionOf(token),
      IDLE_SECONDS + 1,
    ]);
    now += (IDLE_SECONDS + 1) * 1000;
    await expect(sessions.authenticate(token)).rejects.toMatchObject({ errorCode: 'TOKEN_EXPIRED' });
  });

  it('is read again halfway to its idle end, so that a busy till never goes idle', async () => {
    const token = await memberToken();
    let now = Date.now();
    const sessions = createSessions({
      database: server.db.gateway,
      tokens,
      cache: endlessCache(),
      clock: () => new Date(now),
    });
    await sessions.authenticate(token);
    await server.db.query('UPDATE mps.sessions SET last_seen_at = now() - make_interval(secs => $2) WHERE id = $1', [
      sessionOf(token),
      IDLE_SECONDS / 2 + 1,
    ]);
    await sessions.authenticate(token);
    expect(await lastSeenSecondsAgo(token)).toBeGreaterThan(IDLE_SECONDS / 2);
    now += (IDLE_SECONDS / 2 + 1) * 1000;
    await sessions.authenticate(token);
    expect(await lastSeenSecondsAgo(token)).toBeLessThan(10);
  });

  it('is not kept in use by a stream that only looks whether it is alive', async () => {
    const token = await memberToken();
    await age(token, IDLE_SECONDS - 30);
    await server.services.sessions.authenticate(token, 'look');
    expect(await lastSeenSecondsAgo(token)).toBeGreaterThan(IDLE_SECONDS - 60);
  });
});

function endlessCache(): NonNullable<Parameters<typeof createSessions>[0]['cache']> {
  type Cached = Awaited<ReturnType<ReturnType<typeof createSessions>['authenticate']>>;
  const kept = new Map<string, Cached>();
  return {
    get: async (id) => kept.get(id) ?? null,
    mark: async () => ({ forgotten: 0, atMs: 0 }),
    put: async (session) => void kept.set(session.session_id, session),
    forget: async () => kept.clear(),
  };
}
