import { VerifyLedgerInput, VerifyLedgerOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Checks what must always hold over all cards and transactions. SQL: ledger_size, verify_ledger. */
export const verifyLedger = permittedProcedure('admin:read_audit')
  .meta({
    openapi: { method: 'GET', path: '/admin/ledger/verify', tags: ['admin'], summary: 'Check the whole ledger' },
  })
  .input(VerifyLedgerInput)
  .output(VerifyLedgerOutput)
  .query(async ({ ctx }) => {
    const checked = await ctx.row('ledger_size', {});
    const violations = await ctx.rows('verify_ledger', {});
    return { ok: violations.length === 0, checked, violations };
  });
