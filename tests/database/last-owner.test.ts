/** Whatever happens at once, an owner who can log in remains. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFixtures, type Fixtures } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { hasRaces, outcomesOf } from './races.js';

if (!hasRaces) {
  console.info('skipped: last-owner.test.ts needs a real PostgreSQL (MPS_TEST_DATABASE=postgres or supabase)');
}

let db: TestDatabase;
let fixtures: Fixtures;
beforeAll(async () => {
  if (!hasRaces) return;
  db = await openTestDatabase();
  fixtures = createFixtures(db);
});
afterAll(() => db?.close());

const CODE_HASH = 'a'.repeat(64);
const ownersLeft = async () => {
  const [row] = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM mps.administrators
     WHERE role = 'owner' AND status = 'active' AND password_hash IS NOT NULL`,
  );
  return row?.n;
};

describe.skipIf(!hasRaces)('the last owner', () => {
  it('remains when all owners demote, disable and reset each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ids: string[] = [];
      for (let made = 0; made < 6; made += 1) ids.push((await fixtures.createAdmin()).admin_id);
      const all = await db.query<{ id: string }>(`SELECT id FROM mps.administrators WHERE role = 'owner'
        AND status = 'active' AND password_hash IS NOT NULL`);
      const acts = all.map(({ id }, index) => {
        const actor = { role: 'admin' as const, id: ids[index % ids.length] ?? id };
        if (index % 3 === 0)
          return db.call('update_administrator', { p_administrator_id: id, p_role: 'auditor' }, actor);
        if (index % 3 === 1)
          return db.call('update_administrator', { p_administrator_id: id, p_status: 'inactive' }, actor);
        const reset = { p_role: 'admin' as const, p_subject_id: id, p_code_hash: CODE_HASH };
        return db.call('issue_first_login_code', reset, actor);
      });
      const outcomes = await outcomesOf(acts);
      expect(outcomes).toEqual({ answered: all.length - 1, CANNOT_REMOVE_LAST_OWNER: 1 });
      expect(await ownersLeft()).toBe(1);
    }
  });

  it('may be replaced by the service, which the command line is', async () => {
    const [owner] = await db.query<{ id: string }>(`SELECT id FROM mps.administrators WHERE role = 'owner'
      AND status = 'active' AND password_hash IS NOT NULL`);
    const reset = { p_role: 'admin' as const, p_subject_id: owner?.id ?? '', p_code_hash: CODE_HASH };
    expect(await db.call('issue_first_login_code', reset)).toHaveLength(1);
  });
});

describe.skipIf(!hasRaces)('a first-login code', () => {
  it('is used once by many at the same time', async () => {
    const { member_id } = await fixtures.createMember();
    const account = { p_role: 'member' as const, p_subject_id: member_id, p_code_hash: CODE_HASH };
    await db.call('issue_first_login_code', account);
    const [{ password_hash } = { password_hash: '' }] = await db.query<{ password_hash: string }>(
      'SELECT password_hash FROM mps.administrators WHERE password_hash IS NOT NULL LIMIT 1',
    );
    const use = () => db.call('use_first_login_code', { ...account, p_password_hash: password_hash });
    const answers = await Promise.all(Array.from({ length: 20 }, use));
    expect(answers.filter((rows) => rows.length === 1)).toHaveLength(1);
  });
});
