/** Steps about cards: who may use them, what they are, and what they show. */
import {
  bit,
  callerFor,
  headerKeyFor,
  loginOf,
  memberNamed,
  type Perform,
  pick,
  pickId,
  type Step,
  transportOf,
} from './choose.js';
import type { ProcedureName } from './procedures.js';
import { ask, type Session } from './session.js';
import type { Caller, Card, Member } from './world.js';

const onCard =
  (procedure: ProcedureName): Perform =>
  (session, step) =>
    ask(session, procedure, {
      caller: callerFor(session, step, 'admin'),
      input: { card_id: pickId(session.world.cards, step.a) },
      transport: transportOf(session, step),
      key: headerKeyFor(session, step),
    });

const POINTS = [1, 100, 999, 1000, 4000, 5000, 10_000, -1, -500, -20_000];
const FACTORS = [undefined, 0.9, 0.875, 0.333, 1, 0.95];
export const CARD_PASSWORD = 'shared-card-2026';
const FAR_AWAY = '2099-01-01T00:00:00.000Z';

/** Prepaid and corporate cards, which can be shared, more often than vouchers. */
const issue: Perform = (session, step) => {
  const card_type = (['prepaid', 'corporate', 'prepaid', 'voucher', 'corporate'] as const)[step.a % 5];
  const isShared = card_type !== 'voucher';
  const input = {
    card_type,
    owner_member_id: pickId(session.world.members, step.b),
    initial_value: bit(step, 2) && card_type !== 'corporate' ? 1 + step.b * 5 : undefined,
    fixed_discount: isShared ? FACTORS[step.who % FACTORS.length] : undefined,
    binding_password: isShared ? CARD_PASSWORD : undefined,
    expires_at: bit(step, 4) ? FAR_AWAY : undefined,
  };
  const caller = callerFor(session, step, 'admin');
  return ask(session, 'admin.issueCard', {
    caller,
    input,
    transport: transportOf(session, step),
    key: headerKeyFor(session, step),
  });
};

/** Owners of the card do not bind themselves again. */
const bind: Perform = async (session, step) => {
  const shared = session.world.cards.filter(({ type }) => type === 'prepaid' || type === 'corporate');
  const card = pick(bit(step, 2) && step.b > 80 ? session.world.cards : shared, step.a);
  const guests = session.world.members.filter((member) => card?.owner !== member);
  const member = pick(guests, step.b);
  if (card === undefined || member === undefined) return;
  const caller = bit(step, 3) ? callerFor(session, step, 'admin') : loginOf(session, member);
  if (caller.member === card.owner) return;
  const input = {
    card_id: card.id,
    role: step.b % 3 === 2 ? 'viewer' : 'member',
    binding_password: step.key === 7 ? 'wrong-password' : CARD_PASSWORD,
    ...actingFor(caller, member),
  };
  await ask(session, 'member.bindCard', { caller, input, transport: transportOf(session, step) });
};

const actingFor = ({ kind }: Caller, member: Member): Record<string, unknown> =>
  kind === 'admin' ? { member_id: member.id } : {};

const unbind: Perform = (session, step) => {
  const guests = session.world.cards.flatMap((card) =>
    [...card.bindings].flatMap(([member, role]) => (role === 'owner' ? [] : [{ card, member }])),
  );
  const guest = step.b < 60 ? pick(guests, step.a) : undefined;
  const caller =
    guest === undefined ? callerFor(session, step, 'member', 'member', 'admin') : loginOf(session, guest.member);
  const card_id = guest?.card.id ?? pickId(session.world.cards, step.a);
  const input = { card_id, ...memberNamed(session, caller, step, guest?.member) };
  return ask(session, 'member.unbindCard', { caller, input, transport: transportOf(session, step) });
};

const cardFallsDue = async ({ api, world, trace }: Session, step: Step): Promise<void> => {
  const card: Card | undefined = pick(
    world.cards.filter(({ expires }) => expires),
    step.a,
  );
  if (card === undefined || api.hands === null) return;
  await api.hands.cardFallsDue(card.id);
  card.due = true;
  trace.push(`the expiry of ${card.no} passes`);
};

const codeFallsDue = async ({ api, world, trace }: Session, step: Step): Promise<void> => {
  const code = pick(world.codes, step.a);
  if (code === undefined || api.hands === null) return;
  await api.hands.codeFallsDue(code.card.id, code.issuer.id);
  for (const other of world.codes) if (other.card === code.card && other.issuer === code.issuer) other.stale = true;
  trace.push(`the code of ${code.card.no} expires`);
};

/** Bindings, issuing, points, statuses, expiry and lists. */
export const CARD_STEPS = {
  bind,
  unbind,
  issue,
  adjustPoints: (session, step) => {
    const input = {
      card_id: pickId(session.world.cards, step.a),
      delta_points: POINTS[step.b % POINTS.length],
      reason: 'goodwill',
    };
    const caller = callerFor(session, step, 'admin');
    return ask(session, 'admin.adjustPoints', {
      caller,
      input,
      transport: transportOf(session, step),
      key: headerKeyFor(session, step),
    });
  },
  freeze: onCard('admin.freezeCard'),
  unfreeze: onCard('admin.unfreezeCard'),
  lose: onCard('admin.reportCardLost'),
  close: onCard('admin.closeCard'),
  getCard: (session, step) =>
    ask(session, 'admin.getCard', {
      caller: callerFor(session, step, 'admin'),
      input: { card_id: pickId(session.world.cards, step.a) },
      transport: transportOf(session, step),
    }),
  listCards: (session, step) => {
    const caller = callerFor(session, step, 'member');
    return ask(session, 'member.listCards', {
      caller,
      input: memberNamed(session, caller, step),
      transport: transportOf(session, step),
    });
  },
  cardFallsDue,
  codeFallsDue,
  expireCards: (session, step) =>
    ask(session, 'admin.expireCards', {
      caller: callerFor(session, step, 'admin'),
      input: {},
      transport: transportOf(session, step),
    }),
} satisfies Record<string, Perform>;
