/** Steps about members and merchants: suspending, logging in, settling, and lists of transactions. */
import {
  callerFor,
  headerKeyFor,
  isUnknown,
  memberNamed,
  merchantNamed,
  type Perform,
  pick,
  pickId,
  type Step,
  transportOf,
} from './choose.js';
import type { ProcedureName } from './procedures.js';
import { ask, logInAgain, type Session } from './session.js';
import type { Caller } from './world.js';

const DAY_MS = 86_400_000;
/** As many rows as a page can have; no program makes more. */
export const WHOLE_LIST = { limit: 200 };

const onAccount =
  (procedure: ProcedureName, field: 'member_id' | 'merchant_id', revives: boolean): Perform =>
  (session, step) => {
    const all = field === 'member_id' ? session.world.members : session.world.merchants;
    const suspended = all.filter((account) => account.suspended);
    const input = { [field]: pickId(revives && suspended.length > 0 ? suspended : all, step.a) };
    const caller = callerFor(session, step, 'admin');
    return ask(session, procedure, {
      caller,
      input,
      transport: transportOf(session, step),
      key: headerKeyFor(session, step),
    });
  };

/** The whole day, twice if it comes twice; until now; from or until one of the transactions; or no period at all. */
function periodOf({ world }: Session, { key, a }: Step): { period_start: string; period_end: string } {
  const now = new Date();
  const today = new Date(now.getTime() - (now.getTime() % DAY_MS));
  const day = { period_start: today.toISOString(), period_end: new Date(today.getTime() + DAY_MS).toISOString() };
  const past = { period_start: '2020-01-01T00:00:00.000Z', period_end: now.toISOString() };
  const at = pick(
    world.transactions.filter(({ merchant }) => merchant !== null),
    a,
  )?.createdAt;
  if (key === 15) return { period_start: past.period_end, period_end: past.period_start };
  if (key < 6 || at === undefined) return day;
  if (key < 10) return past;
  return key < 13 ? { ...past, period_end: at } : { ...past, period_start: at };
}

const settle: Perform = (session, step) => {
  const caller = callerFor(session, step, 'manager', 'manager', 'admin');
  const mode = ['realtime', 'realtime', 'realtime', 't_plus_1', 'monthly'][step.b % 5];
  const input = { mode, ...periodOf(session, step), ...merchantNamed(session, caller, step) };
  return ask(session, 'merchant.generateSettlement', {
    ...{ caller, input, transport: transportOf(session, step) },
    key: headerKeyFor(session, { ...step, key: step.order + 5 }),
  });
};

/** Accounts, settlements and lists. */
export const ACCOUNT_STEPS = {
  suspendMember: onAccount('admin.suspendMember', 'member_id', false),
  reactivateMember: onAccount('admin.reactivateMember', 'member_id', true),
  suspendMerchant: onAccount('admin.suspendMerchant', 'merchant_id', false),
  reactivateMerchant: onAccount('admin.reactivateMerchant', 'merchant_id', true),
  logIn: (session, step) => {
    const ended = session.world.callers.filter(({ alive }) => !alive);
    return logInAgain(session, pick(ended.length > 0 ? ended : session.world.callers, step.who) as Caller);
  },
  settle,
  previewSettlement: (session, step) => {
    const caller = callerFor(session, step, 'manager', 'admin');
    const input = { ...periodOf(session, step), ...merchantNamed(session, caller, step) };
    return ask(session, 'merchant.previewSettlement', { caller, input, transport: transportOf(session, step) });
  },
  settlementStatus: (session, step) => {
    const settlement = pick(session.world.settlements, step.a);
    if (settlement === undefined) return Promise.resolve();
    const status = ['settled', 'settled', 'paid', 'failed', 'pending'][step.b % 5];
    const caller = callerFor(session, step, 'admin');
    const input = { settlement_id: settlement.id, status };
    return ask(session, 'admin.updateSettlementStatus', {
      caller,
      input,
      transport: transportOf(session, step),
      key: headerKeyFor(session, step),
    });
  },
  memberTransactions: (session, step) => {
    const caller = callerFor(session, step, 'member');
    const input = { ...WHOLE_LIST, ...memberNamed(session, caller, step) };
    return ask(session, 'member.listTransactions', { caller, input, transport: transportOf(session, step) });
  },
  merchantTransactions: (session, step) => {
    const caller = callerFor(session, step, 'manager', 'cashier');
    const input = { ...WHOLE_LIST, ...merchantNamed(session, caller, step) };
    return ask(session, 'merchant.listTransactions', { caller, input, transport: transportOf(session, step) });
  },
  getTransaction: (session, step) => {
    const known = pick(session.world.transactions, step.a)?.no ?? 'RCG1';
    const input = { tx_no: isUnknown(step.a) ? 'PAY9999999999' : known };
    const caller = pick(session.world.callers, step.who) as Caller;
    return ask(session, 'common.getTransaction', { caller, input, transport: transportOf(session, step) });
  },
  dailySummary: (session, step) => {
    const caller = callerFor(session, step, 'manager', 'cashier');
    const input = merchantNamed(session, caller, step);
    return ask(session, 'merchant.getDailySummary', { caller, input, transport: transportOf(session, step) });
  },
  listSettlements: (session, step) => {
    const caller = callerFor(session, step, 'manager', 'admin');
    const input = { ...WHOLE_LIST, ...merchantNamed(session, caller, step) };
    return ask(session, 'merchant.listSettlements', { caller, input, transport: transportOf(session, step) });
  },
} satisfies Record<string, Perform>;
