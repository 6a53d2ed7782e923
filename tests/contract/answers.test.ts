/**
 * Every operation × every status that the document gives it: each is provoked once, and the call that provokes it
 * holds body, headers and type against the document (tests/support/documented.ts). What a real call can bring about is
 * brought about; what cannot be had here, such as a database that is away, is thrown where it would be.
 */
import { ERRORS, type ErrorCode } from '@mps/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApplicationError } from '../../server/src/lib/application-error.js';
import { documentOfTheApi } from '../support/documented.js';
import { expectedAccess, PROCEDURES, type ProcedureRow, restRequest } from '../support/procedure-table.js';
import type { RestAnswer, RestOptions } from '../support/rest.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { CALLERS, createWorld, type World } from '../support/world.js';

/** Above what Node reads of headers, and what the server reads of a body. */
const TOO_LARGE = { header: 'x'.repeat(20_000), body: JSON.stringify({ tag: 'x'.repeat(110_000) }) };

const { document, seen } = documentOfTheApi();

let server: TestServer;
let world: World;
/** What every part of the server that procedures use throws meanwhile. */
let fault: ErrorCode | null = null;

beforeAll(async () => {
  server = await startTestServer({ env: { REQUIRE_APPROVAL: 'true' } });
  world = await createWorld(server);
  const { database, sessions } = server.services;
  const call = database.call.bind(database);
  const authenticate = sessions.authenticate.bind(sessions);
  const refuse = () => {
    if (fault !== null) throw new ApplicationError(fault);
  };
  database.call = async (...args) => {
    refuse();
    return call(...args);
  };
  sessions.authenticate = async (token) => {
    // Before the login is known a server can only be out of order.
    if (fault !== null && ERRORS[fault].http >= 500) refuse();
    const session = await authenticate(token);
    if (fault === 'RATE_LIMITED' || fault === 'SECOND_FACTOR_REQUIRED') refuse();
    return session;
  };
});
afterAll(() => server.stop());

const operationOf = ({ path, method }: ProcedureRow) => document.paths[path]?.[method.toLowerCase()];

/** The codes of an operation's answer with a status, as the document lists them. */
function codesOf(entry: ProcedureRow, status: number): ErrorCode[] {
  const response = operationOf(entry)?.responses[String(status)] as { $ref?: string; description?: string } | undefined;
  const shared = document.components.responses as Record<string, { description: string }>;
  const text = response?.$ref === undefined ? response?.description : shared[`Error${status}`]?.description;
  return [...(text ?? '').matchAll(/`([A-Z_]+)`/g)].map((match) => match[1] as ErrorCode);
}

const tokenFor = (entry: ProcedureRow) => (entry.endsLogin ? world.loginOfAnother(entry.as) : world.tokens[entry.as]);

/** A call that would succeed, changed here and there. */
async function call(
  entry: ProcedureRow,
  change: RestOptions = {},
  thrown: ErrorCode | null = null,
): Promise<RestAnswer> {
  const { path, ...request } = restRequest(entry, await entry.input(world));
  const token = await tokenFor(entry);
  fault = thrown;
  try {
    return await server.rest(entry.method, path, { token, ...request, ...change });
  } finally {
    fault = null;
  }
}

/** What administrators ask for that needs a second person where the limits are zero. */
const APPROVED_BY_TWO: Record<string, (input: Record<string, unknown>) => Promise<Record<string, unknown>>> = {
  'admin.updateSettlementStatus': async ({ settlement_id }) => {
    const settled = { p_settlement_id: String(settlement_id), p_status: 'settled' as const };
    await world.server.db.call('update_settlement_status', settled);
    return { settlement_id, status: 'paid' };
  },
};

/** The call as an administrator, while every amount needs a second one. */
async function callAboveLimit(entry: ProcedureRow): Promise<RestAnswer> {
  await server.fixtures.createAdmin();
  const given = await entry.input(world);
  const input = (await APPROVED_BY_TWO[entry.procedure]?.(given)) ?? given;
  const limits = await server.db.query<{ operation: string; amount: string }>('SELECT * FROM mps.approval_limits');
  await server.db.query('UPDATE mps.approval_limits SET amount = 0');
  try {
    const { path, ...request } = restRequest(entry, input);
    return await server.rest(entry.method, path, { token: world.tokens.admin, ...request });
  } finally {
    for (const { operation, amount } of limits) {
      await server.db.query('UPDATE mps.approval_limits SET amount = $1 WHERE operation = $2', [amount, operation]);
    }
  }
}

/** What those answer with 401 who ask for no token. */
const WRONG_LOGINS: Record<string, unknown> = {
  'auth.login': { role: 'member', identifier: 'nobody', password: 'wrong-password' },
  'auth.chooseFirstPassword': {
    role: 'member',
    identifier: 'nobody',
    code: 'AAAAA-AAAAA-AAAAA',
    new_password: 'another-horse-battery-2',
  },
  'auth.loginExternal': { provider: 'wechat', credential: 'no-such-code' },
};

/** What brings a status about without anybody's help. */
const REAL: Record<number, (entry: ProcedureRow) => Promise<RestAnswer>> = {
  400: (entry) => call(entry, entry.method === 'GET' ? { query: { no_such: 'x' } } : { body: { no_such: 'x' } }),
  401: (entry) =>
    entry.access === 'everybody' ? call(entry, { body: WRONG_LOGINS[entry.procedure] }) : call(entry, { token: null }),
  413: (entry) => call(entry, { body: TOO_LARGE.body }),
  415: (entry) => call(entry, { body: 'text', headers: { 'content-type': 'text/plain' } }),
  431: (entry) => patiently(() => call(entry, { headers: { 'x-large': TOO_LARGE.header } })),
};

/** A server that ends a connection may be quicker than its answer; that is TCP's way, and worth another try. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 5 || !(error instanceof TypeError)) throw error;
    }
  }
}

describe.each(PROCEDURES)('$method $path', (entry) => {
  const statuses = Object.keys(operationOf(entry)?.responses ?? {}).map(Number);

  test.each(statuses)('%i', async (status) => {
    if (status === 202) {
      expect((await callAboveLimit(entry)).status).toBe(status);
      return;
    }
    if (status < 300) {
      expect((await call(entry)).status).toBe(status);
      return;
    }
    const stranger = CALLERS.find((caller) => expectedAccess(entry, caller) === 'PERMISSION_DENIED');
    if (status === 403 && stranger !== undefined) {
      const answer = await call(entry, { token: world.tokens[stranger] });
      expect([answer.status, answer.body.error.code]).toEqual([403, 'PERMISSION_DENIED']);
      return;
    }
    const real = REAL[status];
    if (real !== undefined) {
      expect((await real(entry)).status).toBe(status);
      return;
    }
    const codes = codesOf(entry, status);
    expect(codes).not.toEqual([]);
    for (const code of codes) {
      const answer = await call(entry, {}, code);
      expect([answer.status, answer.body.error?.code], answer.text).toEqual([status, code]);
    }
  });

  test('a refusal by RFC 9457', async () => {
    const answer = await call(entry, { headers: { accept: 'application/problem+json' } }, 'SERVICE_UNAVAILABLE');
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      status: 503,
      code: 'SERVICE_UNAVAILABLE',
      instance: expect.stringMatching(/^\//),
    });
  });
});

describe('the probes', () => {
  test.each(['/live', '/ready', '/health'])('%s', async (path) => {
    expect((await server.rest('GET', path)).status).toBe(200);
    expect((await patiently(() => server.rest('GET', path, { headers: { 'x-large': TOO_LARGE.header } }))).status).toBe(
      431,
    );
  });

  test('while the database is away', async () => {
    const broken = await startTestServer();
    broken.services.database.ping = () => Promise.reject(new Error('away'));
    broken.services.database.call = () => Promise.reject(new Error('away'));
    try {
      expect((await broken.rest('GET', '/ready')).status).toBe(503);
      expect((await broken.rest('GET', '/health')).body.status).toBe('unhealthy');
    } finally {
      await broken.stop();
    }
  });
});

test('nothing that the document describes has been left out', () => {
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
    ),
  );
  expect(described.filter((answer) => !seen.has(answer))).toEqual([]);
});
