/** What the checker looks at in the database, read behind the functions. Money comes as whole cents. */
import type { Violation } from './checker.js';

export interface StoredTransaction {
  id: string;
  tx_no: string;
  tx_type: 'payment' | 'refund' | 'recharge';
  card_id: string;
  raw_cents: number;
  final_cents: number;
  balance_after_cents: number;
  /** What the card held before its first transaction. */
  initial_cents: number;
  /** The id of the request that the transaction is tagged with. */
  asked: string | null;
  /** The requests that its audit rows name. */
  audit_requests: string[];
}

export interface DatabaseView {
  /** In the order in which they held their cards' locks. */
  transactions: StoredTransaction[];
  /** Each attempt at a change names itself in the reason. */
  auditsByReason: Map<string, number>;
  violations: Violation[];
}

type Query = <R = Record<string, unknown>>(sql: string, params?: readonly unknown[]) => Promise<R[]>;

const TRANSACTIONS = `
  SELECT t.id, t.tx_no, t.tx_type::text AS tx_type, t.card_id, (t.raw_amount * 100)::int8 AS raw_cents,
    (t.final_amount * 100)::int8 AS final_cents, (t.balance_after * 100)::int8 AS balance_after_cents,
    (c.initial_balance * 100)::int8 AS initial_cents, t.tag ->> 'asked' AS asked,
    array(SELECT coalesce(a.request_id, '') FROM mps.audit_log a
          WHERE a.object_type = 'transaction' AND a.object_id = t.id::text) AS audit_requests
  FROM mps.transactions t JOIN mps.cards c ON c.id = t.card_id
  ORDER BY t.created_at, t.tx_no`;

/** All balances, and what all completed transactions add up to. */
const GRAND_TOTAL = `
  SELECT (SELECT (sum(c.balance - c.initial_balance) * 100)::int8 FROM mps.cards c) AS held,
    (SELECT (sum(CASE t.tx_type WHEN 'payment' THEN -t.final_amount ELSE t.final_amount END) * 100)::int8
     FROM mps.transactions t WHERE t.status = 'completed') AS moved`;

export async function readDatabase(query: Query): Promise<DatabaseView> {
  const violations: Violation[] = [];
  const ledger = await query<{ invariant: Violation['invariant']; object_id: string; details: unknown }>(
    'SELECT * FROM mps_api.verify_ledger()',
  );
  for (const { invariant, object_id, details } of ledger) {
    violations.push({ invariant, what: `verify_ledger: ${object_id} ${JSON.stringify(details)}`, about: [object_id] });
  }
  const [total] = await query<{ held: number | null; moved: number | null }>(GRAND_TOTAL);
  if ((total?.held ?? 0) !== (total?.moved ?? 0)) {
    violations.push({ invariant: 'A', what: `cards hold ${total?.held} cents, ${total?.moved} were moved`, about: [] });
  }
  const audits = await query<{ reason: string; rows: number }>(
    "SELECT details ->> 'reason' AS reason, count(*)::int AS rows FROM mps.audit_log WHERE details ? 'reason' GROUP BY 1",
  );
  return {
    transactions: await query<StoredTransaction>(TRANSACTIONS),
    auditsByReason: new Map(audits.map(({ reason, rows }) => [reason, rows])),
    violations,
  };
}
