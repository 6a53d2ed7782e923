import { randomUUID } from 'node:crypto';
import {
  commonGetSettings,
  commonGetTransaction,
  commonValidateQr,
  merchantCharge,
  merchantGenerateSettlement,
  merchantGetDailySummary,
  merchantListSettlements,
  merchantListTransactions,
  merchantPreviewSettlement,
  merchantRefund,
} from '@mps/shared';
import { lastHour, moneyWrite, nothing, ownCode } from './inputs.js';
import { type ProcedureRow, rowOf } from './procedure-row.js';

export const MERCHANT_PROCEDURES: readonly ProcedureRow[] = [
  rowOf(merchantCharge, 'cashier', async (world) => ({
    ...(await ownCode(world)),
    amount: 10.5,
    tag: { table: '7' },
    ...moneyWrite(),
  })),
  rowOf(merchantRefund, 'manager', async ({ server, ...world }) => ({
    original_tx_no: (await server.fixtures.pay(world.merchant, world.member, 20)).tx_no,
    refund_amount: 5,
    reason: 'one item returned',
    tag: { till: 2 },
    idempotency_key: randomUUID(),
  })),
  rowOf(merchantListTransactions, 'cashier', nothing),
  rowOf(merchantGetDailySummary, 'cashier', nothing),
  rowOf(merchantPreviewSettlement, 'manager', lastHour),
  rowOf(merchantGenerateSettlement, 'manager', async ({ server, merchant, member }) => {
    await server.fixtures.pay(merchant, member, 15);
    return { mode: 'realtime', ...lastHour() };
  }),
  rowOf(merchantListSettlements, 'manager', nothing),

  rowOf(commonValidateQr, 'cashier', ownCode),
  rowOf(commonGetSettings, 'none', nothing),
  rowOf(commonGetTransaction, 'member', async (world) => ({
    tx_no: (await world.server.fixtures.pay(world.merchant, world.member, 8)).tx_no,
  })),
];
