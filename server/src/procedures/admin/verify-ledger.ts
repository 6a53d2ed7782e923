import { adminVerifyLedger } from '@mps/shared';
import { implement } from '../../implement.js';

/** Checks what must always hold over all cards and transactions. SQL: ledger_size, verify_ledger. */
export const verifyLedger = implement(adminVerifyLedger, async ({ ctx }) => {
  const checked = await ctx.row('ledger_size', {});
  const rows = await ctx.rows('verify_ledger', {});
  const violations = rows.map(({ total_count: _all, ...violation }) => violation);
  return { ok: rows.length === 0, checked, violation_count: rows[0]?.total_count ?? 0, violations };
});
