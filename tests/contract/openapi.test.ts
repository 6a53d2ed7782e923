/**
 * The OpenAPI document is a promise: every operation is driven over REST, to a success and into its
 * refusals, and every answer is held against what the document says of it.
 */
import { randomUUID } from 'node:crypto';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closed } from '../support/documented.js';
import { expectedAccess, PROCEDURES, type ProcedureRow, restRequest } from '../support/procedure-table.js';
import type { RestAnswer } from '../support/rest.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { CALLERS, createWorld, type World } from '../support/world.js';

interface Operation {
  operationId?: string;
  security?: unknown[];
  responses: Record<string, { $ref?: string }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

let server: TestServer;
let world: World;
let document: Document;
let ajv: Ajv2020;

beforeAll(async () => {
  server = await startTestServer();
  world = await createWorld(server);
  document = (await server.rest<Document>('GET', '/openapi.json')).body;
  ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  formats.default(ajv);
  ajv.addSchema(closed(document) as Document, 'openapi.json');
});
afterAll(() => server.stop());

const escapePointer = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** The check of one answer, made from the document itself. */
function validatorOf(entry: ProcedureRow, status: number): ValidateFunction {
  const operation = document.paths[entry.path]?.[entry.method.toLowerCase()];
  const documented = Object.keys(operation?.responses ?? {});
  expect(documented, `${entry.method} ${entry.path} documents ${status}`).toContain(String(status));
  const own = ['paths', entry.path, entry.method.toLowerCase(), 'responses', String(status)]
    .map(escapePointer)
    .join('/');
  const response = operation?.responses[String(status)]?.$ref ?? `#/${own}`;
  return ajv.compile({ $ref: `openapi.json${response}/content/application~1json/schema` });
}

function expectDocumented(entry: ProcedureRow, answer: RestAnswer): void {
  const validate = validatorOf(entry, answer.status);
  const isValid = validate(answer.body);
  expect(isValid, `${ajv.errorsText(validate.errors)} in ${answer.text}`).toBe(true);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(answer.headers.get('x-request-id')).toBeTruthy();
}

const refusedCaller = (entry: ProcedureRow) =>
  CALLERS.find((caller) => expectedAccess(entry, caller) === 'PERMISSION_DENIED');

test('the document is OpenAPI 3.1 and names exactly the operations of the contract', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((method) => METHODS.includes(method))
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
  const beside = ['GET /health', 'GET /ready', 'GET /live', 'GET /metrics'];
  const expected = PROCEDURES.map(({ method, path }) => `${method} ${path}`);
  expect(documented.filter((operation) => !beside.includes(operation)).sort()).toEqual(expected.sort());
});

test('operation ids are there, and there once', () => {
  const ids = Object.values(document.paths).flatMap((operations) =>
    METHODS.flatMap((method) => operations[method]?.operationId ?? []),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(PROCEDURES)('$method $path', (entry) => {
  test('a success is as documented', async () => {
    const input = await entry.input(world);
    const token = entry.endsLogin ? await world.loginOfAnother(entry.as) : world.tokens[entry.as];
    const { path, ...request } = restRequest(entry, input);
    const answer = await server.rest(entry.method, path, { ...request, token });
    expect(answer.status, answer.text).toBe(entry.status);
    expectDocumented(entry, answer);
  });

  test('an unknown field is refused as documented', async () => {
    const { path, ...request } = restRequest(entry, await entry.input(world));
    const extra =
      entry.method === 'GET'
        ? { query: { ...request.query, balance: '9' } }
        : { body: { ...request.body, balance: 9 } };
    const token = entry.endsLogin ? await world.loginOfAnother(entry.as) : world.tokens[entry.as];
    const answer = await server.rest(entry.method, path, { ...extra, token });
    expect(answer.status, answer.text).toBe(400);
    expect(answer.body.error.code).toBe('VALIDATION_FAILED');
    expectDocumented(entry, answer);
  });

  // Not defined where there is nothing to refuse: a skipped test would look like a gap.
  const isProtected = entry.access !== 'everybody';
  if (isProtected)
    test('a call without a token is refused as documented', async () => {
      const { path, ...request } = restRequest(entry, {});
      const answer = await server.rest(entry.method, path, request);
      expect(answer.body.error.code).toBe('NOT_AUTHENTICATED');
      expectDocumented(entry, answer);
    });

  if (refusedCaller(entry) !== undefined)
    test('a caller without the permission is refused as documented', async () => {
      const { path, ...request } = restRequest(entry, {});
      const answer = await server.rest(entry.method, path, {
        ...request,
        token: world.tokens[refusedCaller(entry) ?? 'none'],
      });
      expect(answer.body.error.code).toBe('PERMISSION_DENIED');
      expectDocumented(entry, answer);
    });

  const idNames = ['card_id', 'member_id', 'merchant_id', 'settlement_id', 'session_id', 'tx_no', 'original_tx_no'];
  test('an id that nobody has is refused as documented', async () => {
    const input = await entry.input(world);
    const name = idNames.find((candidate) => candidate in input);
    if (name === undefined || entry.procedure === 'auth.login') return;
    const unknown = name.endsWith('tx_no') ? 'PAY9999999999' : randomUUID();
    const { path, ...request } = restRequest(entry, { ...input, [name]: unknown });
    const answer = await server.rest(entry.method, path, { ...request, token: world.tokens[entry.as] });
    expect([403, 404], answer.text).toContain(answer.status);
    expectDocumented(entry, answer);
  });
});

describe('refusals by the rules of money', () => {
  const charge = PROCEDURES.find(({ procedure }) => procedure === 'merchant.charge');
  const recharge = PROCEDURES.find(({ procedure }) => procedure === 'member.recharge');

  async function post(entry: ProcedureRow | undefined, body: object, headers: Record<string, string> = {}) {
    if (entry === undefined) throw new Error('The table has lost a row');
    const answer = await server.rest(entry.method, entry.path, { body, headers, token: world.tokens[entry.as] });
    expectDocumented(entry, answer);
    return answer;
  }

  test('a code that nobody issued: 400', async () => {
    const answer = await post(charge, { qr_plain: 'x'.repeat(43), amount: 5 });
    expect(answer.body.error.code).toBe('QR_EXPIRED_OR_INVALID');
  });

  test('a key used for another request: 422', async () => {
    const body = { card_id: world.member.card_id, amount: 10, payment_method: 'cash' };
    const key = { 'idempotency-key': randomUUID() };
    await post(recharge, body, key);
    const answer = await post(recharge, { ...body, amount: 11 }, key);
    expect([answer.status, answer.body.error.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  test('an order number used for another amount: 409', async () => {
    const body = { card_id: world.member.card_id, amount: 10, payment_method: 'cash', external_order_id: 'order-1' };
    await post(recharge, body);
    const answer = await post(recharge, { ...body, amount: 11 });
    expect([answer.status, answer.body.error.code]).toEqual([409, 'DUPLICATE_EXTERNAL_ORDER']);
  });
});
