/**
 * Faults that a run plants in its own database, to see that the check finds them. Each is the shipped function with a
 * piece of its text replaced, so a fault whose place has changed is an error and not a fault that nobody planted.
 */
type Query = <R = Record<string, unknown>>(sql: string, params?: readonly unknown[]) => Promise<R[]>;

interface Mutation {
  /** As `regprocedure` reads it; the arguments may be left out. */
  routine: string;
  from: string;
  to: string;
}

export interface Fault {
  name: string;
  mutations: Mutation[];
  /** SQL that the fault needs beside the mutations. */
  also?: string;
  /** One of these must be among what the check reports. */
  shows: string[];
}

const LOCK = 'PERFORM 1 FROM mps.cards c WHERE c.id = v_card_id FOR UPDATE;';
const NO_LOCK = LOCK.replace(' FOR UPDATE', '');
const CODE_STAYS: Mutation = {
  routine: 'mps.decide_charges',
  from: 'USING paid p WHERE q.code_hash = p.code_hash',
  to: 'USING paid p WHERE q.code_hash = p.code_hash AND false',
};
/** Both ways of a charge: the one that waits for locks, and the one that does not. */
const CARDS_UNLOCKED: Mutation[] = [
  { routine: 'mps.lock_charges', from: ' FOR UPDATE OF c', to: '' },
  { routine: 'mps.try_lock_charges', from: ' FOR UPDATE OF c SKIP LOCKED', to: '' },
];
const KEYS_UNLOCKED: Mutation[] = [
  { routine: 'mps.lock_charges', from: 'pg_advisory_xact_lock(s.number) IS NOT NULL', to: 'true' },
  { routine: 'mps.try_lock_charges', from: 'pg_try_advisory_xact_lock(s.number)', to: 'true' },
  { routine: 'mps.lock_key', from: 'IF v_hash IS NOT NULL THEN', to: 'IF false THEN' },
];
const NO_KEY_INDEX = 'DROP INDEX mps.transactions_key_hash_key';

export const FAULTS: Fault[] = [
  {
    name: 'a charge does not lock its card',
    mutations: CARDS_UNLOCKED,
    shows: ['A', 'G'],
  },
  {
    name: 'a refund does not lock its card',
    mutations: [{ routine: 'mps.lock_payment', from: LOCK, to: NO_LOCK }],
    shows: ['A', 'G'],
  },
  {
    name: 'a recharge does not lock its card',
    mutations: [
      {
        routine: 'mps_api.user_recharge_card',
        from: 'SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;',
        to: 'SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id;',
      },
    ],
    shows: ['A'],
  },
  {
    name: 'an idempotency key that was used is taken for a new one',
    mutations: [
      { routine: 'mps.decide_charges', from: 'WHEN f.key_tx_id IS NOT NULL THEN', to: 'WHEN false THEN' },
      { routine: 'mps_api.user_recharge_card', from: 'WHERE t.key_hash = v_key_hash;', to: 'WHERE false;' },
    ],
    also: NO_KEY_INDEX,
    shows: ['D'],
  },
  {
    name: 'two requests with one key do not wait for each other',
    mutations: KEYS_UNLOCKED,
    also: NO_KEY_INDEX,
    shows: ['D'],
  },
  { name: 'a charge does not consume its code', mutations: [CODE_STAYS], shows: ['answers', 'F'] },
  {
    name: 'a charge does not consume its code, and the index behind it is gone',
    mutations: [CODE_STAYS],
    also: 'DROP INDEX mps.transactions_code_hash_key',
    shows: ['F'],
  },
  {
    name: 'a refund writes no audit row',
    mutations: [
      {
        routine: 'mps_api.merchant_refund_tx',
        from: "PERFORM mps.audit(p_actor, 'payment.refund'",
        to: "PERFORM mps.is_trusted(p_actor) FROM (SELECT 1) x WHERE false AND 'x' = concat('payment.refund'",
      },
    ],
    shows: ['H'],
  },
  {
    name: 'a freezing writes no audit row',
    mutations: [{ routine: 'mps.change_card_status', from: 'PERFORM mps.audit(', to: 'PERFORM concat(' }],
    shows: ['H'],
  },
];

/** Puts the fault into the database behind `query`. @throws where a text to replace is not there */
export async function plant(query: Query, { name, mutations, also }: Fault): Promise<void> {
  for (const { routine, from, to } of mutations) {
    const [found] = await query<{ source: string }>('SELECT pg_get_functiondef($1::regproc) AS source', [routine]);
    const source = found?.source ?? '';
    if (source.split(from).length !== 2) throw new Error(`"${name}" has no place in ${routine}:\n${source}`);
    await query(source.replace(from, () => to));
  }
  if (also !== undefined) await query(also);
}
