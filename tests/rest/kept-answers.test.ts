/** What is kept under the idempotency key of a write that is no charge, refund or recharge: for whom, and for how long. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { LiveEvent } from '@mps/shared';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.js';
import { PASSWORD, type TestMember } from '../support/fixtures.js';
import { PROCEDURES, restRequest } from '../support/procedure-table.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { callTrpc } from '../support/trpc-http.js';
import { createWorld, type World } from '../support/world.js';

let server: TestServer;
let world: World;
let member: TestMember;
beforeAll(async () => {
  server = await startTestServer();
  world = await createWorld(server);
  member = await server.fixtures.createMember();
});
afterAll(() => server.stop());

const issue = (key: string, { token = world.tokens.admin, ...body }: Record<string, unknown> = {}) =>
  server.rest('POST', '/admin/cards', {
    token: token as string,
    body: { card_type: 'prepaid', owner_member_id: member.member_id, initial_value: 500, ...body },
    headers: { 'Idempotency-Key': key },
  });
const cardsOf = async ({ member_id }: TestMember) => {
  const [row] = await server.db.query<{ cards: number; money: number }>(
    `SELECT count(*)::int AS cards, coalesce(sum(balance), 0)::float AS money FROM mps.cards
     WHERE owner_member_id = $1 AND card_type = 'prepaid'`,
    [member_id],
  );
  return row;
};
const kept = async () => {
  const [row] = await server.db.query<{ count: number }>('SELECT count(*)::int AS count FROM mps.idempotency_answers');
  return row?.count ?? 0;
};

describe('a card of 500', () => {
  test('is issued once, however often it is asked for with one key', async () => {
    member = await server.fixtures.createMember();
    const key = randomUUID();
    const first = await issue(key);
    const again = await issue(`"${key}"`);
    const inBody = await server.trpc(world.tokens.admin).admin.issueCard.mutate({
      card_type: 'prepaid',
      owner_member_id: member.member_id,
      initial_value: 500,
      idempotency_key: key,
    });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect([again.body, inBody]).toEqual([first.body, first.body]);
    expect(await cardsOf(member)).toEqual({ cards: 1, money: 500 });
  });

  test('is issued once to many who ask at the same time', async () => {
    member = await server.fixtures.createMember();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 12 }, () => issue(key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const replays = answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true');
    expect(replays).toHaveLength(11);
    expect(await cardsOf(member)).toEqual({ cards: 1, money: 500 });
  });

  test('is another card for another administrator with the same key', async () => {
    member = await server.fixtures.createMember();
    const key = randomUUID();
    await issue(key);
    const other = await issue(key, { token: await server.login.admin() });
    expect(other.headers.get('idempotent-replayed')).toBeNull();
    expect(await cardsOf(member)).toEqual({ cards: 2, money: 1000 });
  });

  test('is the same card for the same administrator after another login', async () => {
    member = await server.fixtures.createMember();
    const key = randomUUID();
    await issue(key);
    await issue(key, { token: await server.login.admin(world.admin) });
    expect(await cardsOf(member)).toEqual({ cards: 1, money: 500 });
  });

  test('is told of to live pages once', async () => {
    member = await server.fixtures.createMember();
    const heard: LiveEvent[] = [];
    const stop = new AbortController();
    const listening = (async () => {
      const options = { lastEventId: null, signal: stop.signal };
      for await (const { event } of server.services.events.listen(() => new Set(['admin']), options)) heard.push(event);
    })();
    await expect.poll(() => server.services.events.countListeners()).toBe(1);
    const key = randomUUID();
    await issue(key);
    await issue(key);
    await issue(randomUUID());
    await expect.poll(() => heard.filter(({ kind }) => kind === 'card').length).toBe(2);
    stop.abort();
    await listening;
  });
});

describe('an answer', () => {
  const old = (key: string, hours: number) =>
    server.db.query(
      `UPDATE mps.idempotency_answers SET created_at = now() - make_interval(hours => $2::int)
       WHERE key_hash = mps.key_hash('admin:' || $3::text, 'admin.issueCard:issue_card:1', $1)`,
      [key, hours, world.admin.admin_id],
    );

  test('is kept for 48 hours; then its key is a new one, and the row is deleted', async () => {
    member = await server.fixtures.createMember();
    const [key, forgotten] = [randomUUID(), randomUUID()];
    await issue(key);
    await issue(forgotten);
    await old(key, 47);
    expect((await issue(key)).headers.get('idempotent-replayed')).toBe('true');
    await old(key, 48);
    await old(forgotten, 48);
    expect((await issue(key, { initial_value: 7 })).status).toBe(201);
    expect((await issue(key, { initial_value: 7 })).headers.get('idempotent-replayed')).toBe('true');
    expect(await cardsOf(member)).toEqual({ cards: 3, money: 1007 });
    const before = await kept();
    const cleaned = await server.rest('POST', '/admin/maintenance/clean', { token: world.tokens.admin });
    expect(cleaned.body.result.removed_keys).toBe(1);
    expect(await kept()).toBe(before - 1);
  });

  test('is no refusal: what was refused is decided afresh, also for another request', async () => {
    member = await server.fixtures.createMember();
    const key = randomUUID();
    const before = await kept();
    expectRefusal(await issue(key, { owner_member_id: randomUUID() }), 404, 'MEMBER_NOT_FOUND');
    expect(await kept()).toBe(before);
    expect((await issue(key)).status).toBe(201);
    expectRefusal(await issue(key, { initial_value: 501 }), 422, 'IDEMPOTENCY_KEY_REUSED');
  });

  test('of a login is no way around the password', async () => {
    const key = randomUUID();
    const login = (password: string) =>
      server.rest('POST', '/auth/login', {
        body: { role: 'member', identifier: member.member_no, password },
        headers: { 'Idempotency-Key': key },
      });
    expect((await login(PASSWORD)).status).toBe(200);
    expectRefusal(await login('wrong-horse-battery-9'), 401, 'INVALID_CREDENTIALS');
    await server.db.call('admin_suspend_member', { p_member_id: member.member_id });
    expectRefusal(await login(PASSWORD), 401, 'INVALID_CREDENTIALS');
  });

  test('of a login is not that of a colleague with the same key', async () => {
    const [one, other] = [world.tokens.cashier, await world.loginOfAnother('cashier')];
    const headers = { 'Idempotency-Key': randomUUID() };
    const refresh = (token: string | null) => server.rest('POST', '/auth/refresh', { token, headers });
    const [first, second] = [await refresh(one), await refresh(other)];
    expect(second.headers.get('idempotent-replayed')).toBeNull();
    expect(second.body.user_info.operator).not.toBe(first.body.user_info.operator);
  });
});

describe('a key that is none', () => {
  const writes = PROCEDURES.filter(({ method }) => method !== 'GET');

  it.each(writes.map((entry) => [entry.procedure, entry] as const))('is refused by %s', async (_name, entry) => {
    const token = world.tokens[entry.as];
    const input = await entry.input(world);
    const { idempotency_key: _own, ...plain } = input;
    const { path, body } = restRequest(entry, plain);
    const before = await kept();
    for (const key of ['clé', 'x'.repeat(256)]) {
      const headers = { 'Idempotency-Key': Buffer.from(key, 'utf8').toString('latin1') };
      expectRefusal(await server.rest(entry.method, path, { token, body, headers }), 400, 'VALIDATION_FAILED');
      const inBody = { ...body, idempotency_key: key };
      expectRefusal(await server.rest(entry.method, path, { token, body: inBody }), 400, 'VALIDATION_FAILED');
      expect((await callTrpc(server.url, entry, { ...plain, idempotency_key: key }, { token })).code).toBe(
        'VALIDATION_FAILED',
      );
      expect((await callTrpc(server.url, entry, plain, { token, headers })).code).toBe('VALIDATION_FAILED');
    }
    expect(await kept()).toBe(before);
  });

  it('is one of two headers, or the header of several calls', async () => {
    member = await server.fixtures.createMember();
    const input = { card_type: 'prepaid', owner_member_id: member.member_id, initial_value: 500 };
    const authorization = `Bearer ${world.tokens.admin}`;
    const status = await new Promise((resolve, reject) => {
      const headers = { authorization, 'content-type': 'application/json' };
      const sent = request(`${server.url}/admin/cards`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on('error', reject);
      sent.setHeader('Idempotency-Key', [randomUUID(), randomUUID()]);
      sent.end(JSON.stringify(input));
    });
    const batch = await fetch(`${server.url}/trpc/admin.issueCard,admin.issueCard?batch=1`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ 0: { json: input }, 1: { json: input } }),
    });
    expect([status, batch.status]).toEqual([400, 400]);
    expect(await cardsOf(member)).toEqual({ cards: 0, money: 0 });
  });

  it('is ignored on a GET', async () => {
    const headers = { 'Idempotency-Key': 'x'.repeat(256) };
    expect((await server.rest('GET', '/member/cards', { token: world.tokens.member, headers })).status).toBe(200);
  });
});
