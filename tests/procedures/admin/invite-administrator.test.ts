import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useAdminWorld } from './setup.js';

const at = useAdminWorld();
let serial = 0;
const nameOf = () => `invited-${++serial}`;
const invite = (body: Record<string, unknown>) => at.admin('POST', '/admin/administrators', { body });
const choose = (identifier: string, code: unknown, new_password = 'a-quiet-river-2026') =>
  at.server.rest('POST', '/auth/first-login', { body: { role: 'admin', identifier, code, new_password } });

describe('happy', () => {
  test('creates an administrator who chooses a password by the code, once', async () => {
    const name = nameOf();
    const answer = await invite({ name, role: 'finance' });
    expect(answer.status).toBe(201);
    const { administrator, first_login_code, expires_at } = answer.body;
    expect(administrator).toMatchObject({ name, role: 'finance' });
    expect(first_login_code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    const days = (Date.parse(String(expires_at)) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThan(7.1);

    const first = await choose(name, first_login_code);
    expect(first.status, first.text).toBe(200);
    expect(first.body.user_info).toMatchObject({ role: 'admin', administrator_role: 'finance' });
    expectRefusal(await choose(name, first_login_code), 401, 'INVALID_CREDENTIALS');
    const body = { role: 'admin', identifier: name, password: 'a-quiet-river-2026' };
    expect((await at.server.rest('POST', '/auth/login', { body })).status).toBe(200);
    expect((await at.lastAudit(String(administrator.administrator_id))).action).toBe('first_login.use');
  });

  test('a repetition with the same key answers the same code', async () => {
    const body = { name: nameOf(), role: 'auditor', idempotency_key: 'invite-1' };
    const first = (await invite(body)).body;
    expect((await invite(body)).body.first_login_code).toBe(first.first_login_code);
  });
});

describe('errors', () => {
  test('NAME_TAKEN for a name in use, in any spelling', async () => {
    expectRefusal(await invite({ name: at.world.admin.name.toUpperCase(), role: 'auditor' }), 409, 'NAME_TAKEN');
  });

  test.each([
    [{ name: ' ', role: 'auditor' }, 'INVALID_NAME'],
    [{ name: 'x', role: 'root' }, 'VALIDATION_FAILED'],
    [{ name: 'x' }, 'VALIDATION_FAILED'],
  ])('%j is %s', async (body, code) => {
    expectRefusal(await invite(body), 400, code);
  });
});

describe('security', () => {
  test('stores the hash of the code alone', async () => {
    const { first_login_code } = (await invite({ name: nameOf(), role: 'auditor' })).body;
    const rows = await at.server.db.query('SELECT * FROM mps.first_login_codes');
    const audit = await at.server.db.query(`SELECT details FROM mps.audit_log WHERE action = 'administrator.invite'`);
    const kept = JSON.stringify([rows, audit]);
    expect(kept).not.toContain(String(first_login_code));
    expect(kept).not.toContain(String(first_login_code).replaceAll('-', ''));
  });

  test('an invited administrator cannot log in without the code', async () => {
    const name = nameOf();
    await invite({ name, role: 'owner' });
    for (const password of ['', 'x', 'a-quiet-river-2026']) {
      const body = { role: 'admin', identifier: name, password };
      expect([400, 401]).toContain((await at.server.rest('POST', '/auth/login', { body })).status);
    }
  });
});
