/** What a cashier may not do is refused on both transports, and in SQL even where both were passed by. */
import { permissionsOf } from '@mps/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROCEDURES, restRequest } from '../support/procedure-table.js';
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

const cashier = permissionsOf('merchant', 'cashier');
const MANAGERS_ALONE = PROCEDURES.filter(
  ({ access }) => access.startsWith('merchant:') && !cashier.includes(access as (typeof cashier)[number]),
);
const BOTH = PROCEDURES.filter(({ access }) => cashier.includes(access as (typeof cashier)[number]));

test('the table has procedures of both kinds', () => {
  expect(MANAGERS_ALONE.map(({ procedure }) => procedure)).toEqual(
    expect.arrayContaining(['merchant.refund', 'merchant.generateSettlement', 'merchant.listSettlements']),
  );
  expect(BOTH.map(({ procedure }) => procedure)).toContain('merchant.charge');
});

describe.each(MANAGERS_ALONE)('$procedure', (entry) => {
  test('with an input that succeeds for the manager is refused to the cashier, and done for the manager', async () => {
    const input = await entry.input(world);
    const { path, ...request } = restRequest(entry, input);
    const rest = await server.rest(entry.method, path, { ...request, token: world.tokens.cashier });
    const trpc = await callTrpc(server.url, entry, input, { token: world.tokens.cashier });
    expect([rest.status, rest.body.error.code, trpc.code]).toEqual([403, 'PERMISSION_DENIED', 'PERMISSION_DENIED']);
    expect((await server.rest(entry.method, path, { ...request, token: world.tokens.manager })).status).toBe(
      entry.status,
    );
  });
});

test('SQL refuses the cashier, and serves the manager', async () => {
  const { merchant, member } = world;
  const as = (operator_role: 'cashier' | 'manager') =>
    ({ role: 'merchant', id: merchant.merchant_id, merchant_id: merchant.merchant_id, operator_role }) as const;
  const { tx_no } = await server.fixtures.pay(merchant, member, 30);
  const refund = { p_merchant_code: merchant.code, p_original_tx_no: tx_no, p_refund_amount: 1 };
  const settle = {
    p_merchant_id: merchant.merchant_id,
    p_mode: 'realtime' as const,
    p_period_start: new Date(Date.now() - 7_200_000).toISOString(),
    p_period_end: new Date(Date.now() + 3_600_000).toISOString(),
  };
  const list = { p_merchant_id: merchant.merchant_id };
  for (const call of [
    () => server.db.call('merchant_refund_tx', refund, as('cashier')),
    () => server.db.call('generate_settlement', settle, as('cashier')),
    () => server.db.call('list_settlements', list, as('cashier')),
  ]) {
    await expect(call()).rejects.toThrow('PERMISSION_DENIED');
  }
  expect(await server.db.call('merchant_refund_tx', refund, as('manager'))).toHaveLength(1);
  expect(await server.db.call('generate_settlement', settle, as('manager'))).toHaveLength(1);
  expect(await server.db.call('list_settlements', list, as('manager'))).not.toHaveLength(0);
  expect(await server.db.call('get_merchant_transactions', list, as('cashier'))).not.toHaveLength(0);
});

test('a manager who is made a cashier is one at once, with the login that is open', async () => {
  const operator = await server.fixtures.createOperator(world.merchant, { role: 'manager' });
  const token = await server.login.operator(operator);
  expect((await server.rest('GET', '/merchant/settlements', { token })).status).toBe(200);
  await server.rest('PATCH', `/admin/merchants/${world.merchant.merchant_id}/operators/${operator.operator_id}`, {
    token: world.tokens.admin,
    body: { role: 'cashier' },
  });
  expect([401, 403]).toContain((await server.rest('GET', '/merchant/settlements', { token })).status);
});
