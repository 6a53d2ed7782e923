/** Calls of administrators that need a second person, as tests make them. */
import type { Fixtures, TestAdmin } from './fixtures.js';
import { type TestDatabase, wholeActor } from './test-database.js';

interface Parts {
  db: TestDatabase;
  fixtures: Fixtures;
}

/** An administrator as an actor whose calls above a limit need a second person. */
const makerActor = ({ admin_id }: TestAdmin) => wholeActor({ role: 'admin', id: admin_id, requires_approval: true });

/**
 * A pending request to adjust points, by an administrator of its own unless given, without HTTP.
 * @returns the approval's id, its maker and its card
 */
export async function requestApproval({ db, fixtures }: Parts, options: { maker?: TestAdmin; points?: number } = {}) {
  // Somebody else has to be there who could decide.
  const other = await fixtures.createAdmin();
  const maker = options.maker ?? other;
  if (options.maker === undefined) await fixtures.createAdmin();
  const { card_id } = await fixtures.createMember();
  const args = { p_card_id: card_id, p_delta_points: options.points ?? 20_000, p_reason: '活動贈點' };
  const asked = { p_function: 'update_points_and_level', p_arguments: args };
  const { approval_id } = await db.one('call_or_request_approval', asked, makerActor(maker));
  if (approval_id === null) throw new Error('no approval was written');
  return { approval_id, maker, card_id };
}
