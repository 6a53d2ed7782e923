import { z } from 'zod';
import { NoInput } from '../../fields.js';
import { contract } from '../contract.js';

/** Always the whole ledger. */
export const VerifyLedgerInput = NoInput;
export type VerifyLedgerInput = z.infer<typeof VerifyLedgerInput>;

/** Whether balances, points and refunds are what the transactions make them, and every place where one is not. */
export const VerifyLedgerOutput = z.object({
  ok: z.boolean(),
  checked: z.object({ cards: z.int(), transactions: z.int() }),
  violation_count: z.int().meta({ description: 'All of them; `violations` holds the first 1,000' }),
  violations: z.array(
    z.object({
      invariant: z.string().meta({ description: 'The letter of the rule that does not hold' }),
      object_type: z.string(),
      object_id: z.string(),
      details: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type VerifyLedgerOutput = z.infer<typeof VerifyLedgerOutput>;

export const adminVerifyLedger = contract({
  name: 'admin.verifyLedger',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/ledger/verify' },
  access: 'admin:read_books',
  risk: 'read',
  proof: 'none',
  summary: 'Verify the whole ledger',
  description:
    'Checks the invariants of all cards and transactions, such as that each balance is the sum of its transactions.',
  input: VerifyLedgerInput,
  output: VerifyLedgerOutput,
  errors: ['PERMISSION_DENIED'],
  sql: 'verify_ledger',
  idempotency: 'none',
  audit: [],
});
