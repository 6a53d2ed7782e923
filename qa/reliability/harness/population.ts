/** Members, cards and merchants of a run, logged in over HTTP as anybody would be. */
import { PASSWORD, type TestMember, type TestMerchant } from '../../../tests/support/fixtures.js';
import type { OwnPostgres } from '../../../tests/support/own-postgres.js';
import { httpCall } from './http-call.js';

export interface LoggedIn<T> {
  account: T;
  token: string;
}

export interface Population {
  /** Prepaid cards that every member may pay with: each has codes of its own, and all meet on the card's row. */
  cards: string[];
  members: LoggedIn<TestMember>[];
  merchants: LoggedIn<TestMerchant>[];
  admin: LoggedIn<{ name: string }>;
}

export interface PopulationOptions {
  cards: number;
  members: number;
  merchants: number;
  /** What each card starts with. */
  balance: number;
}

export async function createPopulation(
  postgres: OwnPostgres,
  apiUrl: string,
  { cards, members, merchants, balance }: PopulationOptions,
): Promise<Population> {
  const { fixtures } = postgres;
  const people = await inTurn(members, async () => {
    const account = await fixtures.createMember();
    return { account, token: await login(apiUrl, { role: 'member', identifier: account.member_no }) };
  });
  const shops = await inTurn(merchants, async () => {
    const account = await fixtures.createMerchant();
    return { account, token: await login(apiUrl, { role: 'merchant', identifier: account.code }) };
  });
  const admin = await fixtures.createAdmin();
  const owner = people[0]?.account.member_id;
  const cardIds = await inTurn(cards, async () => {
    const card = await fixtures.issueCard({ card_type: 'prepaid', owner_member_id: owner, initial_value: balance });
    for (const { account } of people.slice(1)) {
      await postgres.query("SELECT mps_api.bind_member_to_card($1, $2, 'member')", [card.card_id, account.member_id]);
    }
    return card.card_id;
  });
  return {
    cards: cardIds,
    members: people,
    merchants: shops,
    admin: { account: admin, token: await login(apiUrl, { role: 'admin', identifier: admin.name }) },
  };
}

/** @returns the token */
export async function login(apiUrl: string, who: Record<string, string>): Promise<string> {
  const answer = await httpCall({ url: `${apiUrl}/auth/login`, body: { ...who, password: PASSWORD } });
  if (answer.status !== 200) throw new Error(`The login answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body.token;
}

async function inTurn<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) made.push(await make());
  return made;
}

/** The logins that a server with demo data begins with. */
const DEMO_ADMIN = { role: 'admin', identifier: 'admin', password: 'demo-admin-2026' };
const DEMO_SHOP = { role: 'merchant', identifier: 'SHOP001', password: 'demo-merchant-2026' };

export interface Purse {
  token: string;
  card: string;
}

/** Members with a card each, made by the API alone: for a database that nothing else can reach. */
export async function createPurses(
  apiUrl: string,
  count: number,
): Promise<{ purses: Purse[]; shop: { token: string; code: string } }> {
  const admin = await tokenOf(apiUrl, DEMO_ADMIN);
  const purses = await inTurn(count, async () => {
    const phone = `09${String(Date.now()).slice(-5)}${String(Math.floor(Math.random() * 1_000)).padStart(3, '0')}`;
    const body = { name: '王小明', phone, password: PASSWORD };
    const made = await httpCall({ url: `${apiUrl}/admin/members`, token: admin, body });
    if (made.status !== 201) throw new Error(`No member: ${made.status} ${JSON.stringify(made.body)}`);
    const token = await login(apiUrl, { role: 'member', identifier: phone });
    return { token, card: made.body.default_card.card_id as string };
  });
  return { purses, shop: { token: await tokenOf(apiUrl, DEMO_SHOP), code: DEMO_SHOP.identifier } };
}

async function tokenOf(apiUrl: string, body: Record<string, string>): Promise<string> {
  const answer = await httpCall({ url: `${apiUrl}/auth/login`, body });
  if (answer.status !== 200) throw new Error(`The login answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body.token;
}
