import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useApprovalWorld } from './approvals-setup.js';
import { UNKNOWN_ID } from './setup.js';

const at = useApprovalWorld();
const cancel = (id: string, by = at.asMaker) => by('POST', `/admin/approvals/${id}/cancel`, { body: {} });

describe('happy', () => {
  test('its maker takes it back, and nothing happens', async () => {
    const { approval_id, card_id } = await at.request();
    const { status, body } = await cancel(approval_id);
    expect({ status, success: body.success }).toEqual({ status: 200, success: true });
    expect(body.approval).toMatchObject({ state: 'cancelled', decided_by_name: at.maker.name, result: null });
    expect(await at.pointsOf(card_id)).toBe(0);
    const decided = await at.asChecker('POST', `/admin/approvals/${approval_id}/decide`, {
      body: { decision: 'approve' },
    });
    expectRefusal(decided, 409, 'APPROVAL_DECIDED');
    expect(await at.pointsOf(card_id)).toBe(0);
  });
});

describe('errors', () => {
  test('refuses what has ended, and an unknown approval', async () => {
    const { approval_id } = await at.request();
    await cancel(approval_id);
    expectRefusal(await cancel(approval_id), 409, 'APPROVAL_DECIDED');
    const expired = await at.request();
    await at.expire(expired.approval_id);
    expectRefusal(await cancel(expired.approval_id), 409, 'APPROVAL_DECIDED');
    expectRefusal(await cancel(UNKNOWN_ID), 404, 'APPROVAL_NOT_FOUND');
  });
});

describe('security', () => {
  test('only its maker may; others refuse it', async () => {
    const { approval_id } = await at.request();
    expectRefusal(await cancel(approval_id, at.asChecker), 403, 'PERMISSION_DENIED');
    expect((await at.asMaker('GET', `/admin/approvals/${approval_id}`)).body.approval.state).toBe('pending');
  });
});
