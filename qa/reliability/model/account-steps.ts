/** Steps about members and merchants: suspending, logging in, settling, and lists of transactions. */
import {
  callerFor,
  envoy,
  memberNamed,
  merchantNamed,
  type Perform,
  pageOf,
  pick,
  pickId,
  type Step,
  UNKNOWN_FROM,
} from './choose.js';
import { businessDay } from './reading.js';
import { ask, logInAgain, type Session } from './session.js';
import type { Caller } from './state.js';

const onMember =
  (procedure: 'admin.suspendMember' | 'admin.reactivateMember'): Perform =>
  (session, step) => {
    const suspended = session.state.members.filter((member) => member.suspended);
    const isMeant = procedure === 'admin.reactivateMember' && suspended.length > 0;
    const member_id = pickId(isMeant ? suspended : session.state.members, step.a);
    return ask(session, procedure, callerFor(session, step, 'admin'), { member_id }, envoy(step));
  };

const onMerchant =
  (procedure: 'admin.suspendMerchant' | 'admin.reactivateMerchant'): Perform =>
  (session, step) => {
    const suspended = session.state.merchants.filter((merchant) => merchant.suspended);
    const isMeant = procedure === 'admin.reactivateMerchant' && suspended.length > 0;
    const merchant_id = pickId(isMeant ? suspended : session.state.merchants, step.a);
    return ask(session, procedure, callerFor(session, step, 'admin'), { merchant_id }, envoy(step));
  };

const MODES = ['realtime', 't_plus_1', 'monthly'];

/** All of time, or up to or from one of the merchant's transactions on; at times the same period again. */
function periodOf({ state }: Session, step: Step): { period_start: string; period_end: string } {
  const earlier = pick(state.settlements, step.a);
  if (step.key === 7 && earlier !== undefined) return earlier;
  const at = pick(
    state.transactions.filter(({ merchant }) => merchant !== null),
    step.a,
  )?.created_at;
  const all = { period_start: '2020-01-01T00:00:00.000Z', period_end: '2098-01-01T00:00:00.000Z' };
  if (at === undefined || step.key < 3) return all;
  return step.key < 5 ? { ...all, period_end: at } : { ...all, period_start: at };
}

const settle =
  (procedure: 'merchant.generateSettlement' | 'merchant.previewSettlement'): Perform =>
  (session, step) => {
    const caller = callerFor(session, step, 'manager', 'admin');
    const mode = procedure === 'merchant.generateSettlement' ? MODES[step.amount.toString().length % 3] : undefined;
    const { period_start, period_end } = periodOf(session, step);
    const input = { mode, period_start, period_end, ...merchantNamed(session, caller, step) };
    return ask(session, procedure, caller, input, envoy(step));
  };

/** Accounts, settlements and lists. */
export const ACCOUNT_STEPS = {
  suspendMember: onMember('admin.suspendMember'),
  reactivateMember: onMember('admin.reactivateMember'),
  suspendMerchant: onMerchant('admin.suspendMerchant'),
  reactivateMerchant: onMerchant('admin.reactivateMerchant'),
  logIn: (session, step) => {
    const ended = session.state.callers.filter(({ alive }) => !alive);
    return logInAgain(session, pick(ended.length > 0 ? ended : session.state.callers, step.who) as Caller);
  },
  settle: settle('merchant.generateSettlement'),
  previewSettlement: settle('merchant.previewSettlement'),
  settlementStatus: (session, step) => {
    const status = ['settled', 'settled', 'paid', 'failed', 'pending'][step.b % 5];
    const input = { settlement_id: pickId(session.state.settlements, step.a), status };
    return ask(session, 'admin.updateSettlementStatus', callerFor(session, step, 'admin'), input, envoy(step));
  },
  memberTransactions: (session, step) => {
    const caller = callerFor(session, step, 'member');
    const tx_type = [undefined, undefined, 'payment', 'refund', 'recharge'][step.a % 5];
    const input = { ...pageOf(step), tx_type, ...memberNamed(session, caller, step) };
    return ask(session, 'member.listTransactions', caller, input, envoy(step));
  },
  merchantTransactions: (session, step) => {
    const caller = callerFor(session, step, 'manager', 'cashier');
    const input = { ...pageOf(step), ...merchantNamed(session, caller, step) };
    return ask(session, 'merchant.listTransactions', caller, input, envoy(step));
  },
  getTransaction: (session, step) => {
    const tx_no =
      step.a >= UNKNOWN_FROM ? 'PAY9999999999' : (pick(session.state.transactions, step.a)?.tx_no ?? 'RCG1');
    return ask(
      session,
      'common.getTransaction',
      pick(session.state.callers, step.who) as Caller,
      { tx_no },
      envoy(step),
    );
  },
  dailySummary: (session, step) => {
    const caller = callerFor(session, step, 'manager', 'cashier');
    const input = { date: businessDay(new Date()), ...merchantNamed(session, caller, step) };
    return ask(session, 'merchant.getDailySummary', caller, input, envoy(step));
  },
  listSettlements: (session, step) => {
    const caller = callerFor(session, step, 'manager', 'admin');
    const input = { ...pageOf(step), ...merchantNamed(session, caller, step) };
    return ask(session, 'merchant.listSettlements', caller, input, envoy(step));
  },
} satisfies Record<string, Perform>;
