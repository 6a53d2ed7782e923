import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useApprovalWorld } from './approvals-setup.js';
import { UNKNOWN_ID } from './setup.js';

const at = useApprovalWorld();
const decide = (id: string, body: unknown = { decision: 'approve' }, by = at.asChecker) =>
  by('POST', `/admin/approvals/${id}/decide`, { body });

describe('happy', () => {
  test('approved, it happens at once, as its maker, and the audit names both', async () => {
    const { approval_id, card_id } = await at.request();
    const answer = await decide(approval_id, { decision: 'approve', reason: '已核對' });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      approval: {
        id: approval_id,
        operation: 'adjust_points',
        amount: 20_000,
        state: 'approved',
        maker_name: at.maker.name,
        decided_by_name: at.checker.name,
        reason: '已核對',
        void_reason: null,
        result: { card_id, points_before: 0, points_after: 20_000 },
        is_own: false,
        can_decide: false,
      },
    });
    expect(await at.pointsOf(card_id)).toBe(20_000);
    const audit = await at.server.db.query(
      `SELECT action, actor_id, details ->> 'approved_by' AS approved_by, details ->> 'approval_id' AS approval_id
       FROM mps.audit_log WHERE object_id IN ($1, $2) ORDER BY id`,
      [approval_id, card_id],
    );
    expect(audit.filter(({ action }) => action !== 'member.create')).toEqual([
      { action: 'approval.request', actor_id: at.maker.admin_id, approved_by: null, approval_id: null },
      { action: 'card.adjust_points', actor_id: at.maker.admin_id, approved_by: at.checker.name, approval_id },
      { action: 'approval.approve', actor_id: at.checker.admin_id, approved_by: null, approval_id: null },
    ]);
  });

  test('refused, nothing happens', async () => {
    const { approval_id, card_id } = await at.request();
    const { body } = await decide(approval_id, { decision: 'refuse', reason: '金額有誤' });
    expect(body.approval).toMatchObject({ state: 'refused', reason: '金額有誤', result: null });
    expect(await at.pointsOf(card_id)).toBe(0);
  });

  test('a repetition under the same key answers the same decision', async () => {
    const { approval_id, card_id } = await at.request();
    const body = { decision: 'approve', idempotency_key: randomUUID() };
    const first = await decide(approval_id, body);
    const again = await decide(approval_id, body);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    expect(await at.pointsOf(card_id)).toBe(20_000);
  });
});

describe('errors', () => {
  test('refuses what is no decision, and an unknown approval', async () => {
    const { approval_id } = await at.request();
    expectRefusal(await decide(approval_id, { decision: 'yes' }), 400, 'VALIDATION_FAILED');
    expectRefusal(await decide(approval_id, {}), 400, 'VALIDATION_FAILED');
    expectRefusal(await decide(UNKNOWN_ID), 404, 'APPROVAL_NOT_FOUND');
  });

  test.each(['approve', 'refuse'])('decides once: after %s it has ended', async (decision) => {
    const { approval_id } = await at.request();
    await decide(approval_id, { decision });
    const again = await decide(approval_id);
    expectRefusal(again, 409, 'APPROVAL_DECIDED');
    const state = decision === 'approve' ? 'approved' : 'refused';
    expect(again.body.error.details).toEqual({ state, approval_id });
  });

  test('expired, it can no longer be decided', async () => {
    const { approval_id, card_id } = await at.request();
    await at.expire(approval_id);
    const answer = await decide(approval_id);
    expectRefusal(answer, 409, 'APPROVAL_DECIDED');
    expect(answer.body.error.details).toMatchObject({ state: 'expired' });
    expect(await at.pointsOf(card_id)).toBe(0);
  });
});

describe('security', () => {
  test.each(['approve', 'refuse'])('nobody decides their own request: %s', async (decision) => {
    const { approval_id, card_id } = await at.request();
    expectRefusal(await decide(approval_id, { decision }, at.asMaker), 403, 'CANNOT_APPROVE_OWN');
    expect(await at.pointsOf(card_id)).toBe(0);
  });

  test('the checker changes nothing but the decision', async () => {
    const { approval_id } = await at.request();
    expectRefusal(await decide(approval_id, { decision: 'approve', amount: 1 }), 400, 'VALIDATION_FAILED');
  });

  test('asks for a recent proof of the password', async () => {
    const { approval_id, card_id } = await at.request();
    await at.server.db.query(`UPDATE mps.sessions SET proven_at = now() - interval '1 hour' WHERE subject_id = $1`, [
      at.checker.admin_id,
    ]);
    const answer = await decide(approval_id);
    expectRefusal(answer, 403, 'PERMISSION_DENIED');
    expect(answer.body.error.details).toEqual({ reason: 'reauthentication_required' });
    expect(await at.pointsOf(card_id)).toBe(0);
    await at.server.db.query('UPDATE mps.sessions SET proven_at = now() WHERE subject_id = $1', [at.checker.admin_id]);
    expect((await decide(approval_id)).body.approval.state).toBe('approved');
  });

  test('whoever may not do it may not decide it; who reads the audit log sees it', async () => {
    const { approval_id, card_id } = await at.request();
    for (const [role, seen] of [
      ['support', 404],
      ['auditor', 200],
    ] as const) {
      const token = await at.server.login.admin(await at.server.fixtures.createAdmin({ role }));
      const as = (path: string, body?: object) =>
        at.server.rest(body === undefined ? 'GET' : 'POST', `/admin/approvals/${approval_id}${path}`, { token, body });
      expect((await as('')).status).toBe(seen);
      for (const decision of ['approve', 'refuse']) {
        expectRefusal(await as('/decide', { decision }), 403, 'PERMISSION_DENIED');
      }
    }
    expect(await at.pointsOf(card_id)).toBe(0);
  });

  test('a maker who has another role by then may no longer do it', async () => {
    const other = await at.server.fixtures.createAdmin({ role: 'finance' });
    const { approval_id, card_id } = await at.request(other);
    await at.server.db.query(`UPDATE mps.administrators SET role = 'support' WHERE id = $1`, [other.admin_id]);
    const answer = await decide(approval_id);
    expect(answer.body.approval).toMatchObject({ state: 'void', void_reason: 'MAKER_NOT_PERMITTED', result: null });
    expect(await at.pointsOf(card_id)).toBe(0);
  });

  test('the status of now counts, for both people', async () => {
    const other = await at.server.fixtures.createAdmin();
    const { approval_id, card_id } = await at.request(other);
    await at.server.db.query(`UPDATE mps.administrators SET status = 'inactive' WHERE id = $1`, [other.admin_id]);
    const answer = await decide(approval_id);
    expect(answer.body.approval).toMatchObject({ state: 'void', void_reason: 'MAKER_NOT_PERMITTED', result: null });
    expect(await at.pointsOf(card_id)).toBe(0);
  });
});
