/** The bank: clients that charge, refund and recharge a few shared cards, each one request after the other. */
import { randomUUID } from 'node:crypto';
import type { TestMember } from '../../../tests/support/fixtures.js';
import { type Change, type Client, type Outcome, pause, type SendOptions } from './client.js';
import type { LoggedIn, Population } from './population.js';
import type { Random } from './random.js';

export interface BankOptions {
  client: Client;
  population: Population;
  random: Random;
  clients: number;
  /** Where a client's requests go. */
  target: (client: number) => SendOptions['target'];
  /** How much one payment is at most. */
  largestAmount?: number;
  /** A pause between two requests of one client. */
  thinkMs?: number;
  timeoutMs?: number;
}

export interface Bank {
  /** Operations that have come to an end so far. */
  done(): number;
  outcomes: Outcome[];
  /** Lets every client end what it is doing. */
  stop(): Promise<void>;
}

/** A payment that may still be refunded. */
interface Paid {
  tx_no: string;
  card_id: string;
  merchant: number;
  final_amount: number;
}

const CHARGES = 0.6;
const REFUNDS = 0.2;
const LARGEST_AMOUNT = 20;

export function startBank(options: BankOptions): Bank {
  const outcomes: Outcome[] = [];
  const payments: Paid[] = [];
  let isOver = false;
  const clients = Array.from({ length: options.clients }, async (_, index) => {
    const random = options.random.fork(`client ${index}`);
    while (!isOver) {
      outcomes.push(await work(options, index, random, payments));
      if (options.thinkMs) await pause(options.thinkMs);
    }
  });
  // Whoever waits for the clients hears of a failure; until then it is nobody's.
  for (const each of clients) each.catch(() => {});
  return {
    done: () => outcomes.length,
    outcomes,
    stop: async () => {
      isOver = true;
      await Promise.all(clients);
    },
  };
}

async function work(options: BankOptions, index: number, random: Random, payments: Paid[]): Promise<Outcome> {
  const { client, population, largestAmount = LARGEST_AMOUNT, timeoutMs } = options;
  const member = population.members[index % population.members.length] as LoggedIn<TestMember>;
  const card = random.pick(population.cards);
  const send = { target: options.target(index), timeoutMs };
  const choice = random.next();
  if (choice < CHARGES || (choice < CHARGES + REFUNDS && payments.length === 0)) {
    const merchant = random.between(0, population.merchants.length - 1);
    const code = await issueCode(client, member.token, card, send);
    const outcome = await client.change(
      chargeOf(population, { card, merchant, code, amount: random.amount(largestAmount) }),
      send,
    );
    remember(payments, outcome, merchant);
    return outcome;
  }
  if (choice < CHARGES + REFUNDS) {
    const paid = random.pick(payments);
    const amount = random.chance(0.3) ? paid.final_amount : random.amount(Math.max(Math.floor(paid.final_amount), 1));
    return client.change(refundOf(population, paid, amount), send);
  }
  return client.change(rechargeOf(member.token, card, random.amount(largestAmount * 2)), send);
}

function remember(payments: Paid[], { answer }: Outcome, merchant: number): void {
  if (answer?.status !== 200) return;
  const { tx_no, card_id, final_amount } = answer.body.transaction;
  if (final_amount > 0) payments.push({ tx_no, card_id, merchant, final_amount });
}

/** A fresh code of a member for a card. */
export async function issueCode(client: Client, token: string, card: string, send: SendOptions): Promise<string> {
  const answer = await client.ask('/member/qr/generate', token, send, { card_id: card });
  if (answer.status !== 200) throw new Error(`No code: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.qr_plain;
}

export function chargeOf(
  { merchants }: Population,
  of: { card: string; merchant?: number; code: string; amount: number; key?: string | null },
): Change {
  const { card, merchant = 0, code, amount, key = randomUUID() } = of;
  return {
    asked: { operation: 'charge', card_id: card, amount, key, original_tx_no: null },
    path: '/merchant/charge',
    token: merchants[merchant]?.token ?? '',
    body: { qr_plain: code, amount },
  };
}

export function refundOf(
  { merchants }: Population,
  paid: { tx_no: string; card_id: string; merchant: number },
  amount: number,
  key: string | null = randomUUID(),
): Change {
  return {
    asked: { operation: 'refund', card_id: paid.card_id, amount, key, original_tx_no: paid.tx_no },
    path: '/merchant/refund',
    token: merchants[paid.merchant]?.token ?? '',
    body: { original_tx_no: paid.tx_no, refund_amount: amount },
  };
}

export function rechargeOf(token: string, card: string, amount: number, key: string | null = randomUUID()): Change {
  return {
    asked: { operation: 'recharge', card_id: card, amount, key, original_tx_no: null },
    path: '/member/recharge',
    token,
    body: { card_id: card, amount, payment_method: 'cash' },
  };
}
