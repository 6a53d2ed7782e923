/** The rules of members and merchants being suspended, and of settlements. */
import { merchantOf } from './acting.js';
import { endCodes } from './cards.js';
import { check, type Question, type Rule, refuse } from './expected.js';
import { money } from './money.js';
import type { Caller, Settlement, State, Transaction } from './state.js';

/** Ends the logins of an account at once. */
function endLogins({ callers }: State, isMeant: (caller: Caller) => boolean): void {
  for (const caller of callers) if (isMeant(caller)) caller.alive = false;
}

const memberRule =
  (suspend: boolean): Rule =>
  ({ state, input }) => {
    const member = state.members.find(({ id }) => id === input.member_id) ?? refuse('MEMBER_NOT_FOUND');
    check(member.suspended !== suspend, 'INVALID_STATE_TRANSITION');
    member.suspended = suspend;
    if (suspend) {
      endCodes(state, (code) => code.member === member);
      endLogins(state, (caller) => caller.member === member);
    }
    const status = suspend ? 'suspended' : 'active';
    return { body: { success: true, member: { member_id: member.id, name: member.name, status } } };
  };

export const suspendMember = memberRule(true);
export const reactivateMember = memberRule(false);

const merchantRule =
  (suspend: boolean): Rule =>
  ({ state, input }) => {
    const merchant = state.merchants.find(({ id }) => id === input.merchant_id) ?? refuse('MERCHANT_NOT_FOUND');
    check(merchant.suspended !== suspend, 'INVALID_STATE_TRANSITION');
    merchant.suspended = suspend;
    if (suspend) endLogins(state, (caller) => caller.merchant === merchant);
    const status = suspend ? 'suspended' : 'active';
    return { body: { success: true, merchant: { merchant_id: merchant.id, code: merchant.code, status } } };
  };

export const suspendMerchant = merchantRule(true);
export const reactivateMerchant = merchantRule(false);

// Settlements --------------------------------------------------------------------------------------------

/** The merchant's transactions of the half-open period. */
function inPeriod({ state, input }: Question, merchant: Settlement['merchant']): Transaction[] {
  const [start, end] = [Date.parse(String(input.period_start)), Date.parse(String(input.period_end))];
  check(start < end, 'INVALID_PERIOD');
  return state.transactions.filter((tx) => {
    const at = Date.parse(tx.created_at);
    return tx.merchant === merchant && at >= start && at < end;
  });
}

export const sumOf = (transactions: readonly Transaction[]): number =>
  transactions.reduce((sum, { finalCents }) => sum + finalCents, 0);

function figuresOf(transactions: readonly Transaction[]): Record<string, number> {
  const payments = transactions.filter(({ type }) => type === 'payment');
  const refunds = transactions.filter(({ type }) => type === 'refund');
  return {
    payment_count: payments.length,
    payment_amount: money(sumOf(payments)),
    refund_count: refunds.length,
    refund_amount: money(sumOf(refunds)),
    total_amount: money(sumOf(payments) - sumOf(refunds)),
    total_tx_count: transactions.length,
  };
}

export const previewSettlement: Rule = (question) => {
  const unsettled = inPeriod(question, merchantOf(question)).filter(({ settlement }) => settlement === null);
  return { body: { preview: figuresOf(unsettled) } };
};

export const generateSettlement: Rule = (question) => {
  const { state, input } = question;
  const merchant = merchantOf(question);
  const all = inPeriod(question, merchant);
  const unsettled = all.filter(({ settlement }) => settlement === null);
  const period = { period_start: String(input.period_start), period_end: String(input.period_end) };
  const same = state.settlements.some(
    (each) =>
      each.merchant === merchant &&
      each.mode === input.mode &&
      each.period_start === period.period_start &&
      each.period_end === period.period_end,
  );
  check(!same, 'SETTLEMENT_ALREADY_EXISTS');
  check(unsettled.length > 0, all.length > 0 ? 'SETTLEMENT_ALREADY_EXISTS' : 'NO_TRANSACTIONS_IN_PERIOD');
  const figures = figuresOf(unsettled);
  const settlement = { id: '', merchant, mode: String(input.mode), ...period, status: 'pending', figures };
  for (const tx of unsettled) tx.settlement = settlement;
  state.settlements.unshift(settlement);
  return {
    body: { success: true, settlement: settlementRow(settlement) },
    learn: (answer) => {
      settlement.id = String(answer.settlement.id);
    },
  };
};

/** A settlement as lists show it; without its id before the answer has told it. */
export const settlementRow = ({ id, merchant, mode, period_start, period_end, status, figures }: Settlement) => ({
  ...(id === '' ? {} : { id }),
  merchant_id: merchant.id,
  mode,
  period_start,
  period_end,
  status,
  ...figures,
});

const MOVES: Record<string, readonly string[]> = { pending: ['settled', 'failed'], settled: ['paid', 'failed'] };

export const updateSettlementStatus: Rule = ({ state, input }) => {
  const settlement = state.settlements.find(({ id }) => id === input.settlement_id) ?? refuse('NOT_FOUND');
  const status = String(input.status);
  check(MOVES[settlement.status]?.includes(status) === true, 'INVALID_STATE_TRANSITION');
  settlement.status = status;
  return { body: { success: true, settlement: { id: settlement.id, status } } };
};
