/**
 * Whoever guesses, from however many addresses and by whatever spelling, gets the number of tries that one account or
 * card allows a day; the person still gets in.
 */
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createThrottle } from '../../server/src/identity/throttle.js';
import { ApplicationError } from '../../server/src/lib/application-error.js';
import { PASSWORD } from '../support/fixtures.js';
import type { RestAnswer } from '../support/rest.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

/** Five times the most that a day allows. */
const GUESSES = 100;
const AT_ONCE = 20;
const HOME = '203.0.113.7';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { LOGIN_TRIES: '5', TRUST_PROXY: '1' } });
});
afterAll(() => server.stop());

const from = (address: string) => ({ 'X-Forwarded-For': address });
/** Another address for each guess. */
const address = (serial: number) => `198.18.${Math.floor(serial / 250)}.${1 + (serial % 250)}`;

const logIn = (body: Record<string, unknown>, at: string) =>
  server.rest('POST', '/auth/login', { body, headers: from(at) });

/** Makes the guesses, some at the same time, and counts their refusals by code. */
async function guess(attempt: (serial: number) => Promise<RestAnswer>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let first = 0; first < GUESSES; first += AT_ONCE) {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => attempt(first + index)));
    for (const { body } of answers) {
      const code = String(body.error.code);
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

/** Spellings of one text that the database folds into one. */
const spelled = (text: string, serial: number): string => {
  const wide = [...text].map((each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)).join('');
  const spellings = [
    text,
    text.toLowerCase(),
    ` ${text}`,
    `${text} `,
    wide,
    `${text.slice(0, 3)}\u200b${text.slice(3)}`,
  ];
  return spellings[serial % spellings.length] ?? text;
};

describe('a hundred guesses from a hundred addresses', { timeout: 60_000 }, () => {
  test('at a password: 20 are compared, and the person logs in from where they did before', async () => {
    const member = await server.fixtures.createMember({ phone: '0912345986' });
    const right = { role: 'member', identifier: member.phone, password: PASSWORD };
    expect((await logIn(right, HOME)).status).toBe(200);
    const names = [member.phone, member.member_no, member.member_id, `+886${member.phone.slice(1)}`];
    const counts = await guess((serial) => {
      const identifier = spelled(names[serial % names.length] ?? '', serial);
      return logIn({ role: 'member', identifier, password: `wrong-${serial}` }, address(serial));
    });
    expect(counts).toEqual({ INVALID_CREDENTIALS: 20, RATE_LIMITED: GUESSES - 20 });
    expect((await logIn(right, HOME)).status).toBe(200);
    expect((await logIn(right, address(1))).status).toBe(429);
  });

  test('at the password of somebody who is logged in: they still prove it', async () => {
    const member = await server.fixtures.createMember();
    const token = await server.login.member(member);
    const right = { role: 'member', identifier: member.member_no };
    await guess((serial) => logIn({ ...right, password: `wrong-${serial}` }, address(serial)));
    const prove = (password: string, at: string) =>
      server.rest('POST', '/auth/reauthenticate', { token, body: { password }, headers: from(at) });
    expect((await prove(PASSWORD, HOME)).status).toBe(200);
    const counts = await guess((serial) => prove(`wrong-${serial}`, address(serial)));
    expect(counts).toEqual({ INVALID_CREDENTIALS: 20, RATE_LIMITED: GUESSES - 20 });
  });

  test('from the address of somebody who is logged in: they still prove it there', async () => {
    const member = await server.fixtures.createMember();
    const right = { role: 'member', identifier: member.member_no, password: PASSWORD };
    const { token } = (await logIn(right, HOME)).body as unknown as { token: string };
    const counts = await guess((serial) => logIn({ ...right, password: `wrong-${serial}` }, HOME));
    expect(counts).toEqual({ INVALID_CREDENTIALS: 5, RATE_LIMITED: GUESSES - 5 });
    const options = { token, body: { password: PASSWORD }, headers: from(HOME) };
    expect((await server.rest('POST', '/auth/reauthenticate', options)).status).toBe(200);
  });

  test.each([
    ['one-time code', 10, (serial: number) => String(serial).padStart(6, '0')],
    ['recovery code', 5, (serial: number) => `ABCDE-${String(serial).padStart(5, '0')}`],
  ])('at a %s, by the right password: %d are compared, and the person logs in', async (_what, allowed, codeOf) => {
    const admin = await server.fixtures.createAdmin();
    const login = (admin_code: string | undefined, at: string) =>
      logIn({ role: 'admin', identifier: admin.name, password: PASSWORD, admin_code }, at);
    const { token } = (await login(undefined, HOME)).body as unknown as { token: string };
    const post = (path: string, body?: unknown) => server.rest('POST', path, { token, body, headers: from(HOME) });
    const { secret } = (await post('/auth/totp/enroll')).body as unknown as { secret: string };
    const codeAt = (steps: number) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });
    const enrolled = await post('/auth/totp/confirm', { code: codeAt(-1) });
    const [recovery] = enrolled.body.recovery_codes as unknown as string[];
    const counts = await guess((serial) => login(codeOf(serial), address(serial)));
    expect(counts).toEqual({ INVALID_CREDENTIALS: allowed, RATE_LIMITED: GUESSES - allowed });
    expect((await login(codeAt(0), HOME)).status).toBe(200);
    expect((await login(recovery, HOME)).status).toBe(200);
  });

  test("at a card's binding password, by many members: 10 are compared, and the owner still binds", async () => {
    const owner = await server.fixtures.createMember();
    const ownersToken = await server.login.member(owner);
    const { card_id, card_no } = await server.fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: owner.member_id,
      binding_password: 'shared-card-2026',
    });
    const members = await Promise.all(Array.from({ length: 20 }, () => server.fixtures.createMember()));
    const tokens = await Promise.all(members.map((each) => server.login.member(each)));
    const bind = (token: string | undefined, body: Record<string, unknown>, at: string) =>
      server.rest('POST', '/member/bind-card', { token: token ?? null, body, headers: from(at) });
    const counts = await guess((serial) => {
      const card = serial % 7 === 0 ? { card_id } : { card_no: spelled(card_no, serial) };
      return bind(tokens[serial % 20], { ...card, binding_password: `wrong-${serial}` }, address(serial));
    });
    expect(counts).toEqual({ INVALID_BINDING_PASSWORD: 10, RATE_LIMITED: GUESSES - 10 });
    const right = { card_no, binding_password: 'shared-card-2026' };
    expect((await bind(ownersToken, right, address(1))).status).toBe(200);
    expect((await bind(tokens[0], right, address(1))).status).toBe(429);
    // A new password makes the guesses of the old one worthless, and lets the others in again.
    const path = `/member/cards/${card_id}/binding-password`;
    await server.rest('POST', path, { token: ownersToken, body: { binding_password: 'shared-card-2027' } });
    const renewed = { card_no, binding_password: 'shared-card-2027' };
    expect((await bind(tokens[0], renewed, HOME)).status).toBe(200);
  });
});

test.each([
  ['password', 20],
  ['second_factor', 10],
  ['recovery_code', 5],
  ['binding_password', 10],
] as const)(
  'a thousand guesses at a %s in a day, from a thousand addresses: %d are looked at',
  async (kind, allowed) => {
    vi.useFakeTimers();
    try {
      const throttle = createThrottle({ tries: 5 });
      let looked = 0;
      const wrong = async () => {
        looked += 1;
        throw new ApplicationError('INVALID_CREDENTIALS');
      };
      const day = async () => {
        looked = 0;
        for (let serial = 0; serial < 1_000; serial += 1) {
          await throttle.guard({ kind, account: 'member:1', address: address(serial) }, wrong).catch(() => {});
          await vi.advanceTimersByTimeAsync(80_000);
        }
        return looked;
      };
      await throttle.guard({ kind, account: 'member:1', address: HOME }, async () => 'in');
      // A thousand times 80 seconds is a little less than a day: the next day counts anew.
      expect(await day()).toBe(allowed);
      await expect(throttle.guard({ kind, account: 'member:1', address: HOME }, async () => 'in')).resolves.toBe('in');
      await vi.advanceTimersByTimeAsync(7_000_000);
      expect(await day()).toBe(allowed);
    } finally {
      vi.useRealTimers();
    }
  },
);

describe('spellings do not tell whether there is an account or card', () => {
  const outcomes = async (attempts: (() => Promise<RestAnswer>)[]) => {
    const answers: unknown[][] = [];
    for (const attempt of attempts) {
      const { status, body } = await attempt();
      const { code, message, suggestion } = body.error;
      answers.push([status, code, message, suggestion]);
    }
    return answers;
  };
  const forms = (phone: string) => {
    const digits = phone.replace(/\D/g, '').slice(-9);
    const local = `0${digits}`;
    return [
      local,
      `+886${digits}`,
      `886${digits}`,
      `00886${digits}`,
      spelled(local, 4),
      `\u200b${local.slice(0, 4)}-${local.slice(4)} `,
    ];
  };

  test('six spellings of an unknown telephone are answered like those of a known one', async () => {
    const phone = '0912345987';
    await server.fixtures.createMember({ phone });
    const tries = (of: string, at: string) =>
      [...forms(of), ...forms(of)].map(
        (identifier) => () => logIn({ role: 'member', identifier, password: 'wrong-password' }, at),
      );
    const known = await outcomes(tries(phone, '203.0.113.21'));
    expect(await outcomes(tries('0999123987', '203.0.113.22'))).toEqual(known);
    expect(known.at(-1)?.slice(0, 2)).toEqual([429, 'RATE_LIMITED']);
  });

  test.each([
    ['merchant', 'SHOP-Unknown'],
    ['admin', 'Nobody-Here'],
    ['member', 'M99999999'],
    ['member', 'Nobody@Example.com'],
  ])('six spellings of an unknown %s %s share one count', async (role, name) => {
    const at = '203.0.113.23';
    const tries = Array.from(
      { length: 12 },
      (_, serial) => () => logIn({ role, identifier: spelled(name, serial), password: 'wrong-password' }, at),
    );
    const answers = await outcomes(tries);
    expect(answers.map(([status]) => status)).toEqual([...Array(5).fill(401), ...Array(7).fill(429)]);
  });

  test('the number of an unknown card is answered like that of a known one', async () => {
    const { card_no } = await server.fixtures.issueCard({ card_type: 'prepaid', binding_password: 'shared-card-2026' });
    const token = await server.login.member(await server.fixtures.createMember());
    const tries = (number: string, at: string) =>
      Array.from({ length: 12 }, (_, serial) => () => {
        const body = { card_no: spelled(number, serial), binding_password: 'wrong-password' };
        return server.rest('POST', '/member/bind-card', { token, body, headers: from(at) });
      });
    const known = await outcomes(tries(card_no, '203.0.113.24'));
    expect(await outcomes(tries('PPD98765432', '203.0.113.25'))).toEqual(known);
    expect(known.at(-1)?.slice(0, 2)).toEqual([429, 'RATE_LIMITED']);
  });
});
