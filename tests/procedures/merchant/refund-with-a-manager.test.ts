/** A cashier refunds with a manager beside, whom `approved_by` names. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { PASSWORD, type TestMerchant, type TestOperator } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';
import { callTrpc } from '../../support/trpc-http.js';

const PIN = '402917';

let server: TestServer;
let merchant: TestMerchant;
let cashier: TestOperator;
let manager: TestOperator;
let token: string;
let tx_no: string;
beforeAll(async () => {
  server = await startTestServer({ env: { REAUTH_REFUND_ABOVE: '50' } });
});
afterAll(() => server.stop());
beforeEach(async () => {
  merchant = await server.fixtures.createMerchant();
  cashier = await server.fixtures.createOperator(merchant, { role: 'cashier' });
  manager = await server.fixtures.createOperator(merchant, { role: 'manager' });
  await server.rest('POST', '/merchant/pin', { token: await server.login.operator(manager), body: { pin: PIN } });
  token = await server.login.operator(cashier);
  ({ tx_no } = await server.fixtures.pay(merchant, await server.fixtures.createMember(), 100));
});

const refund = (approved_by: unknown, more: object = {}) =>
  server.rest('POST', '/merchant/refund', {
    token,
    body: { original_tx_no: tx_no, refund_amount: 30, approved_by, ...more },
  });
const refunds = async () =>
  server.db.query<{ operator: string; details: Record<string, unknown> }>(
    `SELECT a.operator, a.details FROM mps.audit_log a JOIN mps.transactions t ON t.id::text = a.object_id
     WHERE a.action = 'payment.refund' AND t.merchant_id = $1 ORDER BY a.id`,
    [merchant.merchant_id],
  );

describe('happy', () => {
  it.each([
    ['PIN', { pin: PIN }],
    ['password', { password: PASSWORD }],
  ])("is done by the manager's %s, and the audit has both names", async (_what, proof) => {
    const answer = await refund({ operator: manager.name, ...proof });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ remaining_refundable: 70 });
    expect(await refunds()).toMatchObject([{ operator: cashier.name, details: { approved_by: manager.name } }]);
    const [row] = await server.db.query(
      'SELECT operator FROM mps.transactions WHERE merchant_id = $1 AND tx_type = $2',
      [merchant.merchant_id, 'refund'],
    );
    expect(row).toEqual({ operator: cashier.name });
  });

  it('is done over tRPC too, and a repeated key answers the first result', async () => {
    const idempotency_key = randomUUID();
    const input = {
      original_tx_no: tx_no,
      refund_amount: 30,
      approved_by: { operator: manager.name, pin: PIN },
      idempotency_key,
    };
    const entry = { procedure: 'merchant.refund', method: 'POST' } as Parameters<typeof callTrpc>[1];
    expect((await callTrpc(server.url, entry, input, { token })).status).toBe(200);
    const again = await server.rest('POST', '/merchant/refund', { token, body: input });
    expect(again.body).toMatchObject({ replayed: true });
    expect(await refunds()).toHaveLength(1);
  });

  it('leaves the login the cashier’s: the next refund needs the manager again', async () => {
    await refund({ operator: manager.name, pin: PIN });
    expectRefusal(await refund(undefined), 403, 'PERMISSION_DENIED');
    const me = await server.rest('GET', '/auth/me', { token });
    expect(me.body.user_info).toMatchObject({ operator: cashier.name, operator_role: 'cashier' });
  });
});

describe('errors', () => {
  it('PERMISSION_DENIED without a manager, and with none named', async () => {
    expectRefusal(await refund(undefined), 403, 'PERMISSION_DENIED');
    expectRefusal(await refund(null), 400, 'VALIDATION_FAILED');
    expect(await refunds()).toEqual([]);
  });

  it('INVALID_CREDENTIALS for a wrong PIN, a wrong password, an unknown name, and another cashier', async () => {
    const other = await server.fixtures.createOperator(merchant, { role: 'cashier' });
    await server.rest('POST', '/merchant/pin', { token: await server.login.operator(other), body: { pin: PIN } });
    for (const approval of [
      { operator: manager.name, pin: '871360' },
      { operator: manager.name, password: 'wrong-password' },
      { operator: 'nobody', pin: PIN },
      { operator: other.name, pin: PIN },
      { operator: cashier.name, password: PASSWORD },
    ]) {
      expectRefusal(await refund(approval), 401, 'INVALID_CREDENTIALS');
    }
    expect(await refunds()).toEqual([]);
  });

  it.each([{}, { pin: PIN, password: PASSWORD }])(
    'VALIDATION_FAILED unless it is one of the two: %j',
    async (proof) => {
      expectRefusal(await refund({ operator: manager.name, ...proof }), 400, 'VALIDATION_FAILED');
    },
  );

  it('above REAUTH_REFUND_ABOVE the PIN is not enough, the password is', async () => {
    const large = { refund_amount: 60 };
    const answer = await refund({ operator: manager.name, pin: PIN }, large);
    expectRefusal(answer, 403, 'PERMISSION_DENIED');
    expect(answer.body.error.details).toMatchObject({ reason: 'manager_password_required' });
    expect((await refund({ operator: manager.name, password: PASSWORD }, large)).status).toBe(200);
  });
});

describe('security', () => {
  it('counts wrong PINs against the manager: five a day, whoever tries', async () => {
    for (let guess = 0; guess < 5; guess += 1) {
      expect((await refund({ operator: manager.name, pin: `87136${guess}` })).status).toBe(401);
    }
    expectRefusal(await refund({ operator: manager.name, pin: PIN }), 429, 'RATE_LIMITED');
    expect((await refund({ operator: manager.name, password: PASSWORD })).status).toBe(200);
  });

  it('takes no manager of another merchant, and no disabled one', async () => {
    const stranger = await server.fixtures.createOperator(await server.fixtures.createMerchant(), { role: 'manager' });
    expectRefusal(await refund({ operator: stranger.name, password: PASSWORD }), 401, 'INVALID_CREDENTIALS');
    await server.db.query(`UPDATE mps.merchant_operators SET status = 'inactive' WHERE id = $1`, [manager.operator_id]);
    expectRefusal(await refund({ operator: manager.name, password: PASSWORD }), 401, 'INVALID_CREDENTIALS');
  });

  it('SQL believes no hash that is not stored, and no cashier as the approving one', async () => {
    const actor = {
      role: 'merchant',
      id: merchant.merchant_id,
      merchant_id: merchant.merchant_id,
      operator: cashier.name,
      operator_role: 'cashier',
    } as const;
    const args = { p_merchant_code: merchant.code, p_original_tx_no: tx_no, p_refund_amount: 1 };
    for (const approval of [
      { p_approved_by: manager.operator_id, p_approval_hash: 'x' },
      { p_approved_by: manager.operator_id },
      { p_approved_by: cashier.operator_id, p_approval_hash: 'x' },
    ]) {
      await expect(server.db.call('merchant_refund_tx', { ...args, ...approval }, actor)).rejects.toThrow(
        'PERMISSION_DENIED',
      );
    }
    expect(await refunds()).toEqual([]);
  });

  it('opens no other way past the permission: members and administrators gain nothing by it', async () => {
    const approved_by = { operator: manager.name, password: PASSWORD };
    const body = { original_tx_no: tx_no, refund_amount: 1, approved_by };
    const member = await server.login.member(await server.fixtures.createMember());
    expectRefusal(await server.rest('POST', '/merchant/refund', { token: member, body }), 403, 'PERMISSION_DENIED');
    const support = await server.login.admin(await server.fixtures.createAdmin({ role: 'support' }));
    const forMerchant = { ...body, merchant_code: merchant.code };
    expectRefusal(
      await server.rest('POST', '/merchant/refund', { token: support, body: forMerchant }),
      403,
      'PERMISSION_DENIED',
    );
  });
});
