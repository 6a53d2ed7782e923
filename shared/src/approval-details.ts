/** How the details of an approval are shown: one list for the pages and the command line. */
import type { WordGroup } from './glossary.js';

/** What a detail holds, by its name: an amount, a time, or a value with a word of its own; every other is a text. */
const KINDS: Readonly<Record<string, 'money' | 'time' | WordGroup>> = {
  amount: 'money',
  initial_value: 'money',
  total_amount: 'money',
  period_start: 'time',
  period_end: 'time',
  card_expires_at: 'time',
  card_status: 'cardStatus',
  card_type: 'cardType',
  member_status: 'memberStatus',
  settlement_status: 'settlementStatus',
  payment_method: 'paymentMethod',
};

/** One line: the name of its field, its value, and how to show it. */
export interface ApprovalDetail {
  name: string;
  value: string | number;
  kind: 'money' | 'time' | 'text' | WordGroup;
}

/** The details that there are, in the order in which the operation gives them. */
export function approvalDetails(details: Readonly<Record<string, unknown>>): ApprovalDetail[] {
  return Object.entries(details).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [{ name, value, kind: KINDS[name] ?? 'text' }] : [],
  );
}
