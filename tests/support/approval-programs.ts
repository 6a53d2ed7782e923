/**
 * Random programs over approvals: administrators request, decide, cancel and repeat, while cards are frozen and change
 * hands, people are disabled and time passes; some of it at the same moment. Afterwards the database is searched for
 * what must never be.
 */
import type { Actor, Args, FunctionName, Row } from '@mps/server';
import type { Fixtures, TestAdmin, TestMember } from './fixtures.js';
import { wholeActor } from './test-database.js';

/** What a program acts on. */
export interface ApprovalDatabase {
  fixtures: Fixtures;
  call<F extends FunctionName>(name: F, args: Args<F>, actor?: Partial<Actor> | null): Promise<Row<F>[]>;
  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}

/** What the choices of a program come from. */
export interface Choices {
  between(minimum: number, maximum: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
}

const STEPS = { least: 6, most: 14 };
const AT_ONCE = 4;

/** Refusals that a program may meet. Whatever else fails is a violation. */
const REFUSALS: readonly string[] = [
  'APPROVAL_DECIDED',
  'CANNOT_APPROVE_OWN',
  'CARD_NOT_FOUND_OR_INACTIVE',
  'IDEMPOTENCY_KEY_REUSED',
  'INVALID_STATE_TRANSITION',
  'PERMISSION_DENIED',
];

interface World {
  db: ApprovalDatabase;
  admins: TestAdmin[];
  members: TestMember[];
  /** A card that changes hands, and a standard card that collects points. */
  prepaid: string;
  standard: string;
  approvals: Set<string>;
  failures: string[];
}

type Action = (world: World, random: Choices) => Promise<unknown>;

const actorOf = ({ admin_id }: TestAdmin) => wholeActor({ role: 'admin', id: admin_id, requires_approval: true });

/** Of each pair of administrator and key the request is the same, so that it can come again. */
const request: Action = async ({ db, admins, prepaid, standard, approvals }, random) => {
  const maker = random.between(0, admins.length - 1);
  const key = random.chance(0.5) ? random.between(1, 2) : null;
  const size = key === null ? random.between(10_001, 20_000) : 10_000 + maker * 10 + key;
  const isRecharge = key === null ? random.chance(0.5) : key === 1;
  const asked = isRecharge
    ? {
        p_function: 'user_recharge_card',
        p_arguments: { p_card_id: prepaid, p_amount: size, p_idempotency_key: key && `${prepaid}:${key}` },
      }
    : {
        p_function: 'update_points_and_level',
        p_arguments: { p_card_id: standard, p_delta_points: size, p_reason: 'program' },
        ...(key === null ? {} : { p_operation: 'points', p_key: `${standard}:${key}`, p_fingerprints: [`${size}`] }),
      };
  const admin = admins[maker];
  if (admin === undefined) return;
  const [row] = await db.call('call_or_request_approval', asked, actorOf(admin));
  if (row?.approval_id) approvals.add(row.approval_id);
};

const decide: Action = async ({ db, admins, approvals }, random) => {
  if (approvals.size === 0) return;
  const decision = { p_approval_id: random.pick([...approvals]), p_approve: random.chance(0.8) };
  await db.call('decide_approval', decision, actorOf(random.pick(admins)));
};

const cancel: Action = async ({ db, admins, approvals }, random) => {
  if (approvals.size === 0) return;
  await db.call('cancel_approval', { p_approval_id: random.pick([...approvals]) }, actorOf(random.pick(admins)));
};

/** Without the triggers, which keep a request as it is: here a day passes. */
const expire: Action = async ({ db, approvals }, random) => {
  if (approvals.size === 0) return;
  await db.query(`DO $$ BEGIN
    SET LOCAL session_replication_role = replica;
    UPDATE mps.approvals SET created_at = created_at - interval '1 day', expires_at = expires_at - interval '1 day'
    WHERE id = '${random.pick([...approvals])}' AND state = 'pending';
  END $$`);
};

const freeze: Action = ({ db, prepaid, standard }, random) => {
  const card = { p_card_id: random.pick([prepaid, standard]) };
  return random.chance(0.4) ? db.call('freeze_card', card) : db.call('unfreeze_card', card);
};

const changeHands: Action = ({ db, prepaid, members }, random) =>
  db.query('UPDATE mps.cards SET owner_member_id = $1 WHERE id = $2', [random.pick(members).member_id, prepaid]);

const switchPerson: Action = ({ db, admins }, random) =>
  db.query('UPDATE mps.administrators SET status = $1 WHERE id = $2', [
    random.chance(0.3) ? 'inactive' : 'active',
    random.pick(admins).admin_id,
  ]);

const topUp: Action = ({ db, prepaid }, random) =>
  db.call('user_recharge_card', { p_card_id: prepaid, p_amount: random.between(1, 100), p_payment_method: 'cash' });

const ACTIONS: readonly Action[] = [
  ...[request, request, request, decide, decide, decide, decide],
  ...[cancel, expire, freeze, changeHands, changeHands, switchPerson, topUp],
];

/** Runs one program. @returns what failed that is no refusal */
export async function runProgram(db: ApprovalDatabase, random: Choices): Promise<string[]> {
  const { fixtures } = db;
  const admins = [await fixtures.createAdmin(), await fixtures.createAdmin(), await fixtures.createAdmin()];
  const members = [await fixtures.createMember(), await fixtures.createMember()];
  const [owner] = members as [TestMember];
  const { card_id } = await fixtures.issueCard({ card_type: 'prepaid', owner_member_id: owner.member_id });
  const approvals = new Set<string>();
  const world = { db, admins, members, prepaid: card_id, standard: owner.card_id, approvals, failures: [] as string[] };
  for (let step = random.between(STEPS.least, STEPS.most); step > 0; step -= 1) {
    const together = Array.from({ length: random.between(1, AT_ONCE) }, () => random.pick(ACTIONS)(world, random));
    for (const result of await Promise.allSettled(together)) {
      if (result.status === 'fulfilled' || REFUSALS.includes(result.reason.errorCode)) continue;
      world.failures.push(`${result.reason.errorCode ?? result.reason}: ${result.reason.cause ?? ''}`);
    }
  }
  return world.failures;
}

/** Every effect of an administrator above a limit, with the approval that its audit row names. */
const EFFECTS = `
  SELECT e.id, e.actor_id, a.*, t.member_id AS credited
  FROM mps.audit_log e
  LEFT JOIN mps.approvals a ON a.id::text = e.details ->> 'approval_id'
  LEFT JOIN mps.transactions t ON e.object_type = 'transaction' AND t.id::text = e.object_id
  WHERE e.actor_role = 'admin' AND e.action IN ('card.recharge', 'card.adjust_points')`;

const VIOLATIONS: Readonly<Record<string, string>> = {
  'an effect without an approval': `SELECT FROM (${EFFECTS}) e (effect) WHERE e.maker_id IS NULL`,
  'an approval that took effect twice': `SELECT FROM (${EFFECTS}) e (effect, actor, approval)
    GROUP BY e.approval HAVING count(*) > 1`,
  'an effect of an approval that is not approved': `SELECT FROM (${EFFECTS}) e (effect) WHERE e.state <> 'approved'`,
  'an approved approval without effect': `SELECT FROM mps.approvals a WHERE a.state = 'approved' AND NOT EXISTS (
    SELECT FROM (${EFFECTS}) e (effect, actor, approval) WHERE e.approval = a.id)`,
  'a decision by the maker': `SELECT FROM mps.approvals a WHERE a.state <> 'cancelled' AND a.decided_by = a.maker_id`,
  'a cancellation by somebody else': `SELECT FROM mps.approvals a WHERE a.state = 'cancelled' AND a.decided_by <> a.maker_id`,
  'an effect that is not its maker’s': `SELECT FROM (${EFFECTS}) e (effect, actor) WHERE e.actor <> e.maker_id::text`,
  'an effect after the end': `SELECT FROM (${EFFECTS}) e (effect) WHERE e.decided_at > e.expires_at`,
  'an effect for another owner': `SELECT FROM (${EFFECTS}) e (effect) JOIN mps.members m ON m.id = e.credited
    WHERE m.member_no <> e.snapshot ->> 'owner_member_no'`,
  'two ends': `SELECT FROM mps.audit_log l WHERE l.object_type = 'approval' AND l.action <> 'approval.request'
    GROUP BY l.object_id HAVING count(*) > 1`,
  'an end that its state does not say': `SELECT FROM mps.audit_log l JOIN mps.approvals a ON a.id::text = l.object_id
    WHERE l.object_type = 'approval' AND l.action <> 'approval.request' AND l.action <> CASE a.state
      WHEN 'approved' THEN 'approval.approve' WHEN 'refused' THEN 'approval.refuse'
      WHEN 'cancelled' THEN 'approval.cancel' ELSE 'approval.void' END`,
};

/** Searches the database for what must never be. @returns the names of what it found */
export async function findViolations({ call, query }: Pick<ApprovalDatabase, 'call' | 'query'>): Promise<string[]> {
  const found: string[] = [];
  for (const [name, sql] of Object.entries(VIOLATIONS)) {
    const [row] = await query<{ count: number }>(`SELECT count(*)::int AS count FROM (${sql}) v`);
    if (row !== undefined && row.count > 0) found.push(name);
  }
  if ((await call('verify_ledger', {})).length > 0) found.push('a broken ledger');
  return found;
}

/** How the approvals ended, by their state of now. */
export const countStates = async ({ query }: Pick<ApprovalDatabase, 'query'>): Promise<Record<string, number>> => {
  const rows = await query<{ state: string; count: number }>(
    'SELECT mps.approval_state(state, expires_at)::text AS state, count(*)::int AS count FROM mps.approvals GROUP BY 1',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
