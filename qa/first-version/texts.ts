/** Days and spellings. */
import { randomInt } from 'node:crypto';
import type { Scenario } from './scenario.js';
import { codeOr, fresh, ok, PASSWORD, type World } from './world.js';

const DAY_MS = 86_400_000;

/** The business time zone, of the answer that every version gives it in. */
async function timeZone(world: World, manager: string): Promise<string> {
  return String(ok(await world.get('/merchant/daily-summary', manager)).timezone);
}

/** The day of an instant in a time zone, as YYYY-MM-DD; with `parts`, its hour and minute too. */
function localDay(instant: string, zone: string, parts: 'day' | 'minute' = 'day'): string {
  const text = new Date(instant).toLocaleString('sv-SE', { timeZone: zone });
  return text.slice(0, parts === 'day' ? 10 : 16);
}

/** How many transactions of a new payment a list answers for a query that is made of today. */
async function countOfToday(world: World, query: (today: string) => Record<string, string>): Promise<string> {
  const [shop, customer] = [await world.shop(), await world.customer(50)];
  const { transaction } = ok(await world.charge(shop, customer, 10));
  const today = localDay(String(transaction?.created_at), await timeZone(world, shop.manager));
  const answer = await world.get('/merchant/transactions', shop.manager, query(today));
  return codeOr(answer, ({ pagination }) => `${pagination?.total_count} of 1`);
}

/** A number that nobody has, without its country: nine digits. */
const phoneDigits = (): string => `9${String(randomInt(1e8)).padStart(8, '0')}`;
const member = (world: World, fields: Record<string, unknown>) =>
  world.post('/admin/members', world.admin, { name: '林美', password: PASSWORD, ...fields });
const logIn = async (world: World, body: Record<string, string>) =>
  String((await world.post('/auth/login', null, body)).status);

/** Whether a member of this name is found by another spelling of it. */
async function found(world: World, name: string, text: string): Promise<string> {
  ok(await member(world, { name, email: `${fresh('m')}@example.com` }));
  const { members } = ok(await world.get('/admin/members', world.admin, { search: text }));
  return JSON.stringify(members).includes(JSON.stringify(name)) ? 'found' : 'not found';
}

/** A word of letters that no member has. */
const word = (): string => Array.from({ length: 10 }, () => String.fromCharCode(97 + randomInt(26))).join('');
const wide = (text: string): string =>
  [...text].map((each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)).join('');

const DAYS = 'A date is a day of the business time zone, an instant is that instant';
const SPELLINGS = 'One normaliser for storing, searching and logging in';
const LOGINS = 'Codes and names log in in any case';
const EXACT = 'A tag is kept as it was sent';

export const TEXTS: readonly Scenario[] = [
  {
    rule: DAYS,
    what: 'a list from today to today',
    right: '1 of 1',
    hear: (world) => countOfToday(world, (today) => ({ start_date: today, end_date: today })),
  },
  {
    rule: DAYS,
    what: 'a card that expires on 2031-05-06',
    right: 'good until 2031-05-07 00:00',
    hear: async (world) => {
      const [shop, customer] = [await world.shop(), await world.customer()];
      const body = { card_type: 'voucher', owner_member_id: customer.memberId, expires_at: '2031-05-06' };
      const zone = await timeZone(world, shop.manager);
      return codeOr(
        await world.post('/admin/cards', world.admin, body),
        ({ card }) => `good until ${localDay(String(card?.expires_at), zone, 'minute')}`,
      );
    },
  },
  {
    rule: DAYS,
    what: 'trends from one instant to another, in which nothing was paid',
    right: '0 payments',
    hear: async (world) => {
      const [shop, customer] = [await world.shop(), await world.customer(50)];
      const { transaction } = ok(await world.charge(shop, customer, 10));
      const end = Date.parse(String(transaction?.created_at)) + DAY_MS;
      const [start_date, end_date] = [new Date(end - DAY_MS + 1), new Date(end)].map((each) => each.toISOString());
      const answer = await world.get('/admin/trends', world.admin, { start_date, end_date } as Record<string, string>);
      const { trends } = ok(answer) as unknown as { trends: { payment_count: number }[] };
      return `${trends.reduce((sum, { payment_count }) => sum + payment_count, 0)} payments`;
    },
  },
  {
    rule: DAYS,
    what: 'a + in the time of a query, not encoded',
    right: 'status 200',
    hear: async (world) => {
      const query = 'start_date=2026-01-01T00:00:00+08:00&end_date=2026-01-01T00:00:01+08:00';
      return `status ${(await world.get(`/admin/transactions?${query}`, world.admin)).status}`;
    },
  },
  {
    rule: SPELLINGS,
    what: 'one telephone in four spellings (09…, +886…, 886…, 00886…)',
    right: '1 member',
    hear: async (world) => {
      const digits = phoneDigits();
      const made: number[] = [];
      for (const start of ['0', '+886', '886', '00886']) {
        made.push((await member(world, { phone: `${start}${digits}` })).status);
      }
      return `${made.filter((status) => status === 201).length} member`;
    },
  },
  {
    rule: SPELLINGS,
    what: 'a login by +886… where 09… was stored',
    right: 'status 200',
    hear: async (world) => {
      const digits = phoneDigits();
      ok(await member(world, { phone: `0${digits}` }));
      return `status ${await logIn(world, { role: 'member', identifier: `+886${digits}`, password: PASSWORD })}`;
    },
  },
  {
    rule: SPELLINGS,
    what: 'a search for a telephone with dashes',
    right: 'found',
    hear: async (world) => {
      const local = `0${phoneDigits()}`;
      const { member: made } = ok(await member(world, { phone: local }));
      const text = `${local.slice(0, 4)}-${local.slice(4, 7)}-${local.slice(7)}`;
      const { members } = ok(await world.get('/admin/members', world.admin, { search: text }));
      return JSON.stringify(members).includes(String(made?.member_no)) ? 'found' : 'not found';
    },
  },
  {
    rule: SPELLINGS,
    what: 'a search in full width',
    right: 'found',
    hear: (world) => {
      const name = word();
      return found(world, name, wide(name));
    },
  },
  {
    rule: SPELLINGS,
    what: 'a search with combining accents (NFD)',
    right: 'found',
    hear: (world) => {
      const name = word();
      return found(world, `${name}é`, `${name}e\u0301`);
    },
  },
  {
    rule: SPELLINGS,
    what: 'a name of invisible characters',
    right: 'VALIDATION_FAILED',
    hear: async (world) =>
      codeOr(await member(world, { name: '\u200b\u2060', email: `${fresh('m')}@example.com` }), () => 'a success'),
  },
  {
    rule: SPELLINGS,
    what: 'a name that turns the direction of what follows (U+202E)',
    right: 'VALIDATION_FAILED',
    hear: async (world) =>
      codeOr(await member(world, { name: 'Ann\u202egnp.exe', email: `${fresh('m')}@example.com` }), () => 'a success'),
  },
  {
    rule: SPELLINGS,
    what: 'an order number, and again with an invisible character',
    right: 'the first payment',
    hear: async (world) => {
      const [shop, customer] = [await world.shop(), await world.customer(50)];
      const order = fresh('ORD');
      ok(await world.charge(shop, customer, 10, { external_order_id: order }));
      const again = await world.charge(shop, customer, 10, { external_order_id: order.replace('-', '\u200b-') });
      return codeOr(again, ({ replayed }) => (String(replayed) === 'true' ? 'the first payment' : 'a second payment'));
    },
  },
  {
    rule: LOGINS,
    what: "a merchant's code in lower case",
    right: 'status 200',
    hear: async (world) => {
      const { code } = await world.shop();
      return `status ${await logIn(world, { role: 'merchant', identifier: code.toLowerCase(), password: PASSWORD })}`;
    },
  },
  {
    rule: LOGINS,
    what: "an operator's name in upper case",
    right: 'status 200',
    hear: async (world) => {
      const body = { role: 'merchant', identifier: (await world.shop()).code, operator: 'AMY', password: PASSWORD };
      return `status ${await logIn(world, body)}`;
    },
  },
  {
    rule: EXACT,
    what: 'the integer 9007199254740993 in a tag',
    right: 'VALIDATION_FAILED',
    hear: async (world) => {
      const [shop, customer] = [await world.shop(), await world.customer(50)];
      const body = `{"qr_plain":"${await world.code(customer)}","amount":1,"tag":{"n":9007199254740993}}`;
      const charged = await world.call('POST', '/merchant/charge', shop.manager, { body });
      if (charged.status >= 400) return codeOr(charged, () => '');
      const path = `/common/transactions/${String(charged.body.transaction?.tx_no)}`;
      return `a success: ${JSON.stringify(ok(await world.get(path, shop.manager)).transaction?.tag)}`;
    },
  },
];
