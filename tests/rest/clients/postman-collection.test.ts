/**
 * The committed Postman collection carries the main flow. A small runner does here what Postman does: it puts variables
 * in their places, sends, and runs the script of the request.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD } from '../../support/fixtures.js';
import type { RestAnswer } from '../../support/rest.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

interface Item {
  name: string;
  event?: { script: { exec: string[] } }[];
  request: {
    method: string;
    auth?: { type: string };
    header: { key: string; value: string }[];
    body?: { raw: string };
    url: { raw: string; variable: { key: string; value: string }[] };
  };
}
interface Collection {
  variable: { key: string; value: string }[];
  item: { name: string; item: Item[] }[];
}

let server: TestServer;
let collection: Collection;
const variables = new Map<string, string>();

beforeAll(async () => {
  server = await startTestServer();
  collection = JSON.parse(await readFile(new URL('../../../docs/postman.json', import.meta.url), 'utf8'));
});
afterAll(() => server.stop());

const filled = (text: string) =>
  text
    .replaceAll('{{$guid}}', () => randomUUID())
    .replaceAll(/\{\{(\w+)\}\}/g, (_match, name) => variables.get(name) ?? '');

/** Sends the request of a folder by its method and path, with some fields of its body or path put in by the user. */
async function send(folder: string, request: string, fields: Record<string, unknown> = {}): Promise<RestAnswer> {
  const items = collection.item.find(({ name }) => name === folder)?.item ?? [];
  const item = items.find(
    ({ request: { method, url } }) => `${method} ${url.raw}` === request.replace(' ', ' {{base_url}}'),
  );
  if (item === undefined) throw new Error(`The collection has no ${request}`);
  const { method, auth, header, body, url } = item.request;
  const path = url.variable.reduce(
    (raw, { key, value }) => raw.replace(`:${key}`, encodeURIComponent(String(fields[key] ?? value))),
    url.raw.replace('{{base_url}}', ''),
  );
  const answer = await server.rest(method, path, {
    token: auth?.type === 'noauth' ? null : filled('{{token}}'),
    headers: Object.fromEntries(header.map(({ key, value }) => [key.toLowerCase(), filled(value)])),
    ...(body === undefined ? {} : { body: { ...JSON.parse(filled(body.raw)), ...fields } }),
  });
  const response = { code: answer.status, json: () => answer.body };
  const collectionVariables = { set: (name: string, value: string) => variables.set(name, value) };
  for (const { script } of item.event ?? []) {
    runInNewContext(script.exec.join('\n'), { pm: { response, collectionVariables } });
  }
  return answer;
}

test('the main flow', async () => {
  const [admin, merchant] = [await server.fixtures.createAdmin(), await server.fixtures.createMerchant()];
  const phone = '0922334455';
  const login = (role: string, identifier: string) =>
    send('auth', 'POST /auth/login', { role, identifier, password: PASSWORD });

  expect((await login('admin', admin.name)).status).toBe(200);
  expect((await send('admin', 'POST /admin/members', { phone, password: PASSWORD })).status).toBe(201);
  await login('member', phone);
  const card_id = (await send('member', 'GET /member/cards')).body.cards[0].id;
  expect((await send('member', 'POST /member/recharge', { card_id, amount: 100 })).status).toBe(200);
  const { qr_plain } = (await send('member', 'POST /member/qr/generate', { card_id })).body;
  await login('merchant', merchant.code);
  const paid = await send('merchant', 'POST /merchant/charge', { qr_plain, amount: 30.5 });
  expect(paid.body.transaction.final_amount).toBe(30.5);
  const { tx_no } = paid.body.transaction;
  const refund = { original_tx_no: tx_no, refund_amount: 10 };
  expect((await send('merchant', 'POST /merchant/refund', refund)).body.remaining_refundable).toBe(20.5);
  const shown = await send('common', 'GET /common/transactions/:tx_no', { tx_no });
  expect(shown.body.transaction.remaining_refundable).toBe(20.5);
});

test('every operation of the document is in it', async () => {
  const { paths } = (await server.rest('GET', '/openapi.json')).body;
  const count = Object.values(paths).reduce((sum, operations) => sum + Object.keys(operations).length, 0);
  expect(collection.item.flatMap(({ item }) => item)).toHaveLength(count);
});
