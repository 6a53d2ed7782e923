import { adminVerifyLedger } from '@mps/shared';
import { implement } from '../../implement.js';

/** Checks what must always hold over all cards and transactions. SQL: ledger_size, verify_ledger. */
export const verifyLedger = implement(adminVerifyLedger, async ({ ctx }) => {
  const checked = await ctx.row('ledger_size', {});
  const violations = await ctx.rows('verify_ledger', {});
  return { ok: violations.length === 0, checked, violations };
});
