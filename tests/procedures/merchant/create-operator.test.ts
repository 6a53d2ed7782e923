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

const create = (body: Record<string, unknown>, as = token) =>
  server.rest('POST', '/merchant/operators', { token: as, body });
const NEW = 'another-horse-battery-2';

describe('happy', () => {
  it('adds an operator who logs in with the password', async () => {
    const answer = await create({ name: 'bob', role: 'manager', password: NEW });
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body.operator).toMatchObject({ name: 'bob', role: 'manager', status: 'active', login_enabled: true });
    const body = { role: 'merchant', identifier: merchant.code, operator: 'bob', password: NEW };
    expect((await server.rest('POST', '/auth/login', { body })).status).toBe(200);
  });

  it('is a cashier without a login where nothing else is said', async () => {
    expect((await create({ name: 'eve' })).body.operator).toMatchObject({ role: 'cashier', login_enabled: false });
  });
});

describe('errors', () => {
  it('NAME_TAKEN for a name that the merchant has, in any spelling', async () => {
    expectRefusal(await create({ name: ` ${operator.name.toUpperCase()} ` }), 409, 'NAME_TAKEN');
  });
  it('INVALID_NAME for blanks, PASSWORD_TOO_WEAK for the name', async () => {
    expectRefusal(await create({ name: ' ' }), 400, 'INVALID_NAME');
    expectRefusal(await create({ name: 'bob', password: merchant.code.repeat(2) }), 400, 'PASSWORD_TOO_WEAK');
  });
});

describe('security', () => {
  it('is refused to cashiers and to administrators, who have a procedure of their own', async () => {
    expectRefusal(await create({ name: 'bob' }, await server.login.operator(operator)), 403, 'PERMISSION_DENIED');
    expectRefusal(await create({ name: 'bob' }, await server.login.admin()), 403, 'PERMISSION_DENIED');
  });

  it('makes nobody at another merchant, in SQL too', async () => {
    const other = await server.fixtures.createMerchant();
    expectRefusal(await create({ name: 'bob', merchant_id: other.merchant_id }), 400, 'VALIDATION_FAILED');
    const actor = { role: 'merchant', id: merchant.merchant_id, merchant_id: merchant.merchant_id } as const;
    const args = { p_merchant_id: other.merchant_id, p_name: 'bob' };
    await expect(server.db.call('create_operator', args, { ...actor, operator_role: 'manager' })).rejects.toThrow(
      'NOT_MERCHANT_USER',
    );
    await expect(
      server.db.call(
        'create_operator',
        { ...args, p_merchant_id: merchant.merchant_id },
        { ...actor, operator_role: 'cashier' },
      ),
    ).rejects.toThrow('PERMISSION_DENIED');
  });
});
