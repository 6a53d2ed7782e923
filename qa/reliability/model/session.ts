/** One program under way: the API and the model, side by side, call by call. */
import { PASSWORD } from '../../../tests/support/fixtures.js';
import type { TestServer } from '../../../tests/support/start-test-server.js';
import { newCard } from './cards.js';
import { expectedOf, type ProcedureName } from './model.js';
import { differences, type Envoy, send } from './send.js';
import type { Caller, Member, Merchant, State } from './state.js';

/** A money write as it was sent, to be sent again. */
interface Sent {
  procedure: ProcedureName;
  caller: Caller;
  input: Record<string, unknown>;
  key: string;
}

export interface Session {
  state: State;
  server: TestServer;
  /** Differs in every program: administrators' keys outlive it. */
  name: string;
  sent: Sent[];
  /** One line a call. */
  trace: string[];
  /** Calls answered so far. */
  calls: number;
  /** How often each outcome was seen: `procedure code`. */
  outcomes: Map<string, number>;
}

/** The API and the model do not agree. */
export class Disagreement extends Error {
  override readonly name = 'Disagreement';
}

export async function ask(
  session: Session,
  procedure: ProcedureName,
  caller: Caller,
  input: Record<string, unknown>,
  envoy: Envoy,
  key: string | null = null,
): Promise<void> {
  const { state, server } = session;
  const expected = expectedOf(procedure, { state, caller, input, key });
  const answer = await send(server, procedure, { token: caller.token, input, key }, envoy);
  session.calls += 1;
  count(session.outcomes, `${procedure} ${answer.code ?? (answer.replayHeader ? 'replayed' : 'ok')}`);
  const said = answer.code ?? JSON.stringify(answer.body).slice(0, 400);
  session.trace.push(
    `${caller.name} ${procedure} over ${envoy.transport} ${JSON.stringify(input)}${key === null ? '' : ` key ${key}`} -> ${said}`,
  );
  const found = differences(expected, answer);
  if (found.length > 0) throw new Disagreement([...session.trace, ...found].join('\n'));
  if ('body' in expected) expected.learn?.(answer.body);
  if (key !== null) session.sent.unshift({ procedure, caller, input, key });
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Logs an account in again, which a suspended one cannot. */
export async function logInAgain(session: Session, caller: Caller): Promise<void> {
  const suspended = caller.member?.suspended === true || caller.merchant?.suspended === true;
  const answer = await session.server.rest('POST', '/auth/login', { body: credentialsOf(caller) });
  session.calls += 1;
  session.trace.push(`${caller.name} logs in -> ${answer.status}`);
  const expected = suspended ? 401 : 200;
  if (answer.status !== expected) throw new Disagreement([...session.trace, `expected ${expected}`].join('\n'));
  if (suspended) return;
  caller.token = String(answer.body.token);
  caller.alive = true;
}

function credentialsOf({ kind, name, member, merchant, operator }: Caller): Record<string, string> {
  const password = PASSWORD;
  if (member !== null) return { role: 'member', identifier: member.id, password };
  if (merchant === null) return { role: 'admin', identifier: name, password };
  return {
    role: 'merchant',
    identifier: merchant.code,
    password,
    ...(kind === 'cashier' ? { operator: operator ?? '' } : {}),
  };
}

const MEMBERS = 3;
const MERCHANTS = 2;

/** New members with a card each, new merchants with a manager and a cashier each, and one administrator. */
export async function newSession(server: TestServer, name: string): Promise<Session> {
  const state: State = {
    members: [],
    merchants: [],
    cards: [],
    codes: [],
    shown: [],
    transactions: [],
    settlements: [],
    callers: [],
    keys: new Map(),
  };
  const session: Session = { state, server, name, sent: [], trace: [], calls: 0, outcomes: new Map() };
  for (let index = 0; index < MEMBERS; index += 1) await addMember(session);
  for (let index = 0; index < MERCHANTS; index += 1) await addMerchant(session);
  const { name: adminName, admin_id } = await server.fixtures.createAdmin();
  state.callers.push(newCaller(adminName, 'admin', `admin ${admin_id}`));
  for (const caller of state.callers) await logInAgain(session, caller);
  return session;
}

async function addMember({ server, state }: Session): Promise<void> {
  const made = await server.fixtures.createMember();
  const member: Member = { id: made.member_id, name: made.name, suspended: false };
  const card = Object.assign(newCard('standard', member), { id: made.card_id, card_no: made.card_no });
  state.members.push(member);
  state.cards.push(card);
  state.callers.push(newCaller(made.member_no, 'member', `member ${member.id}`, { member }));
}

async function addMerchant({ server, state }: Session): Promise<void> {
  const made = await server.fixtures.createMerchant();
  const cashier = await server.fixtures.createOperator(made, { role: 'cashier' });
  const merchant: Merchant = { id: made.merchant_id, code: made.code, suspended: false, orders: new Map() };
  state.merchants.push(merchant);
  const scope = `merchant ${merchant.id}`;
  state.callers.push(newCaller(`${merchant.code} manager`, 'manager', scope, { merchant }));
  state.callers.push(newCaller(`${merchant.code} cashier`, 'cashier', scope, { merchant, operator: cashier.name }));
}

const newCaller = (
  name: string,
  kind: Caller['kind'],
  scope: string,
  account: Partial<Pick<Caller, 'member' | 'merchant' | 'operator'>> = {},
): Caller => ({ name, kind, scope, member: null, merchant: null, operator: null, token: '', alive: false, ...account });
