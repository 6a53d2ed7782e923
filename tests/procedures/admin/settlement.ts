import type { AdminWorld } from './setup.js';

/** A pending settlement of one payment at a merchant of its own. */
export async function newSettlement({ server }: AdminWorld, amount: number): Promise<{ id: string; code: string }> {
  const merchant = await server.fixtures.createMerchant();
  await server.fixtures.pay(merchant, await server.fixtures.createMember(), amount);
  const { id } = await server.db.one('generate_settlement', {
    p_merchant_id: merchant.merchant_id,
    p_mode: 'realtime',
    p_period_start: new Date(Date.now() - 3_600_000).toISOString(),
    p_period_end: new Date(Date.now() + 3_600_000).toISOString(),
  });
  return { id, code: merchant.code };
}
