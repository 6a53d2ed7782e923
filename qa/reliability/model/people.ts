/** The people of a program: made by a test's fixtures, or over REST by an administrator of any installation. */
import { PASSWORD } from '../../../tests/support/fixtures.js';
import { type Json, restCaller } from '../../../tests/support/rest.js';
import type { TestServer } from '../../../tests/support/start-test-server.js';
import type { Target } from './send.js';
import type { Member, Merchant } from './world.js';

/** What only somebody with the database can do: nobody can wait for an expiry. */
interface Hands {
  cardFallsDue(cardId: string): Promise<void>;
  codeFallsDue(cardId: string, memberId: string): Promise<void>;
  /** Takes away what this program leaves for the batches of the next one. */
  tidy(): Promise<void>;
}

interface People {
  admin(): Promise<{ id: string; login: Record<string, string> }>;
  member(): Promise<{ member: Member; card: { id: string; no: string }; login: Record<string, string> }>;
  /** A merchant whose own account is a manager, and a cashier of it. */
  merchant(): Promise<{ merchant: Merchant; manager: Record<string, string>; cashier: Record<string, string> }>;
}

/** An API, the people on it, and hands in its database where the runner has one. */
export interface Installation extends Target {
  people: People;
  hands: Hands | null;
  transports: readonly ('rest' | 'trpc')[];
  /** Whether writes that are no charge, refund or recharge take a key too (machines.md › Requests). */
  keysOnEveryWrite: boolean;
}

const asMerchant = (code: string, password: string, operator?: string) => ({
  ...{ role: 'merchant', identifier: code, password },
  ...(operator === undefined ? {} : { operator }),
});

/** A test's own server and database, over both transports. */
export function testInstallation({ url, rest, db, fixtures }: TestServer): Installation {
  return {
    url,
    rest,
    transports: ['rest', 'trpc'],
    keysOnEveryWrite: true,
    people: {
      admin: async () => {
        const { name, admin_id } = await fixtures.createAdmin();
        return { id: admin_id, login: { role: 'admin', identifier: name, password: PASSWORD } };
      },
      member: async () => {
        const made = await fixtures.createMember();
        return {
          member: { id: made.member_id, no: made.member_no, suspended: false },
          card: { id: made.card_id, no: made.card_no },
          login: { role: 'member', identifier: made.member_no, password: PASSWORD },
        };
      },
      merchant: async () => {
        const made = await fixtures.createMerchant();
        const { name } = await fixtures.createOperator(made, { role: 'cashier' });
        return {
          merchant: { id: made.merchant_id, code: made.code, suspended: false },
          manager: asMerchant(made.code, PASSWORD),
          cashier: asMerchant(made.code, PASSWORD, name),
        };
      },
    },
    hands: {
      cardFallsDue: async (cardId) => {
        await db.query("UPDATE mps.cards SET expires_at = now() - interval '1 second' WHERE id = $1", [cardId]);
      },
      codeFallsDue: async (cardId, memberId) => {
        await db.query(
          "UPDATE mps.payment_codes SET expires_at = now() - interval '1 second' WHERE card_id = $1 AND member_id = $2",
          [cardId, memberId],
        );
      },
      tidy: async () => {
        await db.query('DELETE FROM mps.payment_codes');
        await db.call('expire_due_cards', {});
      },
    },
  };
}

/**
 * An installation that is known by its address alone.
 *
 * @param admin the name and password of an administrator without a second factor
 */
export function remoteInstallation(url: string, admin: { name: string; password: string }): Installation {
  const rest = restCaller(url, null);
  const login = { role: 'admin', identifier: admin.name, password: admin.password };
  const run = Date.now().toString(36);
  let serial = 0;
  let token: string | null = null;
  const post = async (path: string, body: object): Promise<Json> => {
    const answer = await rest('POST', path, { token, body });
    if (answer.status >= 400) throw new Error(`POST ${path} answered ${answer.status}: ${answer.text}`);
    return answer.body;
  };
  const create = async (path: string, body: object) => {
    // A session may end during a long run; a login a program is cheap.
    token = String((await post('/auth/login', login)).token);
    return post(path, body);
  };
  return {
    url,
    rest,
    transports: ['rest'],
    keysOnEveryWrite: true,
    hands: null,
    people: {
      admin: async () => {
        const { user_info } = await post('/auth/login', login);
        return { id: String((user_info as Json).id), login };
      },
      member: async () => {
        serial += 1;
        const body = { name: '王小明', email: `model-${run}-${serial}@example.com`, password: PASSWORD };
        const { member, default_card } = (await create('/admin/members', body)) as { member: Json; default_card: Json };
        const no = String(member.member_no);
        return {
          member: { id: String(member.member_id), no, suspended: false },
          card: { id: String(default_card.card_id), no: String(default_card.card_no) },
          login: { role: 'member', identifier: no, password: PASSWORD },
        };
      },
      merchant: async () => {
        serial += 1;
        const code = `MODEL${run}${serial}`.toUpperCase();
        const { merchant } = (await create('/admin/merchants', { code, name: '測試商店', password: PASSWORD })) as {
          merchant: Json;
        };
        const id = String(merchant.merchant_id);
        const cashier = { name: 'amy', role: 'cashier', password: PASSWORD };
        await post(`/admin/merchants/${id}/operators`, cashier);
        return {
          merchant: { id, code, suspended: false },
          manager: asMerchant(code, PASSWORD),
          cashier: asMerchant(code, PASSWORD, 'amy'),
        };
      },
    },
  };
}
