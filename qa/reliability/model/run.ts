/** Runs programs against an API and the model at once, and makes each fault's program as short as it gets. */
import fc from 'fast-check';
import { WHOLE_LIST } from './account-steps.js';
import { CARD_PASSWORD } from './card-steps.js';
import type { Installation } from './people.js';
import { programOf } from './program.js';
import { ask, Disagreement, newSession, type Session } from './session.js';
import { type NamedStep, perform, type StepName } from './steps.js';
import type { Caller } from './world.js';

interface Totals {
  programs: number;
  calls: number;
  /** How often each outcome was seen: `procedure code`. */
  outcomes: Map<string, number>;
}

/** The whole ledger is looked at after every so many programs: it grows with each. */
const PROGRAMS_A_LEDGER_CHECK = 20;

/** Tells the runs apart: the keys of administrators outlive one. */
const RUN = Date.now().toString(36);
let serial = 0;

/** Runs one program, from new members and merchants to the comparison of everything that is left. */
async function runProgram(
  api: Installation,
  steps: readonly NamedStep[],
  totals: Totals,
  known: ReadonlySet<string>,
): Promise<Session | Disagreement> {
  serial += 1;
  const session = await newSession(api, `${RUN}.${serial}`, known);
  try {
    await furnish(session);
    session.trace.length = 0;
    for (const step of steps) await perform(session, step);
    await compareEverything(session);
    if (serial % PROGRAMS_A_LEDGER_CHECK === 0) await asAdmin(session, 'admin.verifyLedger', {});
    return session;
  } catch (error) {
    if (!(error instanceof Disagreement)) throw new Error(session.trace.join('\n'), { cause: error });
    const { message, fault, rules } = error;
    return new Disagreement([...session.trace.map((line) => `  ${line}`), message].join('\n'), fault, rules);
  } finally {
    totals.programs += 1;
    totals.calls += session.calls;
    for (const [name, times] of session.outcomes) totals.outcomes.set(name, (totals.outcomes.get(name) ?? 0) + times);
    await api.hands?.tidy();
  }
}

function asAdmin(
  session: Session,
  procedure: Parameters<typeof ask>[1],
  input: Record<string, unknown>,
): Promise<void> {
  const caller = session.world.callers.find(({ kind }) => kind === 'admin') as Caller;
  return ask(session, procedure, { caller, input, transport: 'rest' });
}

/** Money on every card, a prepaid card with a guest, and a corporate card: else most of a short program would be refusals. */
async function furnish(session: Session): Promise<void> {
  const { world } = session;
  const [first, second, third] = world.members;
  for (const { id, owner } of [...world.cards]) {
    await asAdmin(session, 'member.recharge', { card_id: id, member_id: owner.id, amount: 1500 });
  }
  const shared = { binding_password: CARD_PASSWORD, fixed_discount: 0.9 };
  await asAdmin(session, 'admin.issueCard', {
    card_type: 'prepaid',
    owner_member_id: first?.id,
    initial_value: 800,
    ...shared,
  });
  const guest = {
    card_id: world.cards.at(-1)?.id,
    member_id: third?.id,
    role: 'member',
    binding_password: CARD_PASSWORD,
  };
  await asAdmin(session, 'member.bindCard', guest);
  const expires_at = '2099-01-01T00:00:00Z';
  await asAdmin(session, 'admin.issueCard', {
    card_type: 'corporate',
    owner_member_id: second?.id,
    ...shared,
    expires_at,
  });
}

/** Every list and every card, as an administrator sees it. */
async function compareEverything(session: Session): Promise<void> {
  const { members, merchants, cards } = session.world;
  for (const { id } of members) {
    await asAdmin(session, 'member.listCards', { member_id: id });
    await asAdmin(session, 'member.listTransactions', { member_id: id, ...WHOLE_LIST });
  }
  for (const { code } of merchants) {
    await asAdmin(session, 'merchant.listTransactions', { merchant_code: code, ...WHOLE_LIST });
    await asAdmin(session, 'merchant.listSettlements', { merchant_code: code, ...WHOLE_LIST });
  }
  for (const { id } of cards) await asAdmin(session, 'admin.getCard', { card_id: id });
}

/** A fault, shown by the shortest program that was found for it. */
export interface Finding {
  fault: string;
  rules: readonly string[];
  steps: readonly NamedStep[];
  /** Every call of the program, what is wrong with the last answer, and the lines that it breaks. */
  story: string;
  /** How many programs ended at it. */
  times: number;
}

export interface Verdict {
  totals: Totals;
  findings: Finding[];
}

interface RunOptions {
  programs: number;
  seed: number;
  /** The steps that programs are made of; all unless given. */
  only?: readonly StepName[];
  /** Stops after so many different faults. */
  faults?: number;
  /** Whether somebody wants to read the programs. */
  shrink?: boolean;
  /** Hears each fault as soon as it is found. */
  onFinding?: (finding: Finding) => void;
}

/**
 * Runs that many random programs. Each ends at the first answer that the pages do not allow; every different fault is
 * found once, whatever else hides behind it in the same program.
 */
export async function runPrograms(api: Installation, options: RunOptions): Promise<Verdict> {
  const { programs, seed, only, faults = 1, shrink = true, onFinding } = options;
  const totals: Totals = { programs: 0, calls: 0, outcomes: new Map() };
  const findings = new Map<string, Finding>();
  for (const steps of fc.sample(programOf(only), { numRuns: programs, seed })) {
    const known = new Set(findings.keys());
    const result = await runProgram(api, steps, totals, known);
    if (!(result instanceof Disagreement)) continue;
    const earlier = findings.get(result.fault);
    if (earlier !== undefined) earlier.times += 1;
    else {
      const least = shrink ? await shortened(api, steps, result, known) : { steps, story: result.message };
      const finding = { fault: result.fault, rules: result.rules, times: 1, ...least };
      findings.set(result.fault, finding);
      onFinding?.(finding);
    }
    if (findings.size >= faults) break;
  }
  return { totals, findings: [...findings.values()] };
}

/** Leaves out every step without which the same fault shows: halves first, single steps last. */
async function shortened(
  api: Installation,
  all: readonly NamedStep[],
  first: Disagreement,
  known: ReadonlySet<string>,
) {
  let steps = all;
  let story = first.message;
  const aside: Totals = { programs: 0, calls: 0, outcomes: new Map() };
  for (let width = Math.ceil(all.length / 2); width >= 1; width = width === 1 ? 0 : Math.ceil(width / 2)) {
    for (let end = steps.length; end > 0; end -= width) {
      const fewer = steps.filter((_, index) => index < end - width || index >= end);
      const result = await runProgram(api, fewer, aside, known);
      if (!(result instanceof Disagreement) || result.fault !== first.fault) continue;
      steps = fewer;
      story = result.message;
    }
  }
  return { steps, story };
}
