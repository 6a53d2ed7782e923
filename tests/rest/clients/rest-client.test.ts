/**
 * `@mps/rest`, whose types `openapi-typescript` made of the document and whose calls go through `openapi-fetch`,
 * carries the main flow against a real server, on a line that loses answers.
 */
import { createRestClient, isMpsError, type MpsError, type RestClient } from '@mps/rest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';
import { type BadLine, startBadLine } from './bad-line.js';

let server: TestServer;
let line: BadLine;
beforeAll(async () => {
  server = await startTestServer();
  line = await startBadLine(server.url);
});
afterAll(async () => {
  await line.stop();
  await server.stop();
});

async function as(role: 'member' | 'merchant' | 'admin', identifier: string): Promise<RestClient> {
  const anonymous = createRestClient({ url: line.url });
  const { token } = await anonymous.POST('/auth/login', { body: { role, identifier, password: PASSWORD } });
  return createRestClient({ url: line.url, token: async () => token, language: 'en' });
}

async function failureOf(call: Promise<unknown>): Promise<MpsError> {
  const error = await call.then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!isMpsError(error)) throw new Error(`no refusal: ${String(error)}`);
  return error;
}

async function memberWithCard() {
  const { member_no, card_id } = await server.fixtures.createMember();
  return { member: await as('member', member_no), card_id };
}

test('the main flow', async () => {
  const admin = await as('admin', (await server.fixtures.createAdmin()).name);
  const phone = '0955667788';
  await admin.POST('/admin/members', { body: { name: '林小明', phone, password: PASSWORD } });
  const member = await as('member', phone);
  const { cards } = await member.GET('/member/cards');
  const card_id = cards[0]?.id ?? '';
  await member.POST('/member/recharge', { body: { card_id, amount: '100.00', payment_method: 'cash' } });
  const { qr_plain } = await member.POST('/member/qr/generate', { body: { card_id } });

  const till = await as('merchant', (await server.fixtures.createMerchant()).code);
  const { transaction } = await till.POST('/merchant/charge', { body: { qr_plain, amount: 30.5 } });
  expect(transaction.final_amount).toBe(30.5);
  const refusal = await failureOf(till.POST('/merchant/charge', { body: { qr_plain, amount: 1 } }));
  expect(refusal).toMatchObject({ code: 'QR_EXPIRED_OR_INVALID', outcome: 'refused', status: 400 });
  expect(refusal.requestId).toEqual(expect.any(String));
  const { tx_no } = transaction;
  await till.POST('/merchant/refund', { body: { original_tx_no: tx_no, refund_amount: 10 } });
  const shown = await till.GET('/common/transactions/{tx_no}', { params: { path: { tx_no } } });
  expect(shown.transaction.remaining_refundable).toBe(20.5);
  const list = await member.GET('/member/transactions', { params: { query: { limit: 10, tx_type: 'payment' } } });
  expect(list.pagination.total_count).toBe(1);
});

test('a money write whose answers are lost is carried out once', async () => {
  const { member, card_id } = await memberWithCard();
  const before = line.keysOf('/member/recharge').length;
  line.befall('/member/recharge', ['cut', 'busy']);
  const paid = await member.POST('/member/recharge', { body: { card_id, amount: 50, payment_method: 'cash' } });
  expect(paid).toMatchObject({ replayed: true });
  const keys = line.keysOf('/member/recharge').slice(before);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect((await member.GET('/member/cards')).cards[0]?.balance).toBe(50);
});

test('an unknown outcome is told with the key that finishes it', async () => {
  const { member, card_id } = await memberWithCard();
  line.befall('/member/recharge', ['lost', 'busy', 'page', 'busy']);
  const body = { card_id, amount: 50, payment_method: 'cash' } as const;
  const failure = await failureOf(member.POST('/member/recharge', { body }));
  expect(failure).toMatchObject({ code: 'SERVICE_UNAVAILABLE', outcome: 'unknown', status: 503 });
  const before = line.keysOf('/member/recharge').length;
  const header = { 'Idempotency-Key': failure.idempotencyKey ?? '' };
  expect(await member.POST('/member/recharge', { params: { header }, body })).toMatchObject({ replayed: true });
  expect(line.keysOf('/member/recharge').slice(before)).toEqual([failure.idempotencyKey]);
});

test('a key that no header can carry is refused by the server, so nothing stays unknown', async () => {
  const { member, card_id } = await memberWithCard();
  const body = { card_id, amount: 50, payment_method: 'cash', idempotency_key: '收銀-1' } as const;
  expect(await failureOf(member.POST('/member/recharge', { body }))).toMatchObject({
    code: 'VALIDATION_FAILED',
    outcome: 'refused',
    status: 400,
  });
});

test('a GET is repeated, and so is every write, with its key', async () => {
  const { member, card_id } = await memberWithCard();
  line.befall('/member/cards', ['lost', 'page']);
  expect((await member.GET('/member/cards')).cards).toHaveLength(1);
  const before = line.keysOf('/member/qr/generate').length;
  line.befall('/member/qr/generate', ['lost', 'busy']);
  const issued = await member.POST('/member/qr/generate', { body: { card_id } });
  expect(issued.qr_plain).toMatch(/^[\w-]{43}$/);
  const keys = line.keysOf('/member/qr/generate').slice(before);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  line.befall('/member/profile', ['lost']);
  expect((await member.PATCH('/member/profile', { body: { name: '王大明' } })).profile.name).toBe('王大明');
});

test('an answer that takes too long', async () => {
  const slow = createRestClient({ url: line.url, fetch: () => new Promise(() => undefined), timeoutMs: 20 });
  expect(await failureOf(slow.GET('/live'))).toMatchObject({ code: 'TIMEOUT', outcome: 'unknown', status: null });
});

test('the types tell what the document tells', () => {
  const client = createRestClient({ url: line.url });
  const calls = [
    // @ts-expect-error: an amount is missing
    () => client.POST('/member/recharge', { body: { card_id: 'x' } }),
    // @ts-expect-error: a body is missing
    () => client.POST('/merchant/charge'),
    // @ts-expect-error: the path's parameter is missing
    () => client.GET('/common/transactions/{tx_no}'),
    // @ts-expect-error: there is no such operation
    () => client.GET('/merchant/charge'),
    // @ts-expect-error: the answer has no such field
    async () => (await client.GET('/member/cards')).card,
    // @ts-expect-error: a GET has no body
    () => client.GET('/member/cards', { body: {} }),
    () => client.POST('/auth/logout'),
    () => client.POST('/auth/logout', { body: {} }),
  ];
  expect(calls).toHaveLength(8);
});
