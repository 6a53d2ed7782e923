/** Every write under an idempotency key: called again, it answers what it answered and writes nothing. */
import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '@mps/shared';
import { CONTRACTS } from '@mps/shared/contract/all.generated';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROCEDURES, type ProcedureRow, restRequest } from '../support/procedure-table.js';
import type { Json } from '../support/rest.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { callTrpc } from '../support/trpc-http.js';
import { createWorld, type World } from '../support/world.js';

type Name = keyof typeof CONTRACTS;
type Write = { [N in Name]: (typeof CONTRACTS)[N]['kind'] extends 'mutation' ? N : never }[Name];

/** What a repetition answers where it is not the first answer again. */
interface Case {
  /** What the input is changed by to be another request; null where there is only one. */
  other: Record<string, unknown> | null;
  /** The refusal of the repetition. */
  again?: ErrorCode;
  /** The refusal of another request under the key, IDEMPOTENCY_KEY_REUSED unless given; null where it is carried out. */
  reused?: ErrorCode | null;
  /** The fields that a repetition answers anew, for the same login. */
  anew?: 'token';
}

const id = randomUUID();
const password = 'wrong-horse-battery-9';

const REPEATED: Case = { other: null };

/** A write without a case is repeated as it is. */
const CASES: Partial<Record<Write, Case>> = {
  // The password is asked for each time; the login that it opens is the first one.
  'auth.login': { other: { password }, reused: 'INVALID_CREDENTIALS', anew: 'token' },
  // The code is used up, and another password is another request.
  'auth.chooseFirstPassword': {
    other: { new_password: 'yet-another-horse-7' },
    reused: 'INVALID_CREDENTIALS',
    anew: 'token',
  },
  // The provider takes its code once.
  'auth.loginExternal': {
    other: { credential: 'no-such-code' },
    again: 'INVALID_CREDENTIALS',
    reused: 'INVALID_CREDENTIALS',
  },
  'auth.refresh': { other: null, anew: 'token' },
  // The login that asks has ended.
  'auth.logout': { other: null, again: 'SESSION_REVOKED' },
  'auth.logoutAll': { other: null, again: 'SESSION_REVOKED' },
  'auth.switchOperator': { other: null, again: 'SESSION_REVOKED' },
  'auth.changePassword': { other: { new_password: 'yet-another-horse-7' }, reused: 'INVALID_CREDENTIALS' },
  'auth.revokeSession': { other: { session_id: id } },
  'auth.reauthenticate': { other: { password }, reused: 'INVALID_CREDENTIALS' },
  'auth.totpEnroll': { other: null },
  'auth.totpConfirm': { other: { code: '000000' }, reused: 'INVALID_CREDENTIALS' },
  'auth.renewRecoveryCodes': { other: null },
  'auth.totpDisable': { other: { password }, reused: 'INVALID_CREDENTIALS' },
  'member.updateProfile': { other: { name: '李小龍' } },
  'member.generateQr': { other: { ttl_seconds: 60 } },
  'member.revokeQr': { other: { card_id: id } },
  'member.recharge': { other: { amount: 101 } },
  'member.bindCard': { other: { role: 'viewer' } },
  'member.unbindCard': { other: { card_id: id } },
  'member.removeBinding': { other: { card_id: id } },
  'member.changeBindingPassword': { other: { binding_password: 'yet-another-horse-7' } },
  'merchant.charge': { other: { amount: 11 } },
  'merchant.refund': { other: { refund_amount: 6 } },
  'merchant.generateSettlement': { other: { mode: 'monthly' } },
  // Nothing is written: a key makes no difference, as on a GET.
  'common.validateQr': { other: null },
  'admin.createMember': { other: { name: '林志玲' } },
  'admin.updateMember': { other: { name: '林志玲' } },
  'admin.suspendMember': { other: { reason: 'another reason' } },
  'admin.reactivateMember': { other: { reason: 'another reason' } },
  'admin.resetMemberPassword': { other: { new_password: 'yet-another-horse-7' } },
  'admin.createMerchant': { other: { name: '另一家' } },
  'admin.suspendMerchant': { other: { reason: 'another reason' } },
  'admin.reactivateMerchant': { other: { reason: 'another reason' } },
  'admin.resetMerchantPassword': { other: { new_password: 'yet-another-horse-7' } },
  'admin.createOperator': { other: { role: 'manager' } },
  'admin.updateOperator': { other: { role: 'cashier' } },
  'admin.issueCard': { other: { initial_value: 301 } },
  'admin.freezeCard': { other: { reason: 'another reason' } },
  'admin.unfreezeCard': { other: { reason: 'another reason' } },
  'admin.reportCardLost': { other: { reason: 'another reason' } },
  'admin.closeCard': { other: { reason: 'another reason' } },
  'admin.adjustPoints': { other: { delta_points: 51 } },
  'admin.batchRotateQr': { other: { ttl_seconds: 301 } },
  'admin.revokeSession': { other: { reason: 'another reason' } },
  'admin.updateSettlementStatus': { other: { reason: 'another reason' } },
  'admin.expireCards': { other: null },
  'admin.cleanExpired': { other: null },
};

let server: TestServer;
let world: World;
/** What was answered or sent and has to be in no row as it is. */
const secrets = new Set<string>();

beforeAll(async () => {
  server = await startTestServer();
  world = await createWorld(server);
});
afterAll(() => server.stop());

const WRITES = PROCEDURES.filter(({ procedure }) => CONTRACTS[procedure as Name].kind === 'mutation');

interface Answer {
  status: number;
  code: string | null;
  isReplay: boolean;
  data: Json;
}
type Send = (entry: ProcedureRow, token: string | null, input: Record<string, unknown>, key: string) => Promise<Answer>;

/** The key travels in the header over REST and in the input over tRPC. */
const overRest: Send = async (entry, token, input, key) => {
  const { path, body } = restRequest(entry, input);
  const headers = { 'Idempotency-Key': key };
  const answer = await server.rest(entry.method, path, { token, body, headers });
  const code = answer.status < 400 ? null : String(answer.body.error?.code);
  return { status: answer.status, code, isReplay: isReplay(answer.headers), data: answer.body };
};
const overTrpc: Send = async (entry, token, input, key) => {
  const sent = { ...input, idempotency_key: key };
  const { status, code, headers, body } = await callTrpc(server.url, entry, sent, { token });
  return { status, code, isReplay: isReplay(headers), data: (body.result?.data?.json ?? {}) as Json };
};
const isReplay = (headers: Headers) => headers.get('idempotent-replayed') === 'true';

const written = async () => {
  const [row] = await server.db.query<{ count: number }>('SELECT count(*)::int AS count FROM mps.audit_log');
  return row?.count;
};

function remember(input: Record<string, unknown>, data: Json): void {
  for (const name of ['password', 'new_password', 'current_password', 'binding_password', 'admin_code']) {
    if (typeof input[name] === 'string') secrets.add(input[name]);
  }
  for (const name of ['token', 'secret', 'qr_plain', 'otpauth_uri', 'first_login_code']) {
    if (typeof data[name] === 'string') secrets.add(data[name]);
  }
  const codes = (data.codes ?? []) as unknown as { first_login_code: string }[];
  for (const { first_login_code } of codes) secrets.add(first_login_code);
  if (Array.isArray(data.recovery_codes)) for (const code of data.recovery_codes) secrets.add(String(code));
}

test('the table misses no write', () => {
  const writes = Object.values(CONTRACTS).filter(({ kind }) => kind === 'mutation');
  expect(WRITES.map(({ procedure }) => procedure).sort()).toEqual(writes.map(({ name }) => name).sort());
});

describe.each<[string, Send]>([
  ['REST', overRest],
  ['tRPC', overTrpc],
])('over %s', (_name, send) => {
  test.each(WRITES.map((entry): [string, ProcedureRow] => [entry.procedure, entry]))('%s', async (name, entry) => {
    const { other, again: refusal, reused = 'IDEMPOTENCY_KEY_REUSED', anew } = CASES[name as Write] ?? REPEATED;
    const token = entry.endsLogin ? await world.loginOfAnother(entry.as) : world.tokens[entry.as];
    const { idempotency_key: _own, ...input } = await entry.input(world);
    const key = randomUUID();
    const first = await send(entry, token, input, key);
    expect([first.code, first.isReplay]).toEqual([null, false]);
    remember(input, first.data);

    const before = await written();
    const again = await send(entry, token, input, key);
    if (refusal === undefined) {
      expect([again.code, again.status]).toEqual([null, first.status]);
      expect(again.isReplay).toBe(name !== 'common.validateQr');
      const { replayed: _replayed, ...answered } = again.data;
      const { replayed: _first, ...expected } = first.data;
      expect({ ...answered, [anew ?? '']: null }).toEqual({ ...expected, [anew ?? '']: null });
      if (anew !== undefined) expect(await sessionOf(again)).toBe(await sessionOf(first));
    } else {
      expect(again.code).toBe(refusal);
    }
    expect(await written()).toBe(before);

    if (other === null) return;
    const changed = await send(entry, token, { ...input, ...other }, key);
    expect(changed.code).toBe(reused);
    expect(await written()).toBe(before);
  });
});

const sessionOf = async ({ data }: Answer) => {
  const { body } = await server.rest('GET', '/auth/me', { token: String(data.token) });
  return body.session_info.session_id;
};

test('what is kept holds no secret as it is', async () => {
  const kept = await server.db.query<{ row: string }>('SELECT to_jsonb(a)::text AS row FROM mps.idempotency_answers a');
  expect(kept.length).toBeGreaterThan(WRITES.length);
  expect(secrets.size).toBeGreaterThan(20);
  const text = kept.map(({ row }) => row).join('\n');
  expect([...secrets].filter((secret) => text.includes(secret))).toEqual([]);
});
