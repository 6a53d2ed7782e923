/** One-time codes of administrators, from enrolment to the loss of the device. */
import { randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PASSWORD, type TestAdmin } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
let admin: TestAdmin;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  admin = await server.fixtures.createAdmin();
  token = await server.login.admin(admin);
});

const post = (path: string, body?: unknown) => server.rest('POST', path, { token, body });
const logIn = (admin_code?: string, password = PASSWORD, idempotency_key?: string) => {
  const body = { role: 'admin', identifier: admin.name, password, admin_code, idempotency_key };
  return server.rest('POST', '/auth/login', { body });
};
const codeNow = (secret: string, stepsAway = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * stepsAway });

/** Enrols; the code that confirms is the one before the present one, so that the present one is still to be used. */
async function enrol(): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = (await post('/auth/totp/enroll')).body as unknown as { secret: string };
  const { body } = await post('/auth/totp/confirm', { code: codeNow(secret, -1) });
  return { secret, recoveryCodes: body.recovery_codes as unknown as string[] };
}

describe('enrolment', () => {
  test('answers secret, URI and picture once, and asks for no code before one was confirmed', async () => {
    const { status, body } = await post('/auth/totp/enroll');
    expect(status).toBe(200);
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(body.otpauth_uri).toMatch(new RegExp(`^otpauth://totp/MPS:${admin.name}\\?.*secret=${String(body.secret)}`));
    expect(body.qr_svg).toMatch(/^<svg /);
    expect((await logIn()).status).toBe(200);
    const again = await post('/auth/totp/enroll');
    expect(again.body.secret).not.toBe(body.secret);
    expect((await post('/auth/totp/confirm', { code: codeNow(String(body.secret)) })).status).toBe(401);
  });

  test('is confirmed by a code, and then neither begun nor confirmed again', async () => {
    const { secret, recoveryCodes } = await enrol();
    expect(recoveryCodes).toHaveLength(10);
    for (const path of ['/auth/totp/enroll', '/auth/totp/confirm']) {
      const answer = await post(path, path.endsWith('confirm') ? { code: codeNow(secret) } : undefined);
      expect([401, 409], answer.text).toContain(answer.status);
    }
  });

  test('under a key is repeated until it is confirmed, and does not show the secret again then', async () => {
    const idempotency_key = randomUUID();
    const first = await post('/auth/totp/enroll', { idempotency_key });
    expect((await post('/auth/totp/enroll', { idempotency_key })).body).toEqual(first.body);
    await post('/auth/totp/confirm', { code: codeNow(String(first.body.secret)) });
    expect((await post('/auth/totp/enroll', { idempotency_key })).status).toBe(409);
  });

  test('stores nothing that can be read: neither secret nor recovery code', async () => {
    const { secret, recoveryCodes } = await enrol();
    const rows = await server.db.query(
      `SELECT f.*, r.*, (SELECT jsonb_agg(a) FROM mps.audit_log a WHERE a.actor_id = $1::text) AS audit
       FROM mps.second_factors f JOIN mps.recovery_codes r USING (account_id) WHERE account_id = $1::uuid`,
      [admin.admin_id],
    );
    const text = JSON.stringify(rows);
    expect(rows).toHaveLength(10);
    for (const plain of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))]) {
      expect(text).not.toContain(plain);
    }
    expect(text).toContain('second_factor.enable');
  });
});

describe('a login', () => {
  test('needs the code; without it, with a wrong or a used one it is answered like a wrong password', async () => {
    const { secret } = await enrol();
    const wrongPassword = await logIn(undefined, 'wrong-password');
    for (const code of [
      undefined,
      '',
      '000000',
      'abcdef',
      codeNow(secret, -1),
      codeNow(secret, 5),
      codeNow(secret, -5),
    ]) {
      const answer = await logIn(code);
      expect([answer.status, answer.body.error?.code], String(code)).toEqual([401, 'INVALID_CREDENTIALS']);
      expect(answer.body.error.details).toEqual(wrongPassword.body.error.details);
    }
    const code = codeNow(secret);
    expect((await logIn(`${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(200);
    expect((await logIn(code)).status).toBe(401);
  });

  test('takes a code once, also where it comes twice at the same moment', async () => {
    const { secret } = await enrol();
    const code = codeNow(secret);
    const answers = await Promise.all([logIn(code), logIn(code), logIn(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  test('whose answer was lost answers the same session to its key, and to nothing else', async () => {
    const { secret, recoveryCodes } = await enrol();
    for (const code of [codeNow(secret), recoveryCodes[0] ?? '']) {
      const key = randomUUID();
      expect((await logIn('000000', PASSWORD, key)).status).toBe(401);
      const [first, again] = [await logIn(code, PASSWORD, key), await logIn(code, PASSWORD, key)];
      expect([first.status, again.status]).toEqual([200, 200]);
      const sessionOf = async ({ body }: typeof first) =>
        (await server.rest('GET', '/auth/me', { token: String(body.token) })).body.session_info.session_id;
      expect(await sessionOf(again)).toBe(await sessionOf(first));
      expect((await logIn(code, 'wrong-password', key)).status).toBe(401);
      expect((await logIn(code)).status).toBe(401);
      expect((await logIn(code, PASSWORD, randomUUID())).status).toBe(401);
    }
  });

  test('does not spend a code on a wrong password', async () => {
    const { secret } = await enrol();
    const code = codeNow(secret);
    expect((await logIn(code, 'wrong-password')).status).toBe(401);
    expect((await logIn(code)).status).toBe(200);
  });

  test('takes each recovery code once', async () => {
    const { recoveryCodes } = await enrol();
    const [first = '', second = ''] = recoveryCodes;
    expect((await logIn(first)).status).toBe(200);
    expect((await logIn(first)).status).toBe(401);
    expect((await logIn(second.toLowerCase().replace('-', ' '))).status).toBe(200);
    const rows = await server.db.query(
      `SELECT 1 FROM mps.audit_log WHERE action = 'second_factor.recover' AND object_id = $1`,
      [admin.admin_id],
    );
    expect(rows).toHaveLength(2);
  });

  test("does not take another administrator's code", async () => {
    const { secret } = await enrol();
    const other = await server.fixtures.createAdmin();
    token = await server.login.admin(other);
    admin = other;
    await enrol();
    expect((await logIn(codeNow(secret))).status).toBe(401);
  });
});

describe('taking it away', () => {
  test('needs password and code; the login then needs no code', async () => {
    const { secret } = await enrol();
    expect((await post('/auth/totp/disable', { password: PASSWORD })).status).toBe(401);
    expect((await post('/auth/totp/disable', { password: 'wrong', admin_code: codeNow(secret) })).status).toBe(401);
    expect((await post('/auth/totp/disable', { password: PASSWORD, admin_code: codeNow(secret) })).status).toBe(200);
    expect((await logIn()).status).toBe(200);
  });

  test("is refused for another administrator's in SQL, and left to the service for the lost ones", async () => {
    await enrol();
    const other = await server.fixtures.createAdmin();
    const args = { p_account_id: admin.admin_id };
    await expect(server.db.call('disable_second_factor', args, { role: 'admin', id: other.admin_id })).rejects.toThrow(
      'PERMISSION_DENIED',
    );
    expect(await server.db.call('disable_second_factor', args)).toMatchObject([{ disabled: true }]);
    expect((await logIn()).status).toBe(200);
  });
});

test('nobody but the service reads secrets or spends codes, and nobody but administrators and managers enrols', async () => {
  const actor = { role: 'admin', id: admin.admin_id } as const;
  const id = { p_account_id: admin.admin_id };
  for (const call of [
    server.db.call('get_second_factor', id, actor),
    server.db.call('use_second_factor_step', { ...id, p_step: 1 }, actor),
    server.db.call('use_recovery_code', { ...id, p_code_hash: 'x' }, actor),
    server.db.call('start_second_factor', { p_secret_encrypted: 'x' }, { role: 'merchant', operator_role: 'cashier' }),
    server.db.call('confirm_second_factor', { p_step: 1, p_recovery_hashes: 'x' }, { role: 'member' }),
  ]) {
    await expect(call).rejects.toThrow('PERMISSION_DENIED');
  }
});

describe('new recovery codes', () => {
  test('take the place of the earlier ones', async () => {
    const { secret, recoveryCodes } = await enrol();
    const answer = await post('/auth/totp/recovery-codes');
    const renewed = answer.body.recovery_codes as unknown as string[];
    expect(renewed).toHaveLength(10);
    expect(renewed.filter((code) => recoveryCodes.includes(code))).toEqual([]);
    expect((await logIn(recoveryCodes[0])).status).toBe(401);
    expect((await logIn(renewed[0])).status).toBe(200);
    expect((await logIn(renewed[0])).status).toBe(401);
    expect((await logIn(codeNow(secret))).status).toBe(200);
    const audit = await server.db.query('SELECT action, details FROM mps.audit_log WHERE actor_id = $1', [
      admin.admin_id,
    ]);
    expect(audit).toContainEqual({ action: 'second_factor.renew_codes', details: {} });
    for (const code of renewed) expect(JSON.stringify(audit)).not.toContain(code);
  });

  test('are refused without a second factor in force, begun or not', async () => {
    expect((await post('/auth/totp/recovery-codes')).body.error).toMatchObject({ code: 'INVALID_STATE_TRANSITION' });
    await post('/auth/totp/enroll');
    expect((await post('/auth/totp/recovery-codes')).body.error).toMatchObject({ code: 'INVALID_STATE_TRANSITION' });
  });

  test('need a recent proof of the password, and the earlier ones stay without it', async () => {
    const { recoveryCodes } = await enrol();
    await server.db.query("UPDATE mps.sessions SET proven_at = now() - interval '1 day' WHERE subject_id = $1", [
      admin.admin_id,
    ]);
    expect((await post('/auth/totp/recovery-codes')).body.error).toMatchObject({
      code: 'PERMISSION_DENIED',
      details: { reason: 'reauthentication_required' },
    });
    expect((await logIn(recoveryCodes[0])).status).toBe(200);
  });
});
