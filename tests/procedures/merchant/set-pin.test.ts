import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestOperator } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let operator: TestOperator;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  operator = await server.fixtures.createOperator(await server.fixtures.createMerchant());
  token = await server.login.operator(operator);
});

const setPin = (pin: unknown, as = token) => server.rest('POST', '/merchant/pin', { token: as, body: { pin } });
const hashOf = async () => {
  const [row] = await server.db.query<{ pin_hash: string | null }>(
    'SELECT pin_hash FROM mps.merchant_operators WHERE id = $1',
    [operator.operator_id],
  );
  return row?.pin_hash;
};

describe('happy', () => {
  it('stores the PIN as an argon2id hash, and a new one replaces it', async () => {
    expect((await setPin('402917')).body).toEqual({ success: true, message: 'PIN 已設定' });
    const first = await hashOf();
    expect(first).toMatch(/^\$argon2id\$/);
    expect(first).not.toContain('402917');
    await setPin('871360');
    expect(await hashOf()).not.toBe(first);
    const audit = await server.db.query(
      `SELECT operator, details FROM mps.audit_log WHERE action = 'operator.set_pin' AND object_id = $1`,
      [operator.operator_id],
    );
    expect(audit).toEqual([
      { operator: operator.name, details: {} },
      { operator: operator.name, details: {} },
    ]);
  });
});

describe('errors', () => {
  it.each(['111111', '123456', '654321', '121212', '123123'])(
    'VALIDATION_FAILED for %s, which is easily guessed',
    async (pin) => {
      expectRefusal(await setPin(pin), 400, 'VALIDATION_FAILED');
      expect(await hashOf()).toBeNull();
    },
  );

  it.each(['12345', '1234567', 'abcdef', '４０２９１７', 402917])(
    'VALIDATION_FAILED for %s, which is not six digits',
    async (pin) => {
      expectRefusal(await setPin(pin), 400, 'VALIDATION_FAILED');
    },
  );

  it("INVALID_STATE_TRANSITION for the merchant's own account, which has no name to take over by", async () => {
    const own = await server.login.merchant(operator.merchant);
    expectRefusal(await setPin('402917', own), 409, 'INVALID_STATE_TRANSITION');
  });
});

describe('security', () => {
  it('asks for the password in a login that was taken over by PIN', async () => {
    await setPin('402917');
    const other = await server.fixtures.createOperator(operator.merchant);
    const switched = await server.rest<{ token: string }>('POST', '/auth/switch-operator', {
      token: await server.login.operator(other),
      body: { operator: operator.name, pin: '402917' },
    });
    const before = await hashOf();
    const answer = await setPin('871360', switched.body.token);
    expectRefusal(answer, 403, 'PERMISSION_DENIED');
    expect(answer.body.error.details).toMatchObject({ reason: 'reauthentication_required' });
    expect(await hashOf()).toBe(before);
  });

  it('is removed by a password that a manager sets', async () => {
    await setPin('402917');
    await server.rest('POST', `/merchant/operators/${operator.operator_id}/reset-password`, {
      token: await server.login.merchant(operator.merchant),
      body: { new_password: 'another-horse-battery-2' },
    });
    expect(await hashOf()).toBeNull();
  });
});
