/** One program under way: the API and the model, side by side, call by call. */
import { complaints } from './compare.js';
import type { Question, SentKey } from './expectation.js';
import type { Installation } from './people.js';
import { expectedOf, type ProcedureName } from './procedures.js';
import { send } from './send.js';
import { type Caller, newCard, newWorld, type World } from './world.js';

/** A write as it was sent with a key, to be sent again. */
interface Sent {
  procedure: ProcedureName;
  caller: Caller;
  input: Record<string, unknown>;
  key: SentKey;
}

export interface Session {
  world: World;
  api: Installation;
  /** Differs in every program: keys of administrators outlive it. */
  name: string;
  sent: Sent[];
  /** One line a call. */
  trace: string[];
  /** Calls answered so far. */
  calls: number;
  /** How often each outcome was seen: `procedure code`. */
  outcomes: Map<string, number>;
  /** Faults that have been found: a success that shows one of them goes on, so that what is behind it shows too. */
  known: ReadonlySet<string>;
}

/** The API answers what the pages do not allow. */
export class Disagreement extends Error {
  override readonly name = 'Disagreement';

  /**
   * @param fault what is the same in every program that shows this fault
   * @param rules the lines of the pages that the answer breaks
   */
  constructor(
    message: string,
    readonly fault: string,
    readonly rules: readonly string[],
  ) {
    super(message);
  }
}

export interface Call {
  caller: Caller;
  input: Record<string, unknown>;
  transport: 'rest' | 'trpc';
  key?: SentKey;
}

export async function ask(session: Session, procedure: ProcedureName, call: Call): Promise<void> {
  const { world, api, outcomes, trace } = session;
  const { caller, input, transport, key = {} } = call;
  const question: Question = { world, caller, input, key };
  const expected = expectedOf(procedure, question);
  const answer = await send(api, procedure, { token: caller.token, input, key }, transport);
  session.calls += 1;
  const outcome = answer.code ?? (answer.replayHeader ? 'replayed' : 'ok');
  outcomes.set(`${procedure} ${outcome}`, (outcomes.get(`${procedure} ${outcome}`) ?? 0) + 1);
  const said = answer.code ?? `${answer.replayHeader ? 'replayed ' : ''}${JSON.stringify(answer.body).slice(0, 300)}`;
  const sent = Object.entries(key).map(([place, text]) => ` ${place} key ${JSON.stringify(text)}`);
  trace.push(`${caller.name} ${procedure} over ${transport} ${JSON.stringify(input)}${sent.join('')} -> ${said}`);
  const found = complaints(expected, answer);
  if (found.length > 0) {
    const reasons = expected.success === null ? expected.refusals : [expected.success, ...expected.refusals];
    const rules = [...new Set(reasons.map(({ rule }) => rule))];
    const lines = [...found, ...rules.map((rule) => `by ${rule}`)];
    const fault = faultOf(procedure, outcome, rules, found);
    const goesOn = answer.code === null && expected.success !== null && session.known.has(fault);
    if (!goesOn) throw new Disagreement(lines.join('\n'), fault, rules);
  }
  if (answer.code === null) expected.success?.happens?.(answer.body);
  const isWrite = key.header !== undefined || key.body !== undefined;
  if (isWrite) session.sent.unshift({ procedure, caller, input, key });
}

/** The line that is broken, and how: the same for every program that shows one fault. */
function faultOf(procedure: string, outcome: string, rules: readonly string[], found: readonly string[]): string {
  const heard = ['ok', 'replayed', 'VALIDATION_FAILED'].includes(outcome) ? outcome : 'another refusal';
  if (heard === 'VALIDATION_FAILED') return `${procedure}: heard VALIDATION_FAILED`;
  const where = found[0]?.startsWith('.') ? ` at ${found[0].split(':')[0]}` : '';
  return `${rules[0]}: heard ${heard}${where}`;
}

/** Logs an account in again, which a suspended one cannot. */
export async function logInAgain(session: Session, caller: Caller): Promise<void> {
  const isSuspended = caller.member?.suspended === true || caller.merchant?.suspended === true;
  const answer = await session.api.rest('POST', '/auth/login', { body: caller.login });
  session.calls += 1;
  session.trace.push(`${caller.name} logs in -> ${answer.status}`);
  const expected = isSuspended ? 401 : 200;
  if (answer.status !== expected) {
    const rule = 'errors.md: INVALID_CREDENTIALS, one answer for suspended too';
    throw new Disagreement(`login: expected ${expected}, heard ${answer.text}`, `login: ${expected}`, [rule]);
  }
  if (isSuspended) return;
  caller.token = String(answer.body.token);
  caller.alive = true;
}

const MEMBERS = 3;
const MERCHANTS = 2;

/** New members with a card each, new merchants with a manager and a cashier each, and an administrator. */
export async function newSession(
  api: Installation,
  name: string,
  known: ReadonlySet<string> = new Set(),
): Promise<Session> {
  const world = newWorld();
  const session: Session = { world, api, name, sent: [], trace: [], calls: 0, outcomes: new Map(), known };
  const { id, login } = await api.people.admin();
  world.callers.push(newCaller({ name: 'admin', kind: 'admin', id, login }));
  for (let number = 1; number <= MEMBERS; number += 1) {
    const { member, card, login } = await api.people.member();
    world.members.push(member);
    world.cards.push(newCard({ ...card, type: 'standard', owner: member }));
    world.callers.push(newCaller({ name: `member ${number}`, kind: 'member', id: member.id, member, login }));
  }
  for (let number = 1; number <= MERCHANTS; number += 1) {
    const { merchant, manager, cashier } = await api.people.merchant();
    world.merchants.push(merchant);
    const { id } = merchant;
    world.callers.push(newCaller({ name: `manager of shop ${number}`, kind: 'manager', id, merchant, login: manager }));
    world.callers.push(newCaller({ name: `cashier of shop ${number}`, kind: 'cashier', id, merchant, login: cashier }));
  }
  for (const caller of world.callers) await logInAgain(session, caller);
  return session;
}

const newCaller = (facts: Pick<Caller, 'name' | 'kind' | 'id' | 'login'> & Partial<Caller>): Caller => ({
  member: null,
  merchant: null,
  token: '',
  alive: false,
  ...facts,
});
