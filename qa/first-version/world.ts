/** People, cards and calls of the scenarios, over REST alone. */
import { PASSWORD } from '../../tests/support/fixtures.js';
import type { Json, RestAnswer, RestOptions } from '../../tests/support/rest.js';
import { type Installation, remoteInstallation } from '../reliability/model/people.js';

type Body = Record<string, unknown>;

export interface Customer {
  token: string;
  memberId: string;
  memberNo: string;
  cardId: string;
  cardNo: string;
}

interface Shop {
  manager: string;
  code: string;
}

export interface World {
  url: string;
  /** An administrator's token. */
  admin: string;
  call(method: string, path: string, token: string | null, options?: RestOptions): Promise<RestAnswer>;
  post(path: string, token: string | null, body: Body, headers?: Record<string, string>): Promise<RestAnswer>;
  get(path: string, token: string | null, query?: Record<string, string>): Promise<RestAnswer>;
  /** A new member with a token; `balance` tops the standard card up. */
  customer(balance?: number): Promise<Customer>;
  /** A new merchant with the token of its manager. */
  shop(): Promise<Shop>;
  /** A new card of the member by the back office. */
  issue(owner: Customer, fields: Body): Promise<{ id: string; no: string }>;
  /** A payment code in plain. */
  code(customer: Customer, cardId?: string): Promise<string>;
  /** A charge with a new code of the customer's card, unless the body brings one. */
  charge(shop: Shop, customer: Customer, amount: number, more?: Body): Promise<RestAnswer>;
}

/** @param admin an administrator without a second factor */
export async function openWorld(url: string, admin: { name: string; password: string }): Promise<World> {
  const installation: Installation = remoteInstallation(url, admin);
  const { rest, people } = installation;
  const call: World['call'] = (method, path, token, options = {}) => rest(method, path, { ...options, token });
  const post: World['post'] = (path, token, body, headers = {}) => call('POST', path, token, { body, headers });
  const logIn = async (body: Record<string, string>) => {
    const answer = await post('/auth/login', null, body);
    if (answer.status !== 200) throw new Error(`The login of ${body.identifier} answered ${answer.text}`);
    return String(answer.body.token);
  };
  const token = await logIn({ role: 'admin', identifier: admin.name, password: admin.password });

  const world: World = {
    url,
    admin: token,
    call,
    post,
    get: (path, of, query) => call('GET', path, of, query === undefined ? {} : { query }),
    customer: async (balance = 0) => {
      const { member, card, login } = await people.member();
      const customer = { memberId: member.id, memberNo: member.no, cardId: card.id, cardNo: card.no };
      const made = { ...customer, token: await logIn(login) };
      if (balance > 0) {
        const body = { card_id: card.id, amount: balance, payment_method: 'wechat' };
        ok(await post('/member/recharge', made.token, body));
      }
      return made;
    },
    shop: async () => {
      const { merchant, manager } = await people.merchant();
      return { manager: await logIn(manager), code: merchant.code };
    },
    issue: async (owner, fields) => {
      const { card } = ok(await post('/admin/cards', token, { owner_member_id: owner.memberId, ...fields }));
      return { id: String(card?.card_id), no: String(card?.card_no) };
    },
    code: async (customer, cardId = customer.cardId) =>
      String(ok(await post('/member/qr/generate', customer.token, { card_id: cardId })).qr_plain),
    charge: async (shop, customer, amount, more = {}) => {
      const qr_plain = more.qr_plain ?? (await world.code(customer));
      return post('/merchant/charge', shop.manager, { amount, ...more, qr_plain });
    },
  };
  return world;
}

/** The body of a success. */
export function ok(answer: RestAnswer): Json {
  if (answer.status >= 400) throw new Error(`status ${answer.status}: ${answer.text}`);
  return answer.body;
}

/** The code of a refusal; of a success what `describe` says. */
export function codeOr(answer: RestAnswer, describe: (body: Json) => string): string {
  return answer.status < 400 ? describe(answer.body) : String(answer.body.error?.code ?? `status ${answer.status}`);
}

let serial = 0;
/** A text that no scenario has used, on this installation or elsewhere. */
export function fresh(prefix: string): string {
  serial += 1;
  return `${prefix}-${Date.now().toString(36)}-${serial}`;
}

export { PASSWORD };
