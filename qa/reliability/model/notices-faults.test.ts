/** A comparison that cannot fail says nothing: faults are planted in the database's functions, and have to be found. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../tests/support/start-test-server.js';
import { seed, size, sized } from '../harness/size.js';
import { testInstallation } from './people.js';
import { type Finding, runPrograms } from './run.js';

interface Fault {
  what: string;
  /** The function, and what of its text becomes what. */
  where: string;
  from: string;
  to: string;
  /** The line of the contract pages by which it is found. */
  rule?: string;
}

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
  },
  {
    what: 'a second partial refund takes the points of the first one again',
    where: 'mps_api.merchant_refund_tx',
    from: '- v_payment.points_reversed',
    to: '',
  },
  {
    what: 'a settled transaction is settled again',
    where: 'mps.mark_settlement',
    from: 'AND t.settlement_id IS NULL',
    to: '',
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
    where: 'mps_api.unbind_member_from_card',
    from: 'DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id AND q.member_id = p_member_id;',
    to: '',
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

/** Runs `work` while the function has the fault. */
async function withFault<T>({ where, from, to }: Fault, work: () => Promise<T>): Promise<T> {
  const [found] = await server.db.query<{ text: string }>(
    `SELECT pg_get_functiondef(p.oid) AS text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname || '.' || p.proname = $1`,
    [where],
  );
  const sound = found?.text ?? '';
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
  const { findings } = await withFault(fault, () => runPrograms(api, { programs: ENOUGH_PROGRAMS, seed, shrink }));
  return findings[0];
}

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
});
