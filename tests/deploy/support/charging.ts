/** Tills that charge without a pause, each charge under a key of its own. */
import { randomUUID } from 'node:crypto';
import { createMpsClient } from '@mps/client';
import type { Fixtures, TestMember } from '../../support/fixtures.js';

export interface Charged {
  /** How the till was answered; 0 where the connection was lost. */
  status: number;
  replayed: boolean;
  amount: number;
  member: TestMember;
  /** What a failed charge was answered. */
  text: string;
}

/** Makes one charge, however it does that. */
type Till = (code: string, amount: number) => Promise<Omit<Charged, 'amount' | 'member'>>;

/** Sends each charge once, with its key in the header: what is repeated, the proxy repeats. */
export function plainTill(url: string, token: string, send: typeof fetch): Till {
  return async (qr_plain, amount) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    try {
      const body = JSON.stringify({ qr_plain, amount });
      const answer = await send(`${url}/merchant/charge`, { method: 'POST', headers, body });
      const text = await answer.text();
      return { status: answer.status, replayed: answer.headers.get('idempotent-replayed') === 'true', text };
    } catch (error) {
      return { status: 0, replayed: false, text: String(error) };
    }
  };
}

/** The typed client, which keeps the key in the body, where no proxy sees it, and repeats by itself. */
export function clientTill(url: string, token: string, send: typeof fetch): Till {
  const { merchant } = createMpsClient({ url, token, fetch: send });
  return async (qr_plain, amount) => {
    try {
      const { replayed } = await merchant.charge.mutate({ qr_plain, amount });
      return { status: 200, replayed, text: '' };
    } catch (error) {
      return { status: 0, replayed: false, text: String(error) };
    }
  };
}

/**
 * Lets each member pay at its till, one payment after the other, until it is stopped.
 * @returns the stop, which answers every charge that was made
 */
export function keepCharging(
  pairs: readonly { member: TestMember; till: Till }[],
  { issueCode }: Pick<Fixtures, 'issueCode'>,
): () => Promise<Charged[]> {
  const charged: Charged[] = [];
  let isStopping = false;
  const loops = pairs.map(async ({ member, till }) => {
    for (let amount = 1; !isStopping; amount += 1) {
      const code = await issueCode(member, member.card_id);
      charged.push({ ...(await till(code, amount)), amount, member });
    }
  });
  return async () => {
    isStopping = true;
    await Promise.all(loops);
    return charged;
  };
}
