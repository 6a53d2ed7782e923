/** Who reaches what: lines 1 to 4, 8, 18, 22 of docs/security.md. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appRouter } from '@mps/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, PASSWORD_HASH } from '../support/fixtures.js';
import { expectedAccess, PROCEDURES, restRequest } from '../support/procedure-table.js';
import { restCaller } from '../support/rest.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { callTrpc } from '../support/trpc-http.js';
import { CALLERS, createWorld, type World } from '../support/world.js';

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await startTestServer();
  world = await createWorld(server);
});
afterAll(() => server.stop());

test("line 1: an id of another's member, merchant, card, session or transaction answers 403 or 404, never data", async () => {
  const { fixtures } = server;
  const [member, merchant] = [await fixtures.createMember({ balance: 100 }), await fixtures.createMerchant()];
  const { tx_no } = await fixtures.pay(merchant, member, 20);
  const token = await server.login.member(member);
  const { session_id } = (await server.rest('GET', '/auth/me', { token })).body.session_info as unknown as Record<
    string,
    string
  >;
  const { member_id, card_id } = member;
  const attempts: [keyof World['tokens'], string, string, Record<string, unknown>][] = [
    ['member', 'GET', '/member/profile', { member_id }],
    ['member', 'GET', '/member/cards', { member_id }],
    ['member', 'GET', '/member/points', { card_id }],
    ['member', 'GET', '/member/transactions', { member_id }],
    ['member', 'POST', '/member/qr/generate', { card_id }],
    ['member', 'POST', '/member/qr/revoke', { card_id }],
    ['member', 'POST', '/member/recharge', { card_id, amount: 5, payment_method: 'wechat' }],
    ['member', 'GET', `/common/transactions/${tx_no}`, {}],
    ['member', 'POST', '/auth/sessions/revoke', { session_id }],
    ['manager', 'GET', '/merchant/transactions', { merchant_code: merchant.code }],
    ['manager', 'GET', '/merchant/daily-summary', { merchant_code: merchant.code }],
    ['manager', 'GET', '/merchant/settlements', { merchant_code: merchant.code }],
    ['manager', 'POST', '/merchant/refund', { original_tx_no: tx_no, refund_amount: 1 }],
    ['manager', 'GET', `/common/transactions/${tx_no}`, {}],
    ['manager', 'POST', '/auth/sessions/revoke', { session_id }],
  ];
  for (const [caller, method, path, input] of attempts) {
    const query = input as Record<string, string>;
    const request = method === 'GET' ? { query } : { body: input };
    const answer = await server.rest(method, path, { ...request, token: world.tokens[caller] });
    expect([403, 404], `${caller} ${path}: ${answer.text}`).toContain(answer.status);
    expect(Object.keys(answer.body)).toEqual(['error']);
    expect(answer.text).not.toContain(member.card_no);
    expect(answer.text).not.toContain(member.phone);
  }
  expect((await server.rest('GET', '/auth/me', { token })).status).toBe(200);
});

test('line 2: every procedure has its row, and every row its refusals on both transports', async () => {
  const names = Object.keys(appRouter._def.procedures);
  expect(PROCEDURES.map(({ procedure }) => procedure).sort()).toEqual(names.filter((name) => isCalled(name)).sort());
  for (const entry of PROCEDURES.filter(({ endsLogin }) => !endsLogin)) {
    for (const caller of CALLERS) {
      const expected = expectedAccess(entry, caller);
      if (expected === 'passes') continue;
      const { path, ...request } = restRequest(entry, {});
      const rest = await server.rest(entry.method, path, { ...request, token: world.tokens[caller] });
      const trpc = await callTrpc(server.url, entry, {}, { token: world.tokens[caller] });
      expect([rest.body.error.code, trpc.code], `${entry.procedure} by ${caller}`).toEqual([expected, expected]);
    }
  }
});

/** Subscriptions are streams; their own tests hold who may listen. */
const isCalled = (name: string): boolean => {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  return procedures[name]?._def.type !== 'subscription';
};

test('line 3: extra fields are refused and never written', async () => {
  const extras = {
    role: 'admin',
    balance: 9_999,
    points: 9_999,
    status: 'active',
    merchant_id: world.merchant.merchant_id,
  };
  const state = () =>
    server.db.query(
      'SELECT (SELECT sum(balance) FROM mps.cards) AS money, (SELECT count(*) FROM mps.members) AS members',
    );
  const before = await state();
  const writes: [keyof World['tokens'], string, Record<string, unknown>][] = [
    ['admin', '/admin/members', { name: '林美玲', phone: '0911222333' }],
    ['member', '/member/recharge', { card_id: world.member.card_id, amount: 5, payment_method: 'wechat' }],
    ['cashier', '/merchant/charge', { qr_plain: 'x'.repeat(43), amount: 1 }],
    ['none', '/auth/login', { role: 'member', identifier: world.member.phone, password: PASSWORD }],
  ];
  for (const [caller, path, input] of writes) {
    for (const [name, value] of Object.entries(extras)) {
      if (name in input) continue;
      const body = { ...input, [name]: value };
      const answer = await server.rest('POST', path, { body, token: world.tokens[caller] });
      expect([answer.status, answer.body.error?.code], `${path} ${name}`).toEqual([400, 'VALIDATION_FAILED']);
    }
    const proto = `${JSON.stringify({ ...input, no_such: 1 }).slice(0, -1)},"__proto__":{"role":"admin"}}`;
    const answer = await restCaller(server.url, null)('POST', path, { body: proto, token: world.tokens[caller] });
    expect(answer.status).toBe(400);
  }
  expect(({} as Record<string, unknown>).role).toBeUndefined();
  expect(await state()).toEqual(before);
});

test('line 4: no answer holds a hash, a key, or a code that was not asked for', async () => {
  for (const entry of PROCEDURES.filter(({ endsLogin }) => !endsLogin)) {
    const { path, ...request } = restRequest(entry, await entry.input(world));
    const { text, body } = await server.rest(entry.method, path, { ...request, token: world.tokens[entry.as] });
    expect(text, entry.procedure).not.toContain('argon2');
    expect(text, entry.procedure).not.toContain(PASSWORD_HASH);
    for (const field of [
      'password_hash',
      'binding_password_hash',
      'code_hash',
      'row_hash',
      'secret_encrypted',
      'fingerprint',
    ]) {
      expect(text, entry.procedure).not.toContain(`"${field}"`);
    }
    const mayHoldCode = ['member.generateQr'].includes(entry.procedure);
    expect('qr_plain' in body, entry.procedure).toBe(mayHoldCode);
  }
});

test('line 8: superjson payloads that name prototypes are inert', async () => {
  const payloads = [
    '{"json":{"__proto__":{"polluted":true}}}',
    '{"json":{"a":1},"meta":{"values":{"__proto__.polluted":["Date"]}}}',
    '{"json":{"a":1},"meta":{"values":{"constructor.prototype.polluted":["undefined"]}}}',
    '{"json":{"a":{}},"meta":{"referentialEqualities":{"a":["__proto__.polluted","constructor.prototype.polluted"]}}}',
    '{"json":{"prototype":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}',
  ];
  for (const body of payloads) {
    const response = await fetch(`${server.url}/trpc/merchant.charge`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${world.tokens.cashier}` },
      body,
    });
    expect(response.status, body).toBe(400);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  }
  const { member, tokens } = world;
  for (const name of ['constructor', 'prototype']) {
    const tag = { deep: [{ [name]: 1 }] };
    const body = { card_id: member.card_id, amount: 1, payment_method: 'cash', tag };
    expect((await server.rest('POST', '/member/recharge', { body, token: tokens.member })).status, name).toBe(400);
  }
});

test('line 18: anon and authenticated can execute nothing, and no key of the database is in the document', async () => {
  const open = await server.db.query(`
    SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    CROSS JOIN (VALUES ('anon'), ('authenticated')) AS r (role)
    WHERE n.nspname IN ('mps_api', 'mps') AND p.prosecdef AND has_function_privilege(r.role, p.oid, 'EXECUTE')`);
  expect(open).toEqual([]);
  const tables = await server.db.query(`
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN (VALUES ('anon'), ('authenticated'), ('service_role')) AS r (role)
    WHERE n.nspname = 'mps' AND c.relkind IN ('r', 'v') AND has_table_privilege(r.role, c.oid, 'SELECT')`);
  expect(tables).toEqual([]);
  const { text } = await restCaller(server.url, null)('GET', '/openapi.json');
  for (const word of ['service_role', 'SUPABASE', 'DATABASE_URL', 'JWT_SECRET']) expect(text).not.toContain(word);
});

test('line 18: no name of a key of the database is in what clients load', async () => {
  for (const folder of ['client/dashboard/dist', 'client/sdk/dist', 'client/cli/dist']) {
    const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
    const names = (await readdir(root, { recursive: true })).filter((name) => /\.(js|html|css|json)$/.test(name));
    // `npm test` builds first: an empty folder would make this test say nothing.
    expect(names.length, folder).toBeGreaterThan(0);
    for (const name of names) {
      const text = await readFile(join(root, name), 'utf8');
      expect(text, name).not.toMatch(/service_role|SUPABASE_|DATABASE_URL|JWT_SECRET|ENCRYPTION_KEY/);
    }
  }
});

test('line 22: the document lists every route, and nothing to debug with stands beside them', async () => {
  const { text } = await restCaller(server.url, null)('GET', '/openapi.json');
  const paths = Object.keys((JSON.parse(text) as { paths: object }).paths);
  for (const { path } of PROCEDURES) expect(paths).toContain(path);
  for (const path of ['/panel', '/playground', '/trpc-panel', '/debug', '/graphql', '/_debug', '/env', '/admin']) {
    const answer = await restCaller(server.url, null)('GET', path);
    expect(answer.status, path).toBe(404);
  }
});
