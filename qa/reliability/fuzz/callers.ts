/** Who calls, and what exists: accounts that are made anew when a call has ended their login. */

import type { AdministratorRole } from '@mps/shared';
import { PASSWORD } from '../../../tests/support/fixtures.js';
import type { OwnPostgres } from '../../../tests/support/own-postgres.js';
import { CALLERS, type Caller } from '../../../tests/support/world.js';
import { httpCall } from '../harness/http-call.js';
import type { Random } from '../harness/random.js';
import type { Known } from './near-valid.js';

export interface Callers {
  /** A token, or something that is none. */
  tokenOf(caller: Caller, random: Random): string | null;
  /** Makes a new account of this kind, because the login of the old one has ended. */
  renew(caller: Caller): Promise<void>;
  /** Things that exist, by the name of the field that names them. */
  known(): Known;
  /** New codes, payments and so on, for those that calls have used up. */
  refresh(): Promise<void>;
}

/** How often a payment and a code are asked for before it is a failure. */
const USE_ATTEMPTS = 5;
const ODD_TOKENS = [
  'x',
  'a.b.c',
  'eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.',
  'eyJhbGciOiJIUzI1NiJ9.e30.AAAA',
  'null',
  'x'.repeat(3_000),
];

export async function createCallers(postgres: OwnPostgres, url: string): Promise<Callers> {
  const { fixtures } = postgres;
  const tokens: Record<Caller, string | null> = {
    none: null,
    member: null,
    cashier: null,
    manager: null,
    auditor: null,
    support: null,
    finance: null,
    admin: null,
  };
  const login = async (who: Record<string, string>): Promise<string> => {
    const answer = await httpCall({ url: `${url}/auth/login`, body: { ...who, password: PASSWORD } });
    if (answer.status !== 200) throw new Error(`The login of ${who.identifier} answered ${answer.status}`);
    return String(answer.body.token);
  };
  const administrator = async (role: AdministratorRole) =>
    login({ role: 'admin', identifier: (await fixtures.createAdmin({ role })).name });
  let member = await fixtures.createMember({ balance: 5_000 });
  let merchant = await fixtures.createMerchant();
  // Whom calls may suspend, freeze and close, without ending what the others go on with.
  const victim = await fixtures.createMember({ balance: 500 });
  const rival = await fixtures.createMerchant();
  const shared = await fixtures.issueCard({
    card_type: 'prepaid',
    binding_password: 'shared-card-2026',
    initial_value: 800,
  });
  let known: Known = {};

  const make: Record<Caller, () => Promise<string | null>> = {
    none: async () => null,
    member: async () => {
      const person = await fixtures.createMember({ balance: 5_000 });
      const token = await login({ role: 'member', identifier: person.member_no });
      // Not before: from then on, calls name it, and may suspend it.
      member = person;
      return token;
    },
    manager: async () => {
      const shop = await fixtures.createMerchant();
      const token = await login({ role: 'merchant', identifier: shop.code });
      merchant = shop;
      return token;
    },
    cashier: async () => {
      // The merchant may have given way to a new one before the login.
      const { name, merchant: shop } = await fixtures.createOperator(merchant, { role: 'cashier' });
      return login({ role: 'merchant', identifier: shop.code, operator: name });
    },
    auditor: () => administrator('auditor'),
    support: () => administrator('support'),
    finance: () => administrator('finance'),
    admin: () => administrator('owner'),
  };
  const underway = new Map<Caller, Promise<void>>();
  const remake = async (caller: Caller) => {
    tokens[caller] = await make[caller]();
  };
  const renew = (caller: Caller): Promise<void> => {
    const running = underway.get(caller) ?? remake(caller);
    underway.set(caller, running);
    return running.finally(() => underway.delete(caller));
  };

  /** A payment and a code of the member, whose card may have been frozen or closed by now. */
  const use = async () => ({
    paid: await fixtures.pay(merchant, member, 20),
    code: await fixtures.issueCode(member, member.card_id),
  });
  /** Whatever is tried meanwhile may revoke the code, or freeze the card: then with a new member, a few times. */
  const useUntilDone = (attempts: number): ReturnType<typeof use> =>
    use().catch(async (error: unknown) => {
      if (attempts === 1) throw error;
      await renew('member');
      return useUntilDone(attempts - 1);
    });
  const refresh = async () => {
    const { paid, code } = await useUntilDone(USE_ATTEMPTS);
    const now = Date.now();
    known = {
      card_id: [member.card_id, member.card_id, shared.card_id, victim.card_id],
      card_no: [shared.card_no, member.card_no],
      member_id: [member.member_id, victim.member_id],
      owner_member_id: [member.member_id, victim.member_id],
      merchant_id: [rival.merchant_id],
      merchant_code: [merchant.code, rival.code],
      original_tx_no: [paid.tx_no],
      tx_no: [paid.tx_no],
      qr_plain: [code],
      role: ['member', 'merchant', 'admin', 'viewer', 'cashier'],
      identifier: [victim.member_no, rival.code, 'nobody'],
      password: ['wrong-password', 'another-horse-battery-2'],
      binding_password: ['shared-card-2026', 'wrong'],
      amount: [1, '2.50', 0.01, 10_000_000],
      refund_amount: [1, '0.01', 9_000],
      period_start: [new Date(now - 3_600_000).toISOString()],
      period_end: [new Date(now + 60_000).toISOString()],
      idempotency_key: ['key-1', 'key-2', `key-${now}`],
      limit: [1, 20, 200],
      offset: [0, 5, 2_147_483_647],
    };
  };

  for (const caller of CALLERS) await renew(caller);
  await refresh();
  return {
    tokenOf: (caller, random) => (random.chance(0.02) ? random.pick(ODD_TOKENS) : tokens[caller]),
    renew,
    known: () => known,
    refresh,
  };
}
