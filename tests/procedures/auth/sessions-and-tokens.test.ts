import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createMemorySessionCache, createTokens, secretKey } from '../../support/server-package.js';

type CachedSession = Parameters<ReturnType<typeof createMemorySessionCache>['put']>[0];

const session = (changes: Partial<CachedSession> = {}): CachedSession => ({
  session_id: randomUUID(),
  role: 'member',
  subject_id: randomUUID(),
  name: '王小明',
  merchant_id: null,
  merchant_code: null,
  operator: null,
  operator_role: null,
  administrator_role: null,
  permissions: [],
  issued_at: '2026-11-22T08:00:00.000Z',
  expires_at: '2026-11-23T08:00:00.000Z',
  ...changes,
});

describe('the cache of one process', () => {
  test('repeats a session for under a second', async () => {
    let nowMs = 0;
    const cache = createMemorySessionCache({ nowMs: () => nowMs });
    const one = session();
    await cache.put(one, await cache.mark());
    expect(await cache.get(one.session_id)).toBe(one);
    nowMs = 1_000;
    expect(await cache.get(one.session_id)).toBeNull();
  });

  test('forgets by id and by subject, and nothing else', async () => {
    const cache = createMemorySessionCache();
    const subject_id = randomUUID();
    const [byId, bySubject, kept] = [session(), session({ subject_id }), session({ subject_id, role: 'admin' })];
    for (const entry of [byId, bySubject, kept]) await cache.put(entry, await cache.mark());
    await cache.forget({ sessionIds: [byId.session_id] });
    await cache.forget({ role: 'member', subjectId: subject_id });
    expect(await cache.get(byId.session_id)).toBeNull();
    expect(await cache.get(bySubject.session_id)).toBeNull();
    expect(await cache.get(kept.session_id)).toBe(kept);
  });

  test('drops the session that was longest unused when it is full, and keeps the others', async () => {
    const cache = createMemorySessionCache({ nowMs: () => 0 });
    const [oldest, used] = [session(), session()];
    for (const entry of [oldest, used]) await cache.put(entry, await cache.mark());
    await cache.get(used.session_id);
    // One more than it holds, so that exactly one has to go.
    for (let count = 0; count < 20_000 - 1; count += 1) await cache.put(session(), await cache.mark());
    expect(await cache.get(oldest.session_id)).toBeNull();
    expect(await cache.get(used.session_id)).toBe(used);
  });

  test('a session that was read before a revocation is not kept after it', async () => {
    const cache = createMemorySessionCache();
    const one = session();
    const readingBegan = await cache.mark();
    await cache.forget({ sessionIds: [one.session_id] });
    await cache.put(one, readingBegan);
    expect(await cache.get(one.session_id)).toBeNull();
  });
});

describe('tokens', () => {
  const [older, newer] = [
    secretKey('an-older-secret-with-32-bytes-or-more'),
    secretKey('a-newer-secret-with-32-bytes-or-more'),
  ];
  const claims = {
    session_id: randomUUID(),
    subject_id: randomUUID(),
    role: 'member',
    permissions: [],
    expires_at: new Date(Date.now() + 60_000).toISOString(),
  } as const;

  test('a new first key logs nobody out; a retired key logs out whom it signed for', async () => {
    const token = await createTokens({ keys: [older] }).sign(claims);
    const rotated = createTokens({ keys: [newer, older] });
    expect(await rotated.verify(token)).toMatchObject({ session_id: claims.session_id });
    expect(await createTokens({ keys: [newer] }).verify(await rotated.sign(claims))).toBeTruthy();
    await expect(createTokens({ keys: [newer] }).verify(token)).rejects.toThrow('NOT_AUTHENTICATED');
  });

  test('a token ends at its time', async () => {
    const token = await createTokens({ keys: [newer] }).sign(claims);
    const later = createTokens({ keys: [newer], clock: () => new Date(Date.now() + 61_000) });
    await expect(later.verify(token)).rejects.toThrow('TOKEN_EXPIRED');
  });
});
