import { generateSync } from 'otplib';
import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const reset = (id: string) => at.admin('POST', `/admin/administrators/${id}/reset-second-factor`);

describe('happy', () => {
  test('lets somebody who has lost the device log in by the password', async () => {
    const person = await at.server.fixtures.createAdmin({ role: 'finance' });
    const token = await at.server.login.admin(person);
    const { secret } = (await at.server.rest('POST', '/auth/totp/enroll', { token })).body;
    const code = generateSync({ secret: String(secret) });
    await at.server.rest('POST', '/auth/totp/confirm', { token, body: { code } });
    await expect(at.server.login.admin(person)).rejects.toThrow('401');
    expect((await reset(person.admin_id)).body).toMatchObject({ success: true, removed: true, ended_sessions: 1 });
    expectRefusal(await at.server.rest('GET', '/auth/me', { token }), 401, 'SESSION_REVOKED');
    await at.server.login.admin(person);
    expect((await at.lastAudit(person.admin_id)).action).toBe('second_factor.reset');
    expect((await reset(person.admin_id)).body).toMatchObject({ removed: false });
  });
});

describe('errors', () => {
  test('NOT_FOUND for nobody', async () => {
    expectRefusal(await reset(UNKNOWN_ID), 404, 'NOT_FOUND');
  });
});

describe('security', () => {
  test("one's own second factor goes only by the password and a code", async () => {
    expectRefusal(await reset(at.world.admin.admin_id), 403, 'PERMISSION_DENIED');
  });
});
