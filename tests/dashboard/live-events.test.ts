/** The streams behind the pages, over real HTTP: who may listen, what arrives, what a break costs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { createWorld, type World } from '../support/world.js';
import { isCharge, listen as listenAt, type Stream } from './support/event-stream.js';

let server: TestServer;
let world: World;

beforeAll(async () => {
  server = await startTestServer();
  world = await createWorld(server);
});
afterAll(() => server.stop());

const listen = (path: string, token: string | null, lastEventId?: string, input?: object): Promise<Stream> =>
  listenAt(server.url, path, { token, lastEventId, input });

async function charge(amount: number): Promise<string> {
  const code = await server.fixtures.issueCode(world.member, world.member.card_id);
  const { transaction } = await server.trpc(world.tokens.cashier).merchant.charge.mutate({ qr_plain: code, amount });
  return transaction.tx_no;
}

describe('happy', () => {
  test('a charge is heard by its merchant, the card holder and the administrators', async () => {
    const streams = await Promise.all([
      listen('merchant.onTransaction', world.tokens.manager),
      listen('member.onCardChange', world.tokens.member),
      listen('admin.onActivity', world.tokens.admin),
    ]);
    for (const stream of streams) await stream.next(({ data }) => data.kind === 'resync');
    const txNo = await charge(11);
    for (const stream of streams) {
      const { data } = await stream.next(isCharge(txNo));
      expect(data).toMatchObject({ amount: 11, card_no: world.member.card_no });
      stream.close();
    }
  });

  test('a REST call is heard as well, and a replay is not heard again', async () => {
    const stream = await listen('member.onCardChange', world.tokens.member);
    await stream.next(({ data }) => data.kind === 'resync');
    const body = { card_id: world.member.card_id, amount: 50, payment_method: 'cash', idempotency_key: 'live-1' };
    const first = await server.rest('POST', '/member/recharge', { token: world.tokens.member, body });
    await server.rest('POST', '/member/recharge', { token: world.tokens.member, body });
    await stream.next(({ data }) => data.tx_no === String(first.body.transaction.tx_no));
    await charge(1);
    await stream.next(({ data }) => data.kind === 'charge');
    expect(stream.heard.filter(({ data }) => data.kind === 'recharge')).toHaveLength(1);
    stream.close();
  });

  test('a refund reaches the holder of the card', async () => {
    const stream = await listen('member.onCardChange', world.tokens.member);
    await stream.next(({ data }) => data.kind === 'resync');
    const manager = server.trpc(world.tokens.manager);
    await manager.merchant.refund.mutate({ original_tx_no: await charge(20), refund_amount: 5 });
    await stream.next(({ data }) => data.kind === 'refund');
    stream.close();
  });

  test('what happened during a break is told after it, by the id of the last event', async () => {
    const before = await listen('merchant.onTransaction', world.tokens.manager);
    await before.next(({ data }) => data.kind === 'resync');
    const seen = await before.next(isCharge(await charge(12)));
    before.close();
    const missed = await charge(13);
    const after = await listen('merchant.onTransaction', world.tokens.manager, seen.id);
    await after.next(isCharge(missed));
    expect(after.heard.some(({ data }) => data.kind === 'resync')).toBe(false);
    after.close();
  });

  test('an id that is not known any more is answered with resync', async () => {
    const stream = await listen('merchant.onTransaction', world.tokens.manager, 'of-long-ago');
    await stream.next(({ data }) => data.kind === 'resync');
    stream.close();
  });
});

describe('security', () => {
  // A stream that was asked for is always answered with 200; the refusal is its only message.
  test.each([
    ['merchant.onTransaction', null, 'NOT_AUTHENTICATED'],
    ['merchant.onTransaction', 'member', 'PERMISSION_DENIED'],
    ['member.onCardChange', 'cashier', 'PERMISSION_DENIED'],
    ['admin.onActivity', 'manager', 'PERMISSION_DENIED'],
    ['admin.onActivity', 'member', 'PERMISSION_DENIED'],
  ] as const)('%s is refused to %s with %s', async (path, caller, code) => {
    const stream = await listen(path, caller === null ? null : world.tokens[caller]);
    const { data } = await stream.next(({ event }) => event === 'serialized-error');
    expect(JSON.stringify(data)).toContain(code);
    expect(stream.heard.filter(({ data }) => data.kind !== undefined)).toEqual([]);
    stream.close();
  });

  test('another merchant hears nothing of it, and cannot ask for it', async () => {
    const other = await server.fixtures.createMerchant();
    const token = await server.login.merchant(other);
    const stream = await listen('merchant.onTransaction', token);
    await stream.next(({ data }) => data.kind === 'resync');
    await charge(14);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(stream.heard.some(({ data }) => data.kind === 'charge')).toBe(false);
    stream.close();
    const named = await listen('merchant.onTransaction', token, undefined, { merchant_code: world.merchant.code });
    await named.next(({ event }) => event === 'serialized-error');
    named.close();
  });

  test('a stream ends soon after its login, and tells nothing more', async () => {
    const token = await server.login.merchant(world.merchant);
    const stream = await listen('merchant.onTransaction', token);
    await stream.next(({ data }) => data.kind === 'resync');
    await server.trpc(token).auth.logout.mutate();
    const txNo = await charge(15);
    const { data } = await stream.next(({ event }) => event === 'serialized-error');
    expect(JSON.stringify(data)).toContain('SESSION_REVOKED');
    await expect.poll(stream.hasEnded, { timeout: 6_000 }).toBe(true);
    expect(stream.heard.some(isCharge(txNo))).toBe(false);
  });
});
