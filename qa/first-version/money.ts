/** Order numbers, settlements and amounts. */
import type { Scenario } from './scenario.js';
import { codeOr, fresh, ok, type World } from './world.js';

const MINUTE_MS = 60_000;
const REFUND_PAUSE_MS = 1_200;
const at = (shiftMs: number): string => new Date(Date.now() + shiftMs).toISOString();
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A payment under an order number, and what a second charge under it answers. */
async function secondCharge(world: World, second: 'other customer' | 'no code' | 'after refund'): Promise<string> {
  const [shop, first, other] = [await world.shop(), await world.customer(500), await world.customer(500)];
  const external_order_id = fresh('O');
  const paid = ok(await world.charge(shop, first, 100, { external_order_id }));
  if (second === 'after refund') {
    const body = { original_tx_no: paid.transaction?.tx_no, refund_amount: 100 };
    ok(await world.post('/merchant/refund', shop.manager, body));
  }
  const again = {
    'other customer': () => world.charge(shop, other, 100, { external_order_id }),
    'no code': () => world.charge(shop, other, 100, { external_order_id, qr_plain: 'z'.repeat(43) }),
    'after refund': () => world.charge(shop, first, 100, { external_order_id }),
  };
  return codeOr(await again[second](), ({ replayed, customer_info }) =>
    String(customer_info?.card_no) === first.cardNo && String(replayed) === 'true'
      ? "a success: the first payment, from the first customer's card"
      : 'a payment of its own',
  );
}

/** Two recharges under one order number, the second by another method. */
async function secondRecharge(world: World): Promise<string> {
  const { token, cardId } = await world.customer();
  const first = { card_id: cardId, amount: 70, payment_method: 'wechat', external_order_id: fresh('R') };
  ok(await world.post('/member/recharge', token, first));
  const second = await world.post('/member/recharge', token, { ...first, payment_method: 'alipay' });
  return codeOr(second, ({ replayed }) =>
    String(replayed) === 'true' ? 'a success: the first recharge' : 'a recharge of its own',
  );
}

const settle = (world: World, manager: string, period_start: string, period_end: string) =>
  world.post('/merchant/settlements', manager, { mode: 'realtime', period_start, period_end });

const ORDERS = 'An order number is one payment of one customer';
const SETTLEMENTS = 'A settlement is what is not settled yet';
const AMOUNTS = 'Amounts have one owner';

export const MONEY: readonly Scenario[] = [
  {
    rule: ORDERS,
    what: 'another customer pays under the number',
    right: 'DUPLICATE_EXTERNAL_ORDER',
    hear: (world) => secondCharge(world, 'other customer'),
  },
  {
    rule: ORDERS,
    what: 'a code that leads nowhere, under the number',
    right: 'DUPLICATE_EXTERNAL_ORDER',
    hear: (world) => secondCharge(world, 'no code'),
  },
  {
    rule: ORDERS,
    what: 'the same customer again, after a full refund',
    right: 'DUPLICATE_EXTERNAL_ORDER',
    hear: (world) => secondCharge(world, 'after refund'),
  },
  {
    rule: ORDERS,
    what: 'a recharge by another method under the number',
    right: 'DUPLICATE_EXTERNAL_ORDER',
    hear: secondRecharge,
  },
  {
    rule: SETTLEMENTS,
    what: 'settling a period twice, with a payment in between',
    right: '1 payment, then 1 payment',
    hear: async (world) => {
      const [shop, customer] = [await world.shop(), await world.customer(500)];
      const [start, end] = [at(-60 * MINUTE_MS), at(60 * MINUTE_MS)];
      const counts: string[] = [];
      for (let turn = 0; turn < 2; turn += 1) {
        ok(await world.charge(shop, customer, 10));
        const answer = await settle(world, shop.manager, start, end);
        counts.push(codeOr(answer, ({ settlement }) => `${settlement?.payment_count} payment`));
      }
      return counts.join(', then ');
    },
  },
  {
    rule: SETTLEMENTS,
    what: 'a period that ends in the future',
    right: 'ends now',
    hear: async (world) => {
      const [shop, customer] = [await world.shop(), await world.customer(500)];
      ok(await world.charge(shop, customer, 10));
      const { settlement } = ok(await settle(world, shop.manager, at(-60 * MINUTE_MS), at(60 * MINUTE_MS)));
      const lead = Date.parse(String(settlement?.period_end)) - Date.now();
      return lead <= MINUTE_MS ? 'ends now' : `ends in ${Math.round(lead / MINUTE_MS)} minutes`;
    },
  },
  {
    rule: SETTLEMENTS,
    what: 'a refund that lies before the start of the period that is settled',
    right: '1 refund',
    hear: async (world) => {
      const [shop, customer] = [await world.shop(), await world.customer(500)];
      const { transaction } = ok(await world.charge(shop, customer, 10));
      ok(await world.post('/merchant/refund', shop.manager, { original_tx_no: transaction?.tx_no, refund_amount: 4 }));
      await pause(REFUND_PAUSE_MS);
      const start = at(0);
      ok(await world.charge(shop, customer, 20));
      const answer = await settle(world, shop.manager, start, at(MINUTE_MS));
      return codeOr(answer, ({ settlement }) => `${settlement?.refund_count} refund`);
    },
  },
  {
    rule: AMOUNTS,
    what: 'a recharge of 60,000 by a member',
    right: 'AMOUNT_OVER_LIMIT',
    hear: async (world) => {
      const { token, cardId } = await world.customer();
      const body = { card_id: cardId, amount: 60_000, payment_method: 'wechat' };
      return codeOr(await world.post('/member/recharge', token, body), () => 'a success');
    },
  },
  {
    rule: AMOUNTS,
    what: 'a charge of 60,000',
    right: 'AMOUNT_OVER_LIMIT',
    hear: async (world) => {
      const [shop, customer] = [await world.shop(), await world.customer(40_000)];
      await world.post('/member/recharge', customer.token, {
        ...{ card_id: customer.cardId, amount: 40_000, payment_method: 'wechat' },
      });
      return codeOr(await world.charge(shop, customer, 60_000), () => 'a success');
    },
  },
  {
    rule: AMOUNTS,
    what: 'clients ask what the limits are',
    right: 'the limits',
    hear: async (world) =>
      codeOr(await world.get('/common/settings', null), ({ settings, ...body }) =>
        (settings ?? body).charge_max === undefined ? 'no limits' : 'the limits',
      ),
  },
  {
    rule: 'A payment of nothing is refused',
    what: 'a charge of 0.01 at the factor 0.4',
    right: 'INVALID_PRICE',
    hear: async (world) => {
      const [shop, customer] = [await world.shop(), await world.customer()];
      const card = await world.issue(customer, { card_type: 'prepaid', initial_value: 10, fixed_discount: 0.4 });
      const qr_plain = await world.code(customer, card.id);
      return codeOr(await world.charge(shop, customer, 0.01, { qr_plain }), ({ transaction }) => {
        const { status, final_amount } = transaction ?? {};
        return `a payment of ${Number(final_amount).toFixed(2)} that is ${String(status)}`;
      });
    },
  },
];
