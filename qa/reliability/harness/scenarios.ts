/** Requests that are sent more often than once: one key many times, one code to many merchants. */
import { type Change, type Client, pause } from './client.js';
import type { Answer } from './http-call.js';
import type { Population } from './population.js';
import { chargeOf } from './workload.js';

type Target = (attempt: number) => string;

/** Sends one request, with one key, as often as given and all at once; then once more. */
export async function sendTogether(
  client: Client,
  change: Change,
  times: number,
  target: Target,
): Promise<(Answer | null)[]> {
  const planned = client.plan(change);
  const together = Array.from({ length: times }, (_, index) => planned.attempt(target(index)));
  return [...(await Promise.all(together)), await planned.attempt(target(times))];
}

/** Lets that many merchants charge one code at once, each with a key of its own. */
export async function scanTogether(
  client: Client,
  population: Population,
  of: { card: string; code: string; amount: number; merchants: number },
  target: Target,
): Promise<(Answer | null)[]> {
  const { card, code, amount, merchants } = of;
  const charges = Array.from({ length: merchants }, async (_, index) => {
    const merchant = index % population.merchants.length;
    const planned = client.plan(chargeOf(population, { card, merchant, code, amount }));
    for (let attempt = index; ; attempt += 1) {
      const answer = await planned.attempt(target(attempt));
      if (answer?.status !== 503) return answer;
      await pause(200);
    }
  });
  return Promise.all(charges);
}
