import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { PASSWORD } from '../../support/fixtures.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const reset = (id: string) => at.admin('POST', `/admin/administrators/${id}/reset-password`);
const login = (identifier: string, password: string) =>
  at.server.rest('POST', '/auth/login', { body: { role: 'admin', identifier, password } });

describe('happy', () => {
  test('ends the old password and the logins, and answers a code for a new one', async () => {
    const person = await at.server.fixtures.createAdmin({ role: 'support' });
    const token = await at.server.login.admin(person);
    const { status, body } = await reset(person.admin_id);
    expect([status, body.message, body.ended_sessions]).toEqual([200, '密碼已重設', 1]);
    expectRefusal(await at.server.rest('GET', '/auth/me', { token }), 401, 'SESSION_REVOKED');
    expectRefusal(await login(person.name, PASSWORD), 401, 'INVALID_CREDENTIALS');
    const choice = { role: 'admin', identifier: person.name, code: body.first_login_code };
    const chosen = await at.server.rest('POST', '/auth/first-login', {
      body: { ...choice, new_password: 'a-quiet-river-2026' },
    });
    expect(chosen.status, chosen.text).toBe(200);
    expect((await login(person.name, 'a-quiet-river-2026')).status).toBe(200);
  });

  test('a further code replaces the one before', async () => {
    const person = await at.server.fixtures.createAdmin({ role: 'support' });
    const first = (await reset(person.admin_id)).body.first_login_code;
    await reset(person.admin_id);
    const body = { role: 'admin', identifier: person.name, code: first, new_password: 'a-quiet-river-2026' };
    expectRefusal(await at.server.rest('POST', '/auth/first-login', { body }), 401, 'INVALID_CREDENTIALS');
  });
});

describe('errors', () => {
  test('NOT_FOUND for nobody', async () => {
    expectRefusal(await reset(UNKNOWN_ID), 404, 'NOT_FOUND');
  });

  test('CANNOT_REMOVE_LAST_OWNER: the last owner who can log in changes the password instead', async () => {
    expectRefusal(await reset(at.world.admin.admin_id), 409, 'CANNOT_REMOVE_LAST_OWNER');
  });
});

describe('security', () => {
  test('is for owners alone, and asks for a recent proof', async () => {
    const { admin_id } = await at.server.fixtures.createAdmin({ role: 'support' });
    const path = `/admin/administrators/${admin_id}/reset-password`;
    expectRefusal(await at.as('support', 'POST', path), 403, 'PERMISSION_DENIED');
    await at.server.db.query(`UPDATE mps.sessions SET proven_at = now() - interval '1 hour'`);
    const { status, body } = await reset(admin_id);
    expect([status, body.error.details]).toEqual([403, { reason: 'reauthentication_required' }]);
  });
});
