/** Line 30: two people for what moves much money. What each state allows is in `tests/procedures/approvals.test.ts`. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestApproval } from '../support/approvals.js';
import { expectRefusal } from '../support/expect-refusal.js';
import type { TestAdmin } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { wholeActor } from '../support/test-database.js';

let server: TestServer;
let maker: TestAdmin;
let tokens: { maker: string; checker: string };

beforeAll(async () => {
  server = await startTestServer({ env: { REQUIRE_APPROVAL: 'true' } });
  maker = await server.fixtures.createAdmin();
  const checker = await server.fixtures.createAdmin();
  tokens = { maker: await server.login.admin(maker), checker: await server.login.admin(checker) };
});
afterAll(() => server.stop());

const pointsOf = async (cardId: string) => (await server.db.one('get_card', { p_card_id: cardId })).points;
const decide = (id: string, token: string, more: object = {}) =>
  server.rest('POST', `/admin/approvals/${id}/decide`, { token, body: { decision: 'approve', ...more } });

describe('line 30: two people', () => {
  test('line 30: the maker cannot check, on either transport, in any login of theirs', async () => {
    const { approval_id, card_id } = await requestApproval(server, { maker });
    expectRefusal(await decide(approval_id, tokens.maker), 403, 'CANNOT_APPROVE_OWN');
    const another = server.trpc(await server.login.admin(maker));
    await expect(another.admin.decideApproval.mutate({ approval_id, decision: 'approve' })).rejects.toMatchObject({
      code: 'CANNOT_APPROVE_OWN',
    });
    expect(await pointsOf(card_id)).toBe(0);
  });

  test('line 30: the checker cannot change what was asked for', async () => {
    const { approval_id, card_id } = await requestApproval(server, { maker });
    for (const more of [{ amount: 1 }, { arguments: {} }, { details: { delta_points: 1 } }, { card_id }]) {
      expectRefusal(await decide(approval_id, tokens.checker, more), 400, 'VALIDATION_FAILED');
    }
    for (const column of ['arguments', 'snapshot', 'maker'] as const) {
      const change = server.db.query(`UPDATE mps.approvals SET ${column} = '{}' WHERE id = $1`, [approval_id]);
      await expect(change).rejects.toThrow('append-only');
    }
    await expect(server.db.query('DELETE FROM mps.approvals')).rejects.toThrow('append-only');
    await decide(approval_id, tokens.checker);
    expect(await pointsOf(card_id)).toBe(20_000);
  });

  test('line 30: an approval is used once', async () => {
    const { approval_id, card_id } = await requestApproval(server, { maker });
    expect((await decide(approval_id, tokens.checker)).status).toBe(200);
    expectRefusal(await decide(approval_id, tokens.checker), 409, 'APPROVAL_DECIDED');
    const again = server.db.query(`UPDATE mps.approvals SET state = 'pending' WHERE id = $1`, [approval_id]);
    await expect(again).rejects.toThrow('append-only');
    expect(await pointsOf(card_id)).toBe(20_000);
  });

  test('line 30: it expires, and is void when the object changed', async () => {
    const late = await requestApproval(server, { maker });
    await server.db.query(`DO $$ BEGIN
      SET LOCAL session_replication_role = replica;
      UPDATE mps.approvals SET expires_at = now() WHERE id = '${late.approval_id}';
    END $$`);
    expectRefusal(await decide(late.approval_id, tokens.checker), 409, 'APPROVAL_DECIDED');
    const changed = await requestApproval(server, { maker });
    await server.db.call('freeze_card', { p_card_id: changed.card_id });
    expect((await decide(changed.approval_id, tokens.checker)).body.approval).toMatchObject({ state: 'void' });
    expect([await pointsOf(late.card_id), await pointsOf(changed.card_id)]).toEqual([0, 0]);
  });

  test.each(['pending', 'approved', 'unknown'])(
    'line 30: naming an approval that is %s lets nothing pass',
    async (kind) => {
      const { approval_id, card_id } = await requestApproval(server, { maker });
      if (kind === 'approved') await decide(approval_id, tokens.checker);
      const before = await pointsOf(card_id);
      const actor = { ...wholeActor({ role: 'admin', id: maker.admin_id, requires_approval: true }), approved_by: 'x' };
      const forged = { ...actor, approval_id: kind === 'unknown' ? randomUUID() : approval_id };
      const args = { p_card_id: card_id, p_delta_points: 20_000, p_reason: '活動贈點' };
      await expect(server.db.gateway.call('update_points_and_level', args, forged)).rejects.toMatchObject({
        errorCode: 'INTERNAL_ERROR',
      });
      expect(await pointsOf(card_id)).toBe(before);
    },
  );

  test('line 30: splitting a call under one key, or over both transports, asks each time', async () => {
    const { card_id } = await server.fixtures.createMember();
    const body = { card_id, delta_points: 20_000, reason: 'a', idempotency_key: randomUUID() };
    const first = await server.rest('POST', '/admin/points/adjust', { token: tokens.maker, body });
    const overTrpc = await server.trpc(tokens.maker).admin.adjustPoints.mutate(body);
    expect(overTrpc).toEqual(first.body);
    expect(await pointsOf(card_id)).toBe(0);
  });
});
