/** Steps about cards: who may use them, what they are, and what they show. */
import { bit, callerFor, callerOf, envoy, memberNamed, type Perform, pageOf, pick, pickId } from './choose.js';
import type { RoleName } from './names.js';
import { ask } from './session.js';

const onCard =
  (
    procedure: 'admin.freezeCard' | 'admin.unfreezeCard' | 'admin.reportCardLost' | 'admin.closeCard' | 'admin.getCard',
  ): Perform =>
  (session, step) => {
    const card_id = pickId(session.state.cards, step.a);
    return ask(session, procedure, callerFor(session, step, 'admin'), { card_id }, envoy(step));
  };

const POINTS = [1, 100, 999, 1000, 4000, 5000, 10_000, -1, -500, -20_000, 2_147_483_647, -2_147_483_648];
const FACTORS = [undefined, 0.9, 0.875, 0.333, 1, 0.001, undefined, 1.2];
const ROLES: RoleName[] = ['member', 'member', 'viewer', 'member', 'admin', 'owner'];
const TYPES = ['standard', 'prepaid', 'corporate', 'voucher'] as const;
export const CARD_PASSWORD = 'shared-card-2026';
const FAR_AWAY = '2099-01-01T00:00:00.000Z';

/** Prepaid and corporate cards, which can be shared, more often than others. */
const issue: Perform = (session, step) => {
  const card_type = TYPES[1 + ([0, 1, 0, 2, 1] as const)[step.a % 5]];
  const input = {
    card_type,
    owner_member_id: pickId(session.state.members, step.b),
    initial_value: bit(step, 2) && card_type !== 'corporate' ? step.amount : step.b === 40 ? 5 : undefined,
    fixed_discount: card_type === 'voucher' && step.b < 90 ? undefined : FACTORS[step.who % FACTORS.length],
    binding_password: card_type === 'voucher' && step.b < 90 ? undefined : bit(step, 3) ? CARD_PASSWORD : undefined,
    expires_at: bit(step, 4) ? FAR_AWAY : undefined,
  };
  return ask(session, 'admin.issueCard', callerFor(session, step, 'admin'), input, envoy(step));
};

const bind: Perform = (session, step) => {
  const caller = callerFor(session, step, 'member', 'member', 'admin');
  const shared = session.state.cards.filter(({ type }) => type === 'prepaid' || type === 'corporate');
  const password = [CARD_PASSWORD, CARD_PASSWORD, CARD_PASSWORD, 'wrong-password', undefined][step.key % 5];
  const input = {
    card_id: pickId(bit(step, 2) && step.b > 80 ? session.state.cards : shared, step.a),
    role: caller.kind === 'admin' || step.b > 90 ? ROLES[step.b % ROLES.length] : ROLES[step.b % 3],
    binding_password: password,
    ...memberNamed(session, caller, step),
  };
  return ask(session, 'member.bindCard', caller, input, envoy(step));
};

/** The card's expiry passes. Nobody can wait for it, so the clock of this one card is set back. */
const cardFallsDue: Perform = async ({ server, state, trace }, step) => {
  const card = pick(
    state.cards.filter(({ hasExpiry }) => hasExpiry),
    step.a,
  );
  if (card === undefined) return;
  await server.db.query("UPDATE mps.cards SET expires_at = now() - interval '1 second' WHERE id = $1", [card.id]);
  card.due = true;
  trace.push(`the expiry of ${card.card_no} passes`);
};

const codeFallsDue: Perform = async ({ server, state, trace }, step) => {
  const code = pick(state.codes, step.a);
  if (code === undefined) return;
  await server.db.query(
    "UPDATE mps.payment_codes SET expires_at = now() - interval '1 second' WHERE card_id = $1 AND member_id = $2",
    [code.card.id, code.member.id],
  );
  code.expired = true;
  trace.push(`the code of ${code.card.card_no} expires`);
};

/** Bindings, issuing, points, statuses, expiry and lists. */
export const CARD_STEPS = {
  bind,
  unbind: (session, step) => {
    const guests = session.state.cards.flatMap((card) =>
      [...card.bindings].flatMap(([member, role]) => (role === 'owner' ? [] : [{ card, member }])),
    );
    const guest = step.b < 60 ? pick(guests, step.a) : undefined;
    const caller =
      guest === undefined ? callerFor(session, step, 'member', 'member', 'admin') : callerOf(session, guest.member);
    const card_id = guest === undefined ? pickId(session.state.cards, step.a) : guest.card.id;
    const input = { card_id, ...memberNamed(session, caller, step) };
    return ask(session, 'member.unbindCard', caller, input, envoy(step));
  },
  issue,
  adjustPoints: (session, step) => {
    const input = {
      card_id: pickId(session.state.cards, step.a),
      delta_points: POINTS[step.b % POINTS.length],
      reason: 'goodwill',
    };
    return ask(session, 'admin.adjustPoints', callerFor(session, step, 'admin'), input, envoy(step));
  },
  freeze: onCard('admin.freezeCard'),
  unfreeze: onCard('admin.unfreezeCard'),
  lose: onCard('admin.reportCardLost'),
  close: onCard('admin.closeCard'),
  getCard: onCard('admin.getCard'),
  listCards: (session, step) => {
    const caller = callerFor(session, step, 'member');
    return ask(session, 'member.listCards', caller, memberNamed(session, caller, step), envoy(step));
  },
  listPoints: (session, step) => {
    const card_id = pickId(session.state.cards, step.a);
    return ask(
      session,
      'member.listPoints',
      callerFor(session, step, 'member'),
      { card_id, ...pageOf(step) },
      envoy(step),
    );
  },
  cardFallsDue,
  codeFallsDue,
  expireCards: (session, step) => ask(session, 'admin.expireCards', callerFor(session, step, 'admin'), {}, envoy(step)),
} satisfies Record<string, Perform>;
