import { randomUUID } from 'node:crypto';
import { lastHour, moneyWrite, nothing, ownCode } from './inputs.js';
import { created, type ProcedureRow, row } from './procedure-row.js';

export const MERCHANT_PROCEDURES: readonly ProcedureRow[] = [
  row('merchant.charge', ['POST', '/merchant/charge'], 'merchant:charge', 'cashier', async (world) => ({
    ...(await ownCode(world)),
    amount: 10.5,
    tag: { table: '7' },
    ...moneyWrite(),
  })),
  row('merchant.refund', ['POST', '/merchant/refund'], 'merchant:refund', 'manager', async ({ server, ...world }) => ({
    original_tx_no: (await server.fixtures.pay(world.merchant, world.member, 20)).tx_no,
    refund_amount: 5,
    reason: 'one item returned',
    tag: { till: 2 },
    idempotency_key: randomUUID(),
  })),
  row('merchant.listTransactions', ['GET', '/merchant/transactions'], 'merchant:read_transactions', 'cashier', nothing),
  row('merchant.getDailySummary', ['GET', '/merchant/daily-summary'], 'merchant:read_summary', 'cashier', nothing),
  row(
    'merchant.previewSettlement',
    ['GET', '/merchant/settlements/preview'],
    'merchant:generate_settlement',
    'manager',
    lastHour,
  ),
  row(
    'merchant.generateSettlement',
    ['POST', '/merchant/settlements'],
    'merchant:generate_settlement',
    'manager',
    async ({ server, merchant, member }) => {
      await server.fixtures.pay(merchant, member, 15);
      return { mode: 'realtime', ...lastHour() };
    },
    created,
  ),
  row('merchant.listSettlements', ['GET', '/merchant/settlements'], 'merchant:read_settlements', 'manager', nothing),

  row('common.validateQr', ['POST', '/common/qr/validate'], 'merchant:charge', 'cashier', ownCode),
  row('common.getTransaction', ['GET', '/common/transactions/{tx_no}'], 'login', 'member', async (world) => ({
    tx_no: (await world.server.fixtures.pay(world.merchant, world.member, 8)).tx_no,
  })),
];
