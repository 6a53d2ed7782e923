/** Runs programs against the API and the model at once. */
import fc from 'fast-check';
import type { TestServer } from '../../../tests/support/start-test-server.js';
import { CARD_PASSWORD } from './card-steps.js';
import { program } from './program.js';
import { ask, Disagreement, newSession, type Session } from './session.js';
import type { Caller } from './state.js';
import { type NamedStep, perform } from './steps.js';

interface Totals {
  programs: number;
  calls: number;
  /** How often each outcome was seen: `procedure code`. */
  outcomes: Map<string, number>;
}

const OVER_REST = { transport: 'rest', keyInHeader: false } as const;
const OVER_TRPC = { transport: 'trpc', keyInHeader: false } as const;
/** As many rows as a page can have; no program makes more. */
const WHOLE_LIST = { limit: 200 };

/** The whole ledger is looked at after every so many programs, the last among them: it grows with each. */
const PROGRAMS_A_LEDGER_CHECK = 20;

/** Runs one program from new members and merchants to the comparison of everything that is left. */
async function runProgram(server: TestServer, steps: readonly NamedStep[], totals: Totals): Promise<void> {
  totals.programs += 1;
  const session = await newSession(server, `program ${totals.programs} of ${server.url}`);
  try {
    await furnish(session);
    for (const step of steps) await perform(session, step);
    await compareEverything(session);
    if (totals.programs % PROGRAMS_A_LEDGER_CHECK === 0) await verifyLedger(session);
  } finally {
    totals.calls += session.calls;
    for (const [name, times] of session.outcomes) totals.outcomes.set(name, (totals.outcomes.get(name) ?? 0) + times);
    // Codes and due cards of this program must not be counted in the next one.
    await server.db.query('DELETE FROM mps.payment_codes');
    await server.db.call('expire_due_cards', {});
  }
}

const adminOf = ({ state }: Session): Caller => state.callers.find(({ kind }) => kind === 'admin') as Caller;

/** Money on every card, a prepaid card with a guest, and a corporate card: else most of a short program would be refusals. */
async function furnish(session: Session): Promise<void> {
  const [first, second, third] = session.state.members;
  for (const { id } of [...session.state.cards]) {
    await ask(session, 'member.recharge', adminOf(session), { card_id: id, amount: 1500 }, OVER_TRPC);
  }
  const shared = { binding_password: CARD_PASSWORD, fixed_discount: 0.9 };
  const prepaid = { card_type: 'prepaid', owner_member_id: first?.id, initial_value: 800, ...shared };
  await ask(session, 'admin.issueCard', adminOf(session), prepaid, OVER_REST);
  const guest = { card_id: session.state.cards.at(-1)?.id, member_id: third?.id };
  await ask(session, 'member.bindCard', adminOf(session), guest, OVER_TRPC);
  const corporate = {
    card_type: 'corporate',
    owner_member_id: second?.id,
    ...shared,
    expires_at: '2099-01-01T00:00:00Z',
  };
  await ask(session, 'admin.issueCard', adminOf(session), corporate, OVER_REST);
}

/** Every list and every card, as an administrator sees it. */
async function compareEverything(session: Session): Promise<void> {
  const admin = adminOf(session);
  for (const { id } of session.state.members) {
    await ask(session, 'member.listCards', admin, { member_id: id }, OVER_TRPC);
    await ask(session, 'member.listTransactions', admin, { member_id: id, ...WHOLE_LIST }, OVER_TRPC);
  }
  for (const { code } of session.state.merchants) {
    const list = { merchant_code: code, ...WHOLE_LIST };
    await ask(session, 'merchant.listTransactions', admin, list, OVER_TRPC);
    await ask(session, 'merchant.listSettlements', admin, list, OVER_REST);
  }
  for (const { id } of session.state.cards) {
    await ask(session, 'admin.getCard', admin, { card_id: id }, OVER_REST);
    await ask(session, 'member.listPoints', admin, { card_id: id, ...WHOLE_LIST }, OVER_TRPC);
  }
}

async function verifyLedger({ server, state, trace }: Session): Promise<void> {
  const token = state.callers.find(({ kind }) => kind === 'admin')?.token ?? null;
  const answer = await server.rest('GET', '/admin/ledger/verify', { token });
  const isSound = answer.status === 200 && answer.text.includes('"ok":true');
  if (!isSound) throw new Disagreement([...trace, `the ledger is not sound: ${answer.text}`].join('\n'));
}

export interface Verdict {
  totals: Totals;
  /** The smallest program on which API and model do not agree, with every call of it; null when there is none. */
  failure: { steps: readonly NamedStep[]; story: string } | null;
}

/** Runs that many random programs; the first failing one is shrunk, unless nobody wants to read it. */
export async function runPrograms(
  server: TestServer,
  options: { programs: number; seed: number; shrink?: boolean },
): Promise<Verdict> {
  const totals: Totals = { programs: 0, calls: 0, outcomes: new Map() };
  const property = fc.asyncProperty(program, (steps) => runProgram(server, steps, totals));
  const { programs: numRuns, seed, shrink = true } = options;
  const { failed, errorInstance, counterexample } = await fc.check(property, { numRuns, seed, endOnFailure: !shrink });
  if (!failed) return { totals, failure: null };
  return { totals, failure: { steps: counterexample?.[0] ?? [], story: storyOf(errorInstance) } };
}

/** A disagreement tells its calls; anything else is a mistake of this test, and tells where. */
function storyOf(error: unknown): string {
  if (error instanceof Disagreement) return error.message;
  return error instanceof Error ? String(error.stack) : String(error);
}
