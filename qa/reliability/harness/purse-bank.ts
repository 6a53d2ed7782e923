/** The bank where each client has one card of its own, for databases that only the API can reach. */
import type { Client, SendOptions } from './client.js';
import { httpCall } from './http-call.js';
import type { Population, Purse } from './population.js';
import type { Random } from './random.js';
import { type Bank, startBank } from './workload.js';

const FIRST_RECHARGE = 1_000;

export interface PurseBankOptions {
  client: Client;
  purses: Purse[];
  shop: { token: string; code: string };
  random: Random;
  target: SendOptions['target'];
}

/** Fills a purse, so that there is something to pay with. Before the check begins: nobody's journal tells of it. */
export async function fillPurse(apiUrl: string, { token, card }: Purse): Promise<void> {
  const body = { card_id: card, amount: FIRST_RECHARGE, payment_method: 'cash' };
  const answer = await httpCall({ url: `${apiUrl}/member/recharge`, token, body });
  if (answer.status !== 200) throw new Error(`The recharge answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}

export function startPurseBank({ client, purses, shop, random, target }: PurseBankOptions): Bank {
  const merchant = { account: { merchant_id: '', code: shop.code, name: '' }, token: shop.token };
  const banks = purses.map(({ token, card }, index) => {
    const account = { member_id: '', member_no: '', name: '', phone: '', card_id: card, card_no: '' };
    const population: Population = {
      cards: [card],
      members: [{ account, token }],
      merchants: [merchant],
      admin: { account: { name: '' }, token: '' },
    };
    return startBank({ client, population, random: random.fork(`purse ${index}`), clients: 1, target: () => target });
  });
  return {
    done: () => banks.reduce((sum, bank) => sum + bank.done(), 0),
    get outcomes() {
      return banks.flatMap(({ outcomes }) => outcomes);
    },
    stop: async () => void (await Promise.all(banks.map((bank) => bank.stop()))),
  };
}
