/** What tests of calls at the same moment share. */
import type { Actor } from '@mps/server';
import { databaseKind } from '../support/databases/database-kind.js';
import type { TestMerchant } from '../support/fixtures.js';

/** PGlite has one connection: calls queue up, so nothing can race there. */
export const hasRaces = databaseKind() !== 'embedded';

/** How many calls were answered, and how many were refused with which code. Anything but a refusal shows as its text. */
export async function outcomesOf(calls: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const result of await Promise.allSettled(calls)) {
    const outcome = result.status === 'fulfilled' ? 'answered' : String(result.reason.errorCode ?? result.reason);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

export const times = <T>(count: number, work: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => work(index));
export const till = (shop: TestMerchant): Partial<Actor> => ({
  role: 'merchant',
  id: shop.merchant_id,
  merchant_id: shop.merchant_id,
});
