import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const revoke = (body: unknown) => at.admin('POST', '/admin/sessions/revoke', { body });
const sessionOf = (token: string) => String(decodeJwt(token).sid);

describe('happy', () => {
  test("ends anybody's login at once", async () => {
    const token = await at.server.login.member(await at.server.fixtures.createMember());
    expect((await at.server.rest('GET', '/auth/me', { token })).status).toBe(200);
    const session_id = sessionOf(token);
    const answer = await revoke({ session_id, reason: 'stolen phone' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ success: true, ended: true });
    expectRefusal(await at.server.rest('GET', '/auth/me', { token }), 401, 'SESSION_REVOKED');
    expect(await at.lastAudit(session_id)).toMatchObject({
      action: 'session.revoke',
      actor_id: at.world.admin.admin_id,
      details: { reason: 'stolen phone' },
    });
  });

  test('says so when it had ended before', async () => {
    const token = await at.server.login.member(await at.server.fixtures.createMember());
    await revoke({ session_id: sessionOf(token) });
    expect((await revoke({ session_id: sessionOf(token) })).body).toMatchObject({ success: true, ended: false });
  });
});

describe('errors', () => {
  test('knows no login by an unknown id', async () => {
    expectRefusal(await revoke({ session_id: UNKNOWN_ID }), 404, 'NOT_FOUND');
  });

  test.each([{}, { session_id: 'abc' }, { session_id: [] }])('refuses the body %j', async (body) => {
    expectRefusal(await revoke(body), 400, 'VALIDATION_FAILED');
  });
});
