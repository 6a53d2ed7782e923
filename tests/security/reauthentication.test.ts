/** What a stolen, still open login cannot do: change points, credentials, or pay much back. */
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { REAUTH_REFUND_ABOVE: '100' } });
});
afterAll(() => server.stop());

/** Makes the proofs of all logins that are open older than REAUTH_AFTER. */
const grow = () => server.db.query(`UPDATE mps.sessions SET proven_at = now() - interval '16 minutes'`);
const prove = (token: string, body: Record<string, string> = { password: PASSWORD }) =>
  server.rest('POST', '/auth/reauthenticate', { token, body });

describe('an administrator', () => {
  test('adjusts points and resets credentials with a fresh login, and after 15 minutes by the password alone', async () => {
    const { fixtures } = server;
    const [member, merchant] = [await fixtures.createMember(), await fixtures.createMerchant()];
    const operator = await fixtures.createOperator(merchant);
    const new_password = 'another-horse-battery-2';
    const acts: [string, string, Record<string, unknown>][] = [
      ['POST', '/admin/points/adjust', { card_id: member.card_id, delta_points: 5, reason: 'goodwill' }],
      ['POST', '/admin/members/reset-password', { member_id: member.member_id, new_password }],
      ['POST', '/admin/merchants/reset-password', { merchant_id: merchant.merchant_id, new_password }],
      [
        'PATCH',
        `/admin/merchants/${merchant.merchant_id}/operators/${operator.operator_id}`,
        { password: new_password },
      ],
    ];
    const token = await server.login.admin();
    const statuses = async () => {
      const answers = [];
      for (const [method, path, body] of acts) answers.push(await server.rest(method, path, { token, body }));
      return answers.map(({ status, body }) => [status, body.error?.details.reason ?? null]);
    };
    expect(await statuses()).toEqual(acts.map(() => [200, null]));
    await grow();
    expect(await statuses()).toEqual(acts.map(() => [403, 'reauthentication_required']));
    expect((await prove(token, { password: 'wrong-password' })).status).toBe(401);
    expect((await statuses())[0]).toEqual([403, 'reauthentication_required']);
    const proven = await prove(token);
    expect([proven.status, proven.body.valid_seconds]).toEqual([200, 900]);
    expect(await statuses()).toEqual(acts.map(() => [200, null]));
  });

  test('does everything else without', async () => {
    const token = await server.login.admin();
    const { card_id } = await server.fixtures.createMember();
    await grow();
    expect((await server.rest('POST', '/admin/cards/freeze', { token, body: { card_id } })).status).toBe(200);
    expect((await server.rest('GET', '/admin/statistics', { token })).status).toBe(200);
  });

  test('with a second factor proves that too', async () => {
    const token = await server.login.admin();
    const { secret } = (await server.rest('POST', '/auth/totp/enroll', { token })).body as unknown as {
      secret: string;
    };
    const before = generateSync({ secret, epoch: Math.floor(Date.now() / 1000) - 30 });
    await server.rest('POST', '/auth/totp/confirm', { token, body: { code: before } });
    expect((await prove(token)).status).toBe(401);
    expect((await prove(token, { password: PASSWORD, admin_code: generateSync({ secret }) })).status).toBe(200);
  });
});

describe('a refund', () => {
  test('above REAUTH_REFUND_ABOVE asks for it, one up to it does not', async () => {
    const merchant = await server.fixtures.createMerchant();
    const token = await server.login.merchant(merchant);
    const { tx_no } = await server.fixtures.pay(merchant, await server.fixtures.createMember(), 500);
    const refund = (refund_amount: number | string) =>
      server.rest('POST', '/merchant/refund', { token, body: { original_tx_no: tx_no, refund_amount } });
    expect((await refund(100.01)).status).toBe(200);
    await grow();
    for (const amount of [100.01, '100.01', '0100.010', 399]) {
      const { status, body } = await refund(amount);
      expect([status, body.error?.details.reason], String(amount)).toEqual([403, 'reauthentication_required']);
    }
    expect((await refund(100)).status).toBe(200);
    await prove(token);
    expect((await refund(150)).status).toBe(200);
  });
});

describe('a proof', () => {
  test('is of its own session alone, and audited', async () => {
    const admin = await server.fixtures.createAdmin();
    const [one, other] = [await server.login.admin(admin), await server.login.admin(admin)];
    await grow();
    await prove(one);
    const { card_id } = await server.fixtures.createMember();
    const body = { card_id, delta_points: 1, reason: 'x' };
    expect((await server.rest('POST', '/admin/points/adjust', { token: one, body })).status).toBe(200);
    expect((await server.rest('POST', '/admin/points/adjust', { token: other, body })).status).toBe(403);
    const rows = await server.db.query(`SELECT 1 FROM mps.audit_log WHERE action = 'session.prove' AND actor_id = $1`, [
      admin.admin_id,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('needs the hash that was verified, and an actor', async () => {
    const token = await server.login.admin();
    const { session_info, user_info } = (await server.rest('GET', '/auth/me', { token })).body;
    const actor = { role: 'admin', id: String(user_info.id), session_id: String(session_info.session_id) } as const;
    expect(await server.db.call('prove_session', { p_password_hash: 'another' }, actor)).toEqual([]);
    await expect(server.db.call('prove_session', { p_password_hash: 'x' })).rejects.toThrow('PERMISSION_DENIED');
  });
});
