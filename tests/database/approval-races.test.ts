/** Decisions, cancellations, expiry and changes of the object at the same moment: one end, and one effect at most. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../support/approval-programs.js';
import { requestApproval } from '../support/approvals.js';
import { createFixtures, type Fixtures, type TestAdmin } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase, wholeActor } from '../support/test-database.js';
import { hasRaces, outcomesOf, times } from './races.js';

if (!hasRaces) {
  console.info('skipped: approval-races.test.ts needs a real PostgreSQL (MPS_TEST_DATABASE=postgres or supabase)');
}

const ROUNDS = 10;

let db: TestDatabase;
let fixtures: Fixtures;
let maker: TestAdmin;
let checkers: TestAdmin[];
beforeAll(async () => {
  if (!hasRaces) return;
  db = await openTestDatabase();
  fixtures = createFixtures(db);
  maker = await fixtures.createAdmin();
  checkers = [await fixtures.createAdmin(), await fixtures.createAdmin()];
});
afterAll(() => db?.close());
afterEach(async () => {
  if (hasRaces) expect(await findViolations(db)).toEqual([]);
});

const as = (admin: TestAdmin | undefined) =>
  wholeActor({ role: 'admin', id: admin?.admin_id ?? '', requires_approval: true });
const request = () => requestApproval({ db, fixtures }, { maker });
const decide = (id: string, approve = true, checker = checkers[0]) =>
  db.one('decide_approval', { p_approval_id: id, p_approve: approve }, as(checker));
const cancel = (id: string) => db.one('cancel_approval', { p_approval_id: id }, as(maker));
const stateOf = async (id: string) => (await db.one('get_approval', { p_approval_id: id }, as(maker))).state;
const pointsOf = async (cardId: string) => (await db.one('get_card', { p_card_id: cardId })).points;

describe.skipIf(!hasRaces)('an approval', () => {
  it('that several people approve at once takes effect once', async () => {
    const { approval_id, card_id } = await request();
    const calls = times(8, (index) => decide(approval_id, true, checkers[index % 2]));
    expect(await outcomesOf(calls)).toEqual({ answered: 1, APPROVAL_DECIDED: 7 });
    expect(await pointsOf(card_id)).toBe(20_000);
  });

  it('that is approved and refused at once has one end, and the effect of it', async () => {
    for (const _round of times(ROUNDS, () => null)) {
      const { approval_id, card_id } = await request();
      const calls = [decide(approval_id, true, checkers[0]), decide(approval_id, false, checkers[1])];
      expect(await outcomesOf(calls)).toEqual({ answered: 1, APPROVAL_DECIDED: 1 });
      expect(await pointsOf(card_id)).toBe((await stateOf(approval_id)) === 'approved' ? 20_000 : 0);
    }
  });

  it('that is approved and cancelled at once has one end, and the effect of it', async () => {
    for (const _round of times(ROUNDS, () => null)) {
      const { approval_id, card_id } = await request();
      expect(await outcomesOf([decide(approval_id), cancel(approval_id)])).toEqual({
        answered: 1,
        APPROVAL_DECIDED: 1,
      });
      expect(await pointsOf(card_id)).toBe((await stateOf(approval_id)) === 'approved' ? 20_000 : 0);
    }
  });

  it('whose decision waits until it has expired takes no effect', async () => {
    const { approval_id, card_id } = await request();
    // Locked for longer than the approval is pending.
    const held = db.query(`DO $$ BEGIN
      SET LOCAL session_replication_role = replica;
      UPDATE mps.approvals SET expires_at = clock_timestamp() + interval '300 milliseconds' WHERE id = '${approval_id}';
      PERFORM pg_sleep(1);
    END $$`);
    await expect.poll(() => isLocked(approval_id)).toBe(true);
    expect(await outcomesOf([decide(approval_id)])).toEqual({ APPROVAL_DECIDED: 1 });
    await held;
    expect([await stateOf(approval_id), await pointsOf(card_id)]).toEqual(['expired', 0]);
  });

  it('whose card is frozen at once is approved before it or void after it', async () => {
    for (const _round of times(ROUNDS, () => null)) {
      const { approval_id, card_id } = await request();
      const calls = [decide(approval_id), db.call('freeze_card', { p_card_id: card_id })];
      expect(await outcomesOf(calls)).toEqual({ answered: 2 });
      expect(await pointsOf(card_id)).toBe((await stateOf(approval_id)) === 'approved' ? 20_000 : 0);
    }
  });

  it('whose maker is disabled at once is approved before it or void after it', async () => {
    for (const _round of times(ROUNDS, () => null)) {
      const leaving = await fixtures.createAdmin();
      const { approval_id, card_id } = await requestApproval({ db, fixtures }, { maker: leaving });
      const disable = db.query(`UPDATE mps.administrators SET status = 'inactive' WHERE id = $1`, [leaving.admin_id]);
      expect(await outcomesOf([decide(approval_id), disable])).toEqual({ answered: 2 });
      const approval = await db.one('get_approval', { p_approval_id: approval_id }, as(checkers[0]));
      expect(await pointsOf(card_id)).toBe(approval.state === 'approved' ? 20_000 : 0);
    }
  });
});

/** Whether somebody holds the row. */
const isLocked = async (id: string): Promise<boolean> =>
  (await db.query('SELECT FROM mps.approvals WHERE id = $1 FOR UPDATE SKIP LOCKED', [id])).length === 0;

describe.skipIf(!hasRaces)('one key', () => {
  it('sent 20 times at once makes one approval', async () => {
    const { card_id } = await fixtures.createMember();
    const asked = {
      p_function: 'user_recharge_card',
      p_arguments: { p_card_id: card_id, p_amount: 20_000, p_idempotency_key: randomUUID() },
    };
    const answers = await Promise.all(times(20, () => db.one('call_or_request_approval', asked, as(maker))));
    expect(new Set(answers.map(({ approval_id }) => approval_id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('repeated while it is approved answers the approval or the result, and credits once', async () => {
    for (const _round of times(ROUNDS, () => null)) {
      const { card_id } = await fixtures.createMember();
      const args = { p_card_id: card_id, p_amount: 20_000, p_idempotency_key: randomUUID() };
      const asked = { p_function: 'user_recharge_card', p_arguments: args };
      const again = () => db.one('call_or_request_approval', asked, as(maker));
      const { approval_id } = await again();
      const answers = await Promise.all([decide(approval_id ?? ''), ...times(6, again)]);
      expect(answers[0].state).toBe('approved');
      expect((await again()).answer?.[0]).toMatchObject({ amount: 20_000, balance_after: 20_000 });
      expect((await db.one('get_card', { p_card_id: card_id })).balance).toBe(20_000);
    }
  });
});
