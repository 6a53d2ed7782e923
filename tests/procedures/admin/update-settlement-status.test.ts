import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { newSettlement } from './settlement.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const update = (id: string, body: unknown) => at.admin('POST', `/admin/settlements/${id}/status`, { body });

describe('happy', () => {
  test('moves from pending to settled to paid', async () => {
    const { id, code } = await newSettlement(at, 10);
    const settled = await update(id, { status: 'settled' });
    expect(settled.status).toBe(200);
    expect(settled.body).toMatchObject({ success: true, settlement: { id, merchant_code: code, status: 'settled' } });
    const paid = await update(id, { status: 'paid', reason: 'transfer 20261122' });
    expect(paid.body.settlement).toMatchObject({ status: 'paid', total_amount: 10 });
    expect(await at.lastAudit(id)).toMatchObject({
      action: 'settlement.status',
      details: { from: 'settled', to: 'paid', reason: 'transfer 20261122' },
    });
  });

  test.each([[[]], [['settled']]])('lets one fail after %j', async (before) => {
    const { id } = await newSettlement(at, 10);
    for (const status of before) await update(id, { status });
    expect((await update(id, { status: 'failed' })).body.settlement.status).toBe('failed');
  });
});

describe('errors', () => {
  test.each([
    [[], 'paid'],
    [[], 'pending'],
    [['settled', 'paid'], 'failed'],
    [['failed'], 'settled'],
  ])('refuses, after %j, %s', async (before, status) => {
    const { id } = await newSettlement(at, 10);
    for (const step of before) await update(id, { status: step });
    expectRefusal(await update(id, { status }), 409, 'INVALID_STATE_TRANSITION');
  });

  test('knows no settlement by an unknown id', async () => {
    expectRefusal(await update(UNKNOWN_ID, { status: 'settled' }), 404, 'NOT_FOUND');
  });

  test('refuses an unknown status', async () => {
    expectRefusal(await update(UNKNOWN_ID, { status: 'done' }), 400, 'VALIDATION_FAILED');
  });
});
