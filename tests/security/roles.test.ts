/**
 * Every procedure, every kind of caller, both transports, from one table. Refusals come before anything of
 * the input is looked at, so the callers who pass are recognised by any other answer.
 */
import { appRouter } from '@mps/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectedAccess, PROCEDURES, type ProcedureRow, restRequest } from '../support/procedure-table.js';
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

/** An empty input changes nothing, and a caller who passes gets past the refusal with it. */
const EMPTY = {};

async function answersTo(entry: ProcedureRow, caller: (typeof CALLERS)[number]): Promise<string[]> {
  const token = async () => (entry.endsLogin ? world.loginOfAnother(caller) : world.tokens[caller]);
  const { path, ...request } = restRequest(entry, EMPTY);
  const rest = await server.rest(entry.method, path, { ...request, token: await token() });
  const trpc = await callTrpc(server.url, entry, EMPTY, { token: await token() });
  expect(rest.status, `${entry.path} answered ${rest.text}`).not.toBe(500);
  expect(trpc.status, `${entry.procedure} answered ${trpc.text}`).not.toBe(500);
  return [String(rest.body.error?.code ?? 'success'), trpc.code ?? 'success'];
}

/** tRPC keeps types and metas out of its public types. */
const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: string; meta?: { permission?: string } } }
>;
/** Subscriptions are streams of tRPC alone; `tests/dashboard/live-events.test.ts` says who may listen. */
const withAnswers = Object.entries(procedures).filter(([, { _def }]) => _def.type !== 'subscription');

test('the table holds every procedure of the router, and no other', () => {
  const names = withAnswers.map(([name]) => name).sort();
  const rows = PROCEDURES.map(({ procedure }) => procedure).sort();
  const missing = names.filter((name) => !rows.includes(name));
  const advice = missing.map((name) => `${name} needs its row in tests/support/procedures/${name.split('.')[0]}.ts`);
  expect(rows, advice.join('; ')).toEqual(names);
});

test("the permission in a procedure's meta is the one of the table", () => {
  const declared = withAnswers.map(([name, { _def }]) => [name, _def.meta?.permission ?? null]);
  const expected = PROCEDURES.map(({ procedure, access }) => [procedure, access.includes(':') ? access : null]);
  expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(expected));
});

describe.each(PROCEDURES)('$procedure', (entry) => {
  test.each(CALLERS)('called by %s', async (caller) => {
    const expected = expectedAccess(entry, caller);
    const answers = await answersTo(entry, caller);
    if (expected === 'passes') {
      expect(answers).not.toContain('NOT_AUTHENTICATED');
      expect(answers).not.toContain('SESSION_REVOKED');
      expect(answers).not.toContain('PERMISSION_DENIED');
    } else {
      expect(answers).toEqual([expected, expected]);
    }
  });
});
