import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const update = (id: string, body: Record<string, unknown>, token?: string) =>
  at.server.rest('PATCH', `/admin/administrators/${id}`, { token: token ?? at.world.tokens.admin, body });

describe('happy', () => {
  test('changes the role and ends the logins at once', async () => {
    const person = await at.server.fixtures.createAdmin({ role: 'support' });
    const token = await at.server.login.admin(person);
    const answer = await update(person.admin_id, { role: 'finance' });
    expect(answer.body).toMatchObject({
      success: true,
      administrator: { role: 'finance', status: 'active' },
      ended_sessions: 1,
    });
    expectRefusal(await at.server.rest('GET', '/auth/me', { token }), 401, 'SESSION_REVOKED');
    const again = await at.server.login.admin(person);
    const me = await at.server.rest('GET', '/auth/me', { token: again });
    expect(me.body.user_info.administrator_role).toBe('finance');
    expect(await at.lastAudit(person.admin_id)).toMatchObject({
      action: 'administrator.update',
      details: { role_before: 'support', role: 'finance' },
    });
  });

  test('disables and enables', async () => {
    const person = await at.server.fixtures.createAdmin({ role: 'owner' });
    const token = await at.server.login.admin(person);
    expect((await update(person.admin_id, { status: 'inactive' })).status).toBe(200);
    expectRefusal(await at.server.rest('GET', '/auth/me', { token }), 401, 'SESSION_REVOKED');
    await expect(at.server.login.admin(person)).rejects.toThrow('401');
    expect((await update(person.admin_id, { status: 'active' })).status).toBe(200);
    await at.server.login.admin(person);
  });
});

describe('errors', () => {
  test('VALIDATION_FAILED for nothing, NOT_FOUND for nobody', async () => {
    expectRefusal(await update(at.world.admin.admin_id, {}), 400, 'VALIDATION_FAILED');
    expectRefusal(await update(UNKNOWN_ID, { role: 'auditor' }), 404, 'NOT_FOUND');
  });

  test('CANNOT_REMOVE_LAST_OWNER for the last active owner with a password', async () => {
    const owners = await at.server.db.query<{ id: string }>(
      `SELECT id FROM mps.administrators WHERE role = 'owner' AND id <> $1`,
      [at.world.admin.admin_id],
    );
    for (const { id } of owners) await update(id, { role: 'auditor' });
    await at.admin('POST', '/admin/administrators', { body: { name: 'cannot-log-in-yet', role: 'owner' } });
    for (const change of [{ role: 'finance' }, { status: 'inactive' }, { role: 'auditor', status: 'active' }]) {
      expectRefusal(await update(at.world.admin.admin_id, change), 409, 'CANNOT_REMOVE_LAST_OWNER');
    }
    expect((await at.server.rest('GET', '/auth/me', { token: at.world.tokens.admin })).status).toBe(200);
  });
});

describe('security', () => {
  test('nobody but an owner changes roles, their own neither', async () => {
    const person = await at.server.fixtures.createAdmin({ role: 'finance' });
    const token = await at.server.login.admin(person);
    expectRefusal(await update(person.admin_id, { role: 'owner' }, token), 403, 'PERMISSION_DENIED');
  });
});
