import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMerchant, TestOperator } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let merchant: TestMerchant;
let operator: TestOperator;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  merchant = await server.fixtures.createMerchant();
  operator = await server.fixtures.createOperator(merchant, { role: 'cashier' });
  token = await server.login.operator(await server.fixtures.createOperator(merchant, { role: 'manager' }));
});

const list = (query: Record<string, string> = {}, as = token) =>
  server.rest('GET', '/merchant/operators', { token: as, query });
const names = (body: { operators: { name: string }[] }) => body.operators.map(({ name }) => name);

describe('happy', () => {
  it("lists the merchant's own operators, newest first, without any hash", async () => {
    const newest = await server.fixtures.createOperator(merchant);
    await server.fixtures.createOperator(await server.fixtures.createMerchant());
    const { body, text } = await list();
    expect(names(body as never)).toHaveLength(3);
    expect(body.operators[0]).toMatchObject({
      name: newest.name,
      role: 'cashier',
      status: 'active',
      login_enabled: true,
    });
    expect(body.pagination).toMatchObject({ total_count: 3 });
    expect(text).not.toMatch(/argon2|pin/);
  });

  it('gives pages', async () => {
    const first = await list({ limit: '1' });
    const second = await list({ limit: '1', cursor: String(first.body.next_cursor) });
    expect(names(second.body as never)).toEqual([operator.name]);
  });

  it('is read by an administrator who names the merchant', async () => {
    const admin = await server.login.admin();
    expect(names((await list({ merchant_code: merchant.code }, admin)).body as never)).toContain(operator.name);
    expectRefusal(await list({}, admin), 400, 'VALIDATION_FAILED');
  });
});

describe('errors', () => {
  it('INVALID_CURSOR', async () => {
    expectRefusal(await list({ cursor: 'x' }), 400, 'INVALID_CURSOR');
  });
});

describe('security', () => {
  it("is refused to cashiers, and never shows another merchant's", async () => {
    expectRefusal(await list({}, await server.login.operator(operator)), 403, 'PERMISSION_DENIED');
    const other = await server.fixtures.createMerchant();
    expectRefusal(await list({ merchant_code: other.code }), 403, 'NOT_MERCHANT_USER');
    const actor = { role: 'merchant', id: merchant.merchant_id, merchant_id: merchant.merchant_id } as const;
    const theirs = { p_merchant_id: other.merchant_id };
    await expect(server.db.call('list_operators', theirs, { ...actor, operator_role: 'manager' })).rejects.toThrow(
      'NOT_MERCHANT_USER',
    );
  });
});
