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

const LOCK = 'SELECT * INTO v_card FROM mps.cards c WHERE c.id = v_card_id FOR UPDATE;';
const NO_LOCK = LOCK.replace(' FOR UPDATE', '');
const CONSUME = 'DELETE FROM mps.payment_codes q WHERE q.code_hash = v_hash RETURNING q.member_id INTO v_member_id;';
const KEEP = 'SELECT q.member_id INTO v_member_id FROM mps.payment_codes q WHERE q.code_hash = v_hash;';
const CODE_STAYS: Mutation = { routine: 'mps.consume_code', from: CONSUME, to: KEEP };

export const FAULTS: Fault[] = [
  {
    name: 'a charge does not lock its card',
    mutations: [{ routine: 'mps.consume_code', from: LOCK, to: NO_LOCK }],
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
      {
        routine: 'mps.claim_key',
        from: 'ON CONFLICT DO NOTHING;\n  IF FOUND THEN',
        to: 'ON CONFLICT DO NOTHING;\n  IF true THEN',
      },
    ],
    shows: ['D'],
  },
  {
    name: 'two requests with one key do not wait for each other',
    mutations: [
      {
        routine: 'mps.claim_key',
        from: 'VALUES (p_scope, p_operation, p_key, v_fingerprint)\n  ON CONFLICT DO NOTHING;',
        to: `SELECT p_scope, p_operation, p_key, v_fingerprint WHERE NOT EXISTS (
               SELECT 1 FROM mps.idempotency_keys k
               WHERE k.scope = p_scope AND k.operation = p_operation AND k.key = p_key);`,
      },
    ],
    also: 'ALTER TABLE mps.idempotency_keys DROP CONSTRAINT idempotency_keys_pkey',
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
