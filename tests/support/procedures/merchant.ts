import { randomUUID } from 'node:crypto';
import {
  merchantCharge,
  merchantCreateOperator,
  merchantGenerateSettlement,
  merchantGetDailySummary,
  merchantListOperators,
  merchantListSettlements,
  merchantListTransactions,
  merchantPreviewSettlement,
  merchantRefund,
  merchantResetOperatorPassword,
  merchantSetPin,
  merchantUpdateOperator,
} from '@mps/shared';
import { lastHour, moneyWrite, NEW_PASSWORD, nothing, ownCode, PIN } from './inputs.js';
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
  rowOf(merchantSetPin, 'cashier', () => ({ pin: PIN })),
  rowOf(merchantListOperators, 'manager', nothing),
  rowOf(merchantCreateOperator, 'manager', () => ({ name: `op-${randomUUID()}`, password: NEW_PASSWORD })),
  rowOf(merchantUpdateOperator, 'manager', async ({ server, merchant }) => {
    const { operator_id } = await server.fixtures.createOperator(merchant);
    return { operator_id, role: 'manager' };
  }),
  rowOf(merchantResetOperatorPassword, 'manager', async ({ server, merchant }) => {
    const { operator_id } = await server.fixtures.createOperator(merchant);
    return { operator_id, new_password: NEW_PASSWORD };
  }),
];
