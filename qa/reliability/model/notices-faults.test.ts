/** A comparison that cannot fail says nothing: faults are planted in the database's functions, and have to be found. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RestCall } from '../../../tests/support/rest.js';
import { startTestServer, type TestServer } from '../../../tests/support/start-test-server.js';
import { seed, size, sized } from '../harness/size.js';
import { type Installation, testInstallation } from './people.js';
import { type Finding, runPrograms } from './run.js';
import type { StepName } from './steps.js';

interface Fault {
  what: string;
  /** The function, and what of its text becomes what. */
  where: string;
  from: string;
  to: string;
  /** The line of the contract pages by which it is found. */
  rule?: string;
  /** The steps that it shows in; all unless given. */
  only?: readonly StepName[];
}

const ORDERS = 'money.md › 4. Proven: Order numbers';
const SETTLEMENTS = 'money.md › 3. Out: everything unsettled of the merchant before period_end';

const ROUNDING: Fault = {
  what: 'a price with discount is cut off instead of rounded',
  where: 'mps.decide_charges',
  from: 'round(i.raw_amount * d.discount, 2)',
  to: 'trunc(i.raw_amount * d.discount, 2)',
};

const FAULTS: Fault[] = [
  {
    what: 'another request under a used key answers the earlier result',
    where: 'mps.decide_charges',
    from: 'AND f.key_amount = f.raw_amount',
    to: '',
    only: ['pay', 'resend'],
  },
  {
    what: 'a second partial refund takes the points of the first one again',
    where: 'mps_api.merchant_refund_tx',
    from: '- v_payment.points_reversed',
    to: '',
    only: ['pay', 'refund'],
  },
  {
    what: 'an order number replays the payment of another customer',
    where: 'mps.decide_charges',
    from: 'AND (f.order_card_id = f.card_id OR f.order_code_hash = f.code_hash)',
    to: '',
    rule: ORDERS,
    only: ['pay', 'repeatOrder', 'refund'],
  },
  {
    what: 'an order number replays a payment that was refunded',
    where: 'mps.decide_charges',
    from: 'AND NOT f.order_is_refunded',
    to: '',
    rule: ORDERS,
    only: ['pay', 'repeatOrder', 'refund'],
  },
  {
    what: 'a period is settled once',
    where: 'mps_api.generate_settlement',
    from: 'v_settlement_id := mps.insert_settlement(',
    to: `PERFORM mps.fail('NO_TRANSACTIONS_IN_PERIOD') WHERE EXISTS (SELECT 1 FROM mps.settlements s
           WHERE (s.merchant_id, s.mode, s.period_start) = (p_merchant_id, p_mode, p_period_start));
         v_settlement_id := mps.insert_settlement(`,
    rule: SETTLEMENTS,
    only: ['pay', 'refund', 'settle'],
  },
  {
    what: 'a settlement leaves out what lies before its period',
    where: 'mps.mark_settlement',
    from: 't.created_at < p_period_end',
    to: 't.created_at >= p_period_start AND t.created_at < p_period_end',
    rule: SETTLEMENTS,
    only: ['pay', 'refund', 'settle'],
  },
  {
    what: 'a settlement ends in the future',
    where: 'mps.settlement_end',
    from: "RETURN least(p_end, now() + interval '1 microsecond');",
    to: 'RETURN p_end;',
    rule: SETTLEMENTS,
    only: ['pay', 'refund', 'settle'],
  },
  {
    what: 'a settled transaction is settled again',
    where: 'mps.mark_settlement',
    from: 'AND t.settlement_id IS NULL',
    to: '',
    rule: 'money.md › 3. Out',
    only: ['pay', 'refund', 'settle'],
  },
  {
    what: "a suspended member's shared card pays",
    where: 'mps.decide_charges',
    from: " OR f.owner_status <> 'active'",
    to: '',
  },
  {
    what: 'unfreezing revives a lost card',
    where: 'mps_api.unfreeze_card',
    from: "'{inactive}'",
    to: "'{inactive,lost}'",
  },
  {
    what: 'unbinding leaves the codes of the card',
    where: 'mps.remove_binding',
    from: 'DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id AND q.member_id = p_member_id;',
    to: '',
    only: ['bind', 'unbind', 'showCode', 'validateQr'],
  },
];

/** Faults of what stands before the database: what becomes of a key on its way. */
const KEY_FAULTS: {
  what: string;
  key: (text: string, place: 'header' | 'body') => string | undefined;
  /** What the story says that shows it: the rule, or the answer that no rule allows. */
  shows: RegExp;
}[] = [
  {
    what: 'a key beyond ASCII is taken, and is another one in the header than in the body',
    key: (text, place) =>
      /^[\x20-\x7e]*$/.test(text) ? text : Buffer.from(text, place === 'body' ? 'utf8' : 'latin1').toString('hex'),
    shows: /machines\.md › Requests: printable ASCII/,
  },
  {
    what: 'the quotes around a key are part of it',
    key: (text) => text.replaceAll('"', 'quote'),
    // Which the seed brings first: a key that is new though it is not, or two spellings that are two keys.
    shows: /rpc\.md › Idempotency|header and the body name different keys/,
  },
  {
    what: 'the header is accepted and left out of account',
    key: (text, place) => (place === 'body' ? text : undefined),
    shows: /rpc\.md › Idempotency/,
  },
];

const ENOUGH_PROGRAMS = 600;
/** As many steps as a reader takes in at a glance. */
const FEW_STEPS = 6;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** The text of a function without the fault. */
async function textOf(where: string): Promise<string> {
  const [found] = await server.db.query<{ text: string }>(
    `SELECT pg_get_functiondef(p.oid) AS text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname || '.' || p.proname = $1`,
    [where],
  );
  return found?.text ?? '';
}

/** Runs `work` while the function has the fault. */
async function withFault<T>({ where, from, to }: Fault, work: () => Promise<T>): Promise<T> {
  const sound = await textOf(where);
  expect(sound).toContain(from);
  await server.db.query(sound.replace(from, to));
  try {
    return await work();
  } finally {
    await server.db.query(sound);
  }
}

/** What the model finds first while the fault is planted. */
async function found(fault: Fault, shrink: boolean): Promise<Finding | undefined> {
  const api = testInstallation(server);
  const only = fault.only === undefined ? {} : { only: fault.only };
  const options = { programs: ENOUGH_PROGRAMS, seed, shrink, ...only };
  const { findings } = await withFault(fault, () => runPrograms(api, options));
  return findings[0];
}

/** The server behind something that changes keys. */
function behind(change: (typeof KEY_FAULTS)[number]['key']): Installation {
  const api = testInstallation(server);
  const rest: RestCall = (method, path, { headers = {}, body, ...options } = {}) => {
    const { 'idempotency-key': header, ...others } = headers;
    const { idempotency_key, ...fields } = (body ?? {}) as Record<string, unknown>;
    const inHeader = header === undefined ? undefined : change(header, 'header');
    const inBody = idempotency_key === undefined ? undefined : change(String(idempotency_key), 'body');
    return api.rest(method, path, {
      ...options,
      headers: { ...others, ...(inHeader === undefined ? {} : { 'idempotency-key': inHeader }) },
      ...(body === undefined
        ? {}
        : { body: { ...fields, ...(inBody === undefined ? {} : { idempotency_key: inBody }) } }),
    });
  };
  return { ...api, rest, transports: ['rest'] };
}

test.each([ROUNDING, ...FAULTS])('what "$what" replaces is in the function', async ({ where, from }) => {
  expect(await textOf(where)).toContain(from);
});

describe('the model notices that', () => {
  test(
    `${ROUNDING.what}, and shows it by a short program`,
    async () => {
      const finding = await found(ROUNDING, true);
      expect(finding?.story).toMatch(/expected .*, heard/);
      expect(finding?.steps.length, finding?.story).toBeLessThanOrEqual(FEW_STEPS);
    },
    sized({ short: 180_000, long: 300_000 }),
  );

  test.each(size === 'long' ? FAULTS : FAULTS.slice(0, 2))(
    '$what',
    async (fault) => {
      const finding = await found(fault, false);
      expect(finding?.story).toContain(fault.rule ?? 'expected');
    },
    sized({ short: 180_000, long: 300_000 }),
  );

  test.each(size === 'long' ? KEY_FAULTS : KEY_FAULTS.slice(0, 1))(
    '$what',
    async ({ key, shows }) => {
      const { findings } = await runPrograms(behind(key), { programs: ENOUGH_PROGRAMS, seed, shrink: false });
      expect(findings[0]?.story).toMatch(shows);
    },
    sized({ short: 180_000, long: 300_000 }),
  );
});
