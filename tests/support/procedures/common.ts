import { commonGetSettings, commonGetTransaction, commonListEvents, commonValidateQr } from '@mps/shared';
import { nothing, ownCode } from './inputs.js';
import { type ProcedureRow, rowOf } from './procedure-row.js';

export const COMMON_PROCEDURES: readonly ProcedureRow[] = [
  rowOf(commonValidateQr, 'cashier', ownCode),
  rowOf(commonGetSettings, 'none', nothing),
  rowOf(commonListEvents, 'manager', nothing),
  rowOf(commonGetTransaction, 'member', async (world) => ({
    tx_no: (await world.server.fixtures.pay(world.merchant, world.member, 8)).tx_no,
  })),
];
