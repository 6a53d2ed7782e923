import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useApprovalWorld } from './approvals-setup.js';
import { UNKNOWN_ID } from './setup.js';

const at = useApprovalWorld();
const get = (id: string, by = at.asChecker) => by('GET', `/admin/approvals/${id}`);

describe('happy', () => {
  test('shows what is asked for, to the checker and to the maker', async () => {
    const { approval_id, card_id } = await at.request();
    const { body } = await get(approval_id);
    const { card_no, owner_member_id } = await at.server.db.one('get_card', { p_card_id: card_id });
    const [owner] = await at.server.db.query('SELECT member_no FROM mps.members WHERE id = $1', [owner_member_id]);
    expect(body.approval).toMatchObject({
      id: approval_id,
      operation: 'adjust_points',
      object_type: 'card',
      object_id: card_id,
      details: {
        card_no,
        card_status: 'active',
        owner_member_no: owner?.member_no,
        delta_points: 20_000,
        reason: '活動贈點',
      },
      state: 'pending',
      maker_name: at.maker.name,
      is_own: false,
      can_decide: true,
    });
    const hours =
      (Date.parse(String(body.approval.expires_at)) - Date.parse(String(body.approval.created_at))) / 3_600_000;
    expect(hours).toBe(24);
    expect((await get(approval_id, at.asMaker)).body.approval).toMatchObject({ is_own: true, can_decide: false });
  });

  test('a pending approval is expired from its end on', async () => {
    const { approval_id } = await at.request();
    await at.expire(approval_id);
    expect((await get(approval_id)).body.approval).toMatchObject({ state: 'expired', can_decide: false });
  });
});

describe('errors', () => {
  test('knows no other id', async () => {
    expectRefusal(await get(UNKNOWN_ID), 404, 'APPROVAL_NOT_FOUND');
  });
});

describe('security', () => {
  test('neither members nor merchants see one', async () => {
    const { approval_id } = await at.request();
    const { fixtures, login, rest } = at.server;
    const tokens = [
      await login.member(await fixtures.createMember()),
      await login.merchant(await fixtures.createMerchant()),
    ];
    for (const token of tokens) {
      expectRefusal(await rest('GET', `/admin/approvals/${approval_id}`, { token }), 403, 'PERMISSION_DENIED');
    }
  });
});
