import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const valid = { code: 'CAFE-01', name: '街角咖啡', contact: '02-2345-6789', password: 'espresso-at-nine' };
const create = (body: unknown) => at.admin('POST', '/admin/merchants', { body });

describe('happy', () => {
  test('creates a merchant whose own account logs in as a manager', async () => {
    const answer = await create(valid);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      success: true,
      merchant: { code: 'CAFE-01', name: '街角咖啡', contact: '02-2345-6789', status: 'active' },
    });
    expectNoSecrets(answer);
    const login = await at.server.rest('POST', '/auth/login', {
      body: { role: 'merchant', identifier: 'CAFE-01', password: valid.password },
    });
    expect(login.status).toBe(200);
    expect(login.body.user_info.permissions).toContain('merchant:refund');
    expect(
      await at.server.db.query(
        "SELECT details FROM mps.audit_log WHERE action = 'merchant.create' AND object_id = $1",
        [answer.body.merchant.merchant_id],
      ),
    ).toEqual([{ details: { code: 'CAFE-01', with_password: true } }]);
  });
});

describe('errors', () => {
  test('refuses a code that another merchant has, in any case', async () => {
    await create({ ...valid, code: 'TWICE' });
    expectRefusal(await create({ ...valid, code: 'TWICE' }), 409, 'DUPLICATE_MERCHANT_CODE');
    expectRefusal(await create({ ...valid, code: 'twice' }), 409, 'DUPLICATE_MERCHANT_CODE');
  });

  test.each([
    [{ code: 'A B' }, 'VALIDATION_FAILED'],
    [{ code: '' }, 'VALIDATION_FAILED'],
    [{ code: 7 }, 'VALIDATION_FAILED'],
    [{ name: ' ' }, 'INVALID_NAME'],
    [{ password: undefined }, 'VALIDATION_FAILED'],
    [{ password: 'short' }, 'PASSWORD_TOO_WEAK'],
    [{ code: 'LONGCODE77', password: 'longcode77' }, 'PASSWORD_TOO_WEAK'],
  ])('refuses %j', async (change, code) => {
    expectRefusal(await create({ ...valid, code: 'NEW-1', ...change }), 400, code);
  });
});

describe('security', () => {
  test('refuses unknown fields', async () => {
    expectRefusal(await create({ ...valid, code: 'NEW-2', status: 'active' }), 400, 'VALIDATION_FAILED');
  });
});
