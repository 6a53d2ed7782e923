/** Whatever is sent, the answer is an envelope of the 4xx kind, and nothing is written. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROCEDURES, type ProcedureRow, restRequest } from '../support/procedure-table.js';
import { type RestAnswer, restCaller } from '../support/rest.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { callTrpc } from '../support/trpc-http.js';
import { createWorld, type World } from '../support/world.js';

let server: TestServer;
let world: World;

beforeAll(async () => {
  server = await startTestServer();
  world = await createWorld(server);
});
afterAll(() => server.stop());

/** Values that have no business in any field; JSON text where JavaScript has no such value. */
const BAD_VALUES: [name: string, json: string][] = [
  ['null', 'null'],
  ['a boolean', 'true'],
  ['an array', '[1,"2",{}]'],
  ['an object', '{"$gt":""}'],
  ['an empty text', '""'],
  ['a NUL byte', '"a\\u0000b"'],
  ['half a surrogate pair', '"\\ud800"'],
  ['a number beyond every range', '1e400'],
  ['a huge number', '99999999999999999999'],
  ['a negative number', '-1'],
  ['a number of many decimals', '0.0000001'],
  ['full-width digits', '"１２３"'],
  ['an exponent as text', '"1e5"'],
  ['NaN as text', '"NaN"'],
  ['Infinity as text', '"Infinity"'],
  ['a hexadecimal number', '"0x10"'],
  ['almost a UUID', '"3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f6"'],
  ['SQL', '"\'; DROP TABLE mps.cards; --"'],
  ['a long text', `"${'長'.repeat(20_000)}"`],
];

const PROTOTYPE_BODIES: [name: string, json: string][] = [
  ['__proto__', '{"__proto__":{"role":"admin"}}'],
  ['constructor', '{"constructor":{"prototype":{"role":"admin"}}}'],
];

const BROKEN_BODIES: [name: string, body: string][] = [
  ['cut off', '{"amount":'],
  ['a text', '"text"'],
  ['a number', '1'],
  ['an array', '[]'],
  ['null', 'null'],
  ['no JSON', 'amount=1'],
  ['a NUL byte', '\u0000'],
];

const WRITES = PROCEDURES.filter(({ method, endsLogin }) => method !== 'GET' && !endsLogin);
const READS = PROCEDURES.filter(({ method }) => method === 'GET');

const TABLES = ['members', 'merchants', 'merchant_operators', 'cards', 'card_bindings', 'transactions', 'settlements'];
const COUNTS = [...TABLES, 'point_ledger', 'audit_log', 'sessions', 'payment_codes']
  .map((table) => `(SELECT count(*) FROM mps.${table})::int AS ${table}`)
  .join(', ');

/** What a refused call must leave as it is. */
async function written(): Promise<unknown> {
  const rows = await server.db.query(
    `SELECT ${COUNTS}, (SELECT sum(balance) FROM mps.cards)::text AS balance, (SELECT sum(points) FROM mps.cards)::int AS points`,
  );
  return rows[0];
}

function expectEnvelope(answer: RestAnswer): void {
  expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
  expect(answer.status, answer.text).toBeLessThan(500);
  const { error } = answer.body;
  expect(Object.keys(error).sort()).toEqual(['code', 'details', 'message', 'request_id', 'suggestion', 'timestamp']);
  expect(error.request_id).toBe(answer.headers.get('x-request-id'));
  expect(answer.text).not.toMatch(/ at .*\.(js|ts):\d+|SELECT |mps\.|constraint|violates/);
}

const withField = (input: object, field: string, json: string) =>
  JSON.stringify({ ...input, [field]: '@@' }).replace('"@@"', json);

/** A path parameter goes into the path, as text; anything else into the body, as JSON. */
function sendField(entry: ProcedureRow, input: object, field: string, json: string, token: string | null) {
  if (entry.path.includes(`{${field}}`)) {
    const value = json.startsWith('"') ? String(JSON.parse(json)) : json;
    // Half a surrogate pair cannot stand in a URL at all, and an empty segment is another path.
    const segment = value.replace(/\p{Cs}/gu, '\ufffd').slice(0, 500) || ' ';
    const { path, body } = restRequest(entry, { ...input, [field]: segment });
    return server.rest(entry.method, path, { body, token });
  }
  const { path, body } = restRequest(entry, { ...input });
  return server.rest(entry.method, path, { body: withField(body ?? {}, field, json), token });
}

describe.each(WRITES)('$method $path', (entry) => {
  test('answers bad values of every field by an envelope, and a refusal writes nothing', async () => {
    const token = world.tokens[entry.as];
    let input = await entry.input(world);
    let before = await written();
    for (const field of Object.keys(input)) {
      for (const [name, json] of BAD_VALUES) {
        const answer = await sendField(entry, input, field, json, token);
        if (answer.status >= 400) {
          expectEnvelope(answer);
          expect(await written(), `${field} as ${name}: ${answer.text}`).toEqual(before);
        } else {
          // Some odd values are fine for some fields: an empty reason, a strange name.
          input = await entry.input(world);
          before = await written();
        }
      }
    }
  });

  test.each([...PROTOTYPE_BODIES, ['a field that is not in the contract', '{"is_admin":true}']])(
    'refuses %s',
    async (_name, json) => {
      const input = await entry.input(world);
      const before = await written();
      const { path, body } = restRequest(entry, input);
      const text = `${JSON.stringify(body).slice(0, -1)}${Object.keys(body ?? {}).length > 0 ? ',' : ''}${json.slice(1)}`;
      const answer = await server.rest(entry.method, path, { body: text, token: world.tokens[entry.as] });
      expectEnvelope(answer);
      expect(answer.body.error.code).toBe('VALIDATION_FAILED');
      expect(await written()).toEqual(before);
    },
  );

  test.each(BROKEN_BODIES)('refuses a body that is %s', async (_name, body) => {
    const { path } = restRequest(entry, {});
    const answer = await server.rest(entry.method, path, { body, token: world.tokens[entry.as] });
    expectEnvelope(answer);
    expect(answer.body.error.code).toBe('VALIDATION_FAILED');
  });
});

describe.each(READS)('$method $path', (entry) => {
  const QUERIES = [
    'limit=-1',
    'limit=0',
    'limit=201',
    'limit=abc',
    'limit=1e3',
    'limit=1&limit=2',
    'offset=-1',
    'offset=99999999999999999999',
    'cursor=%00',
    'cursor=!!!',
    'cursor=bm90LWEtY3Vyc29y',
    'start_date=yesterday',
    'start_date=99999-01-01T00:00:00Z',
    'start_date=2026-13-45',
    'date=2026-02-30',
    'tx_type=theft',
    'status=%00',
    'search=%00',
    'member_id=1',
    '__proto__=1',
    '__proto__[role]=admin',
    'unknown=1',
    'limit[$gt]=1',
  ];

  test('answers bad queries by an envelope', async () => {
    const { path, query } = restRequest(entry, await entry.input(world));
    for (const bad of QUERIES) {
      const text = new URLSearchParams(query).toString();
      const answer = await server.rest('GET', `${path}?${text}&${bad}`, { token: world.tokens[entry.as] });
      expect(answer.status, `${bad}: ${answer.text}`).toBe(400);
      expectEnvelope(answer);
    }
  });
});

describe('paths and methods', () => {
  const token = () => world.tokens.admin;

  test.each([
    '/nothing',
    '/admin',
    '/admin/members/x/y/z',
    '/merchant/charge/',
    '/Merchant/Charge',
    '/../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/__proto__',
    '/constructor',
    '/common/transactions/',
    `/${'a'.repeat(5000)}`,
  ])('%s is an envelope', async (path) => {
    const answer = await server.rest('GET', path, { token: token() });
    expectEnvelope(answer);
  });

  test.each([
    '/common/transactions/%',
    '/common/transactions/%ff',
    '/common/transactions/%00',
    '/admin/members/%E0%A4%A',
  ])('the badly encoded path %s is an envelope', async (path) => {
    expectEnvelope(await server.rest('GET', path, { token: token() }));
  });

  test('another method of a known path: 405 with Allow', async () => {
    const answer = await server.rest('DELETE', '/merchant/charge', { token: token() });
    expectEnvelope(answer);
    expect([answer.status, answer.body.error.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(answer.headers.get('allow')).toContain('POST');
  });

  test('another content type: 415', async () => {
    const headers = { 'content-type': 'text/xml' };
    const answer = await server.rest('POST', '/merchant/charge', { body: '<a/>', headers, token: token() });
    expectEnvelope(answer);
    expect([answer.status, answer.body.error.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  test('a body without end: 413', async () => {
    const body = { qr_plain: 'x'.repeat(300_000), amount: 1 };
    const answer = await server.rest('POST', '/merchant/charge', { body, token: token() });
    expectEnvelope(answer);
    expect([answer.status, answer.body.error.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });
});

describe('tokens that are none', () => {
  test.each(['x', 'a.b.c', 'null', 'eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.', 'x'.repeat(7000)])(
    '%s',
    async (token) => {
      const answer = await server.rest('GET', '/admin/members', { token });
      expectEnvelope(answer);
      expect([answer.status, answer.body.error.code]).toEqual([401, 'NOT_AUTHENTICATED']);
    },
  );
});

describe('tRPC', () => {
  const charge = { procedure: 'merchant.charge', method: 'POST' };

  test('stays as strict after REST calls as before them', async () => {
    const qr_plain = await server.fixtures.issueCode(world.member, world.member.card_id);
    const inputs = [
      { qr_plain, amount: true },
      { qr_plain, amount: [5] },
      { qr_plain, amount: '5,00' },
      { qr_plain: 5, amount: 5 },
    ];
    const codes = async () => {
      const answers = await Promise.all(
        inputs.map((input) => callTrpc(server.url, charge, input, { token: world.tokens.cashier })),
      );
      return answers.map(({ status, code }) => [status, code]);
    };
    const refused = inputs.map(() => [400, 'VALIDATION_FAILED']);
    expect(await codes()).toEqual(refused);

    await server.rest('POST', '/merchant/charge', { body: { qr_plain, amount: 1 }, token: world.tokens.cashier });
    await server.rest('GET', '/merchant/transactions?limit=3&offset=0', { token: world.tokens.cashier });
    expect(await codes()).toEqual(refused);

    const listing = { procedure: 'merchant.listTransactions', method: 'GET' };
    const answer = await callTrpc(server.url, listing, { limit: '3' }, { token: world.tokens.cashier });
    expect([answer.status, answer.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  test('over REST too, a boolean is no amount', async () => {
    const qr_plain = await server.fixtures.issueCode(world.member, world.member.card_id);
    const before = await written();
    const answer = await server.rest('POST', '/merchant/charge', {
      body: { qr_plain, amount: true },
      token: world.tokens.cashier,
    });
    expectEnvelope(answer);
    expect(await written()).toEqual(before);
  });

  test.each(['merchant.nothing', 'nothing', '__proto__', 'merchant.charge.then', 'merchant'])(
    'the unknown procedure %s is an envelope',
    async (procedure) => {
      const answer = await callTrpc(server.url, { procedure, method: 'POST' }, {}, { token: world.tokens.admin });
      expect([answer.status, answer.code]).toEqual([404, 'NOT_FOUND']);
    },
  );

  test('a broken body is an envelope', async () => {
    const rest = restCaller(`${server.url}/trpc`);
    for (const body of ['{', '[', '"x"', '\u0000', '{"json":']) {
      const answer = await rest('POST', '/merchant.charge', { body, token: world.tokens.cashier });
      expect(answer.status, answer.text).toBe(400);
      expect(answer.body.error.json.data.mps.code).toBe('VALIDATION_FAILED');
    }
  });
});
