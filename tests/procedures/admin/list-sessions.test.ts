import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const list = (query: Record<string, string | number | boolean> = {}) => at.admin('GET', '/admin/sessions', { query });

describe('happy', () => {
  test('lists who is logged in, the newest first', async () => {
    const answer = await list();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      sessions: [
        { role: 'admin', name: at.world.admin.name, state: 'alive' },
        { role: 'admin' },
        { role: 'admin' },
        { role: 'admin' },
        { role: 'merchant', merchant_code: at.world.merchant.code, operator: null },
        { role: 'merchant', merchant_code: at.world.merchant.code },
        { role: 'member', subject_id: at.world.member.member_id },
      ],
      pagination: { total_count: 7 },
    });
    expectNoSecrets(answer);
  });

  test('filters by role and subject', async () => {
    const { body } = await list({ role: 'member', subject_id: at.world.member.member_id });
    expect(body.sessions).toHaveLength(1);
    expect((await list({ role: 'merchant' })).body.sessions).toHaveLength(2);
  });

  test('shows ended logins where they are asked for', async () => {
    const member = await at.server.fixtures.createMember();
    const token = await at.server.login.member(member);
    await at.server.rest('POST', '/auth/logout', { token });
    const subject = { subject_id: member.member_id };
    expect((await list(subject)).body.sessions).toEqual([]);
    const all = await list({ ...subject, alive_only: false });
    expect(all.body.sessions).toMatchObject([{ state: 'revoked', revoke_reason: 'logout' }]);
  });

  test('goes on by cursor', async () => {
    const { body } = await list({ limit: 6 });
    const rest = await list({ limit: 6, cursor: String(body.next_cursor) });
    expect(rest.body.sessions).toMatchObject([{ role: 'member' }]);
  });
});

describe('errors', () => {
  test.each([
    [{ role: 'guest' }, 'VALIDATION_FAILED'],
    [{ subject_id: 'me' }, 'VALIDATION_FAILED'],
    [{ alive_only: 'maybe' }, 'VALIDATION_FAILED'],
    [{ cursor: 'abc' }, 'INVALID_CURSOR'],
  ])('refuses %j', async (query, code) => {
    expectRefusal(await list(query as Record<string, string>), 400, code);
  });
});
