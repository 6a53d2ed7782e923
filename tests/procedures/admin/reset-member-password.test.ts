import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { PASSWORD } from '../../support/fixtures.js';
import { expectNoSecrets, UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const reset = (member_id: string, new_password: unknown) =>
  at.admin('POST', '/admin/members/reset-password', { body: { member_id, new_password } });

describe('happy', () => {
  test('replaces the password and ends the logins at once', async () => {
    const member = await at.server.fixtures.createMember();
    const token = await at.server.login.member(member);
    expect((await at.server.rest('GET', '/auth/me', { token })).status).toBe(200);

    const answer = await reset(member.member_id, 'quite-another-one');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ success: true, message: '密碼已重設', ended_sessions: 1 });
    expectNoSecrets(answer);
    expectRefusal(await at.server.rest('GET', '/auth/me', { token }), 401, 'SESSION_REVOKED');

    const login = (password: string) =>
      at.server.rest('POST', '/auth/login', { body: { role: 'member', identifier: member.phone, password } });
    expectRefusal(await login(PASSWORD), 401, 'INVALID_CREDENTIALS');
    expect((await login('quite-another-one')).status).toBe(200);
  });
});

describe('errors', () => {
  test.each(['short', '12345678', 'a'.repeat(129)])('refuses the password %s', async (password) => {
    expectRefusal(await reset(at.world.member.member_id, password), 400, 'PASSWORD_TOO_WEAK');
  });

  test("refuses the member's own phone", async () => {
    expectRefusal(await reset(at.world.member.member_id, at.world.member.phone), 400, 'PASSWORD_TOO_WEAK');
  });

  test('knows nobody by an unknown id', async () => {
    expectRefusal(await reset(UNKNOWN_ID, 'quite-another-one'), 404, 'MEMBER_NOT_FOUND');
  });

  test('refuses a password that is no text', async () => {
    expectRefusal(await reset(at.world.member.member_id, 12345678), 400, 'VALIDATION_FAILED');
  });
});

describe('security', () => {
  test('writes neither password nor hash to the audit', async () => {
    const { member_id } = await at.server.fixtures.createMember();
    await reset(member_id, 'quite-another-one');
    const audit = await at.lastAudit(member_id);
    expect(audit.action).toBe('password.set');
    expect(JSON.stringify(audit.details)).not.toMatch(/quite|argon2/);
  });
});
