/** Idempotency keys: one alphabet, and a promise that is kept wherever it is accepted. */
import type { Scenario } from './scenario.js';
import { type Customer, codeOr, fresh, ok, type World } from './world.js';

/** Text as clients write it into a header: UTF-8. */
const inHeader = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

function recharge(world: World, { token, cardId }: Customer, key: { header?: string; body?: string }) {
  const body = { card_id: cardId, amount: 50, payment_method: 'wechat' };
  const withKey = key.body === undefined ? body : { ...body, idempotency_key: key.body };
  return world.post(
    '/member/recharge',
    token,
    withKey,
    key.header === undefined ? {} : { 'Idempotency-Key': key.header },
  );
}

/** The same key once in each of two places; answers what became of the second, or of both where the first is refused. */
async function twice(world: World, first: { header?: string; body?: string }, second: typeof first): Promise<string> {
  const customer = await world.customer();
  const answers = [await recharge(world, customer, first), await recharge(world, customer, second)];
  const [one, two] = answers.map((answer) =>
    codeOr(answer, ({ replayed }) => (String(replayed) === 'true' ? 'replayed' : 'credited')),
  );
  return `${one}, then ${two}`;
}

/** A write that is no charge, refund or recharge, twice under one header. */
async function writeTwice(world: World, path: string, body: Record<string, unknown>, id: (answer: string) => unknown) {
  const headers = { 'Idempotency-Key': fresh('key') };
  const answers = [
    ok(await world.post(path, world.admin, body, headers)),
    ok(await world.post(path, world.admin, body, headers)),
  ];
  const [first, second] = answers.map((answer) => JSON.stringify(id(JSON.stringify(answer))));
  return first === second ? 'done once' : 'done twice';
}

const ALPHABET = 'A key has one alphabet';
const EVERY_WRITE = 'A key is kept on every write';

export const KEYS: readonly Scenario[] = [
  {
    rule: ALPHABET,
    what: 'a key beyond ASCII, in the header and then in the body',
    right: 'VALIDATION_FAILED, then VALIDATION_FAILED',
    hear: (world) => {
      const key = `訂單${fresh('k')}`;
      return twice(world, { header: inHeader(key) }, { body: key });
    },
  },
  {
    rule: ALPHABET,
    what: 'a control character (U+0085), in the header twice',
    right: 'VALIDATION_FAILED, then VALIDATION_FAILED',
    hear: (world) => {
      const key = `${fresh('k')}\u0085`;
      return twice(world, { header: key }, { header: key });
    },
  },
  {
    rule: ALPHABET,
    what: 'a key in quotation marks in the body, and without them in the header',
    right: 'credited, then replayed',
    hear: (world) => {
      const key = fresh('k');
      return twice(world, { body: `"${key}"` }, { header: key });
    },
  },
  {
    rule: EVERY_WRITE,
    what: 'one header on a batch of two recharges',
    right: 'VALIDATION_FAILED, balance 0',
    hear: async (world) => {
      const { token, cardId } = await world.customer();
      const input = (amount: number) => ({ json: { card_id: cardId, amount, payment_method: 'wechat' } });
      const answer = await world.call('POST', '/trpc/member.recharge,member.recharge?batch=1', token, {
        body: { 0: input(10), 1: input(10) },
        headers: { 'Idempotency-Key': fresh('batch') },
      });
      const { cards } = ok(await world.get('/member/cards', token)) as unknown as { cards: { balance: number }[] };
      const refusal = /VALIDATION_FAILED/.exec(answer.text)?.[0] ?? `status ${answer.status}`;
      return `${refusal}, balance ${cards[0]?.balance}`;
    },
  },
  {
    rule: EVERY_WRITE,
    what: 'POST /admin/cards with 500 on it, twice under one header',
    right: 'done once',
    hear: async (world) => {
      const { memberId } = await world.customer();
      const body = { card_type: 'voucher', owner_member_id: memberId, initial_value: 500 };
      return writeTwice(world, '/admin/cards', body, (answer) => JSON.parse(answer).card.card_no);
    },
  },
  {
    rule: EVERY_WRITE,
    what: 'POST /admin/points/adjust, twice under one header',
    right: 'done once',
    hear: async (world) => {
      const { cardId } = await world.customer();
      const body = { card_id: cardId, delta_points: 30, reason: 'gift' };
      return writeTwice(world, '/admin/points/adjust', body, (answer) => JSON.parse(answer).adjustment.points_after);
    },
  },
];
