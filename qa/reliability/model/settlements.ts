/** Settlements: money.md › 3. Out. What membership, carried debts and payouts add is not part of the model yet. */
import type { Json } from '../../../tests/support/rest.js';
import { merchantOf } from './access.js';
import { type Question, type Reason, type Rule, refuse, refuseFor, untilNow, when } from './expectation.js';
import { withKey } from './keys.js';
import { listOf } from './lists.js';
import { money } from './money.js';
import type { Figures, Merchant, Settlement, Transaction, World } from './world.js';

const OUT = 'money.md › 3. Out';
const CONTENT = `${OUT}: everything unsettled of the merchant before period_end; period_start is a label`;

/** money.md › 3. Out: what is not yet settled. Before an end in the future is before now. */
function unsettled({ transactions }: World, merchant: Merchant, end: string): Transaction[] {
  return transactions.filter(
    (tx) => tx.merchant === merchant && tx.settlement === null && Date.parse(tx.createdAt) < Date.parse(end),
  );
}

export function figuresOf(transactions: readonly Transaction[]): Figures {
  const sum = (type: string) =>
    transactions.filter((tx) => tx.type === type).reduce((total, { final }) => total + final, 0);
  const count = (type: string) => transactions.filter((tx) => tx.type === type).length;
  return {
    payment_count: count('payment'),
    payment_amount: money(sum('payment')),
    refund_count: count('refund'),
    refund_amount: money(sum('refund')),
    total_amount: money(sum('payment') - sum('refund')),
    total_tx_count: transactions.length,
  };
}

const badPeriod = ({ input }: Question): Reason | null =>
  when(
    Date.parse(String(input.period_end)) <= Date.parse(String(input.period_start)),
    'INVALID_PERIOD',
    'rpc.md › The 20, 16: half-open period',
  );

/** The pages say that an end is at most now, and not whether a later one is refused or lowered. */
const futureEnd = ({ input }: Question): Reason | null =>
  when(
    Date.parse(String(input.period_end)) > Date.now(),
    'INVALID_PERIOD',
    `${OUT}: period_end is at most now for anybody`,
  );

export const generateSettlement: Rule = withKey('generateSettlement', (question) => {
  const { world, caller, input } = question;
  const merchant = merchantOf(question);
  const foreignMode = when(
    caller.kind === 'manager' && input.mode !== 'realtime',
    'PERMISSION_DENIED',
    `${OUT}: a manager settles realtime, another mode is PERMISSION_DENIED`,
  );
  const period = badPeriod(question);
  refuseFor(period, ...(period === null ? [] : [foreignMode]));
  const content = unsettled(world, merchant, String(input.period_end));
  refuseFor(
    when(content.length === 0, 'NO_TRANSACTIONS_IN_PERIOD', `${OUT}: settling twice with nothing new`),
    ...(content.length === 0 ? [foreignMode, futureEnd(question)] : []),
  );
  const figures = figuresOf(content);
  return {
    rule: CONTENT,
    body: {
      success: true,
      settlement: { merchant_id: merchant.id, mode: input.mode, status: 'pending', period_end: untilNow, ...figures },
    },
    unless: [foreignMode, futureEnd(question)],
    happens: (answer) => {
      const { id } = answer.settlement as Json;
      const settlement: Settlement = { id: String(id), merchant, status: 'pending', figures };
      for (const tx of content) tx.settlement = settlement;
      world.settlements.unshift(settlement);
    },
  };
});

export const previewSettlement: Rule = (question) => {
  const merchant = merchantOf(question);
  refuseFor(badPeriod(question));
  const content = unsettled(question.world, merchant, String(question.input.period_end));
  const rule = `${OUT}: the preview runs the same function without writing`;
  return {
    rule: `${rule}; ${CONTENT}`,
    body: { preview: figuresOf(content) },
    unless: [when(content.length === 0, 'NO_TRANSACTIONS_IN_PERIOD', rule), futureEnd(question)],
  };
};

export const listSettlements: Rule = (question) => {
  const merchant = merchantOf(question);
  const own = question.world.settlements.filter((settlement) => settlement.merchant === merchant);
  return {
    rule: "rpc.md › The 20, 17: rows of 16's columns",
    body: {
      settlements: listOf(
        'id',
        own.map(({ id, status, figures }) => ({ id, status, ...figures })),
      ),
    },
  };
};

/** rpc.md › Beside the 20: pending → settled → paid, or failed. money.md › 3. Out: failed → pending. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  pending: ['settled', 'failed'],
  settled: ['paid', 'failed'],
  failed: ['pending'],
  paid: [],
};

export const updateSettlementStatus: Rule = withKey('updateSettlementStatus', ({ world, input }) => {
  const settlement = world.settlements.find(({ id }) => id === input.settlement_id);
  if (settlement === undefined) return refuse('NOT_FOUND', 'errors.md › More codes: unknown settlements');
  const status = String(input.status);
  const rule = 'rpc.md › Beside the 20; money.md › 3. Out: Status';
  refuseFor(when(NEXT[settlement.status]?.includes(status) !== true, 'INVALID_STATE_TRANSITION', rule));
  return {
    rule,
    body: { success: true, settlement: { id: settlement.id, status } },
    unless: [
      when(status === 'paid', 'PAYOUT_NOT_ALLOWED', `${OUT}: paid by a payout alone`),
      when(settlement.status === 'failed', 'INVALID_STATE_TRANSITION', `${OUT}: failed → pending comes with payouts`),
    ],
    happens: () => {
      settlement.status = status;
    },
  };
});
