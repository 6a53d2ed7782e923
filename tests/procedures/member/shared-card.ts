import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { TestCard, TestMember } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

/** The password by which `friend` bound to the card. */
export const binding_password = 'family-2026';

/** A server, and for each test a card of `owner` that `friend` shares. */
export interface SharedCard {
  server: TestServer;
  owner: TestMember;
  friend: TestMember;
  card: TestCard;
  /** The owner's login. */
  token: string;
}

/** Fills the object that it returns, before all tests and before each. */
export function useSharedCard(): SharedCard {
  const at = {} as SharedCard;
  beforeAll(async () => {
    at.server = await startTestServer();
  });
  afterAll(() => at.server.stop());
  beforeEach(async () => {
    const { fixtures, login, db } = at.server;
    at.owner = await fixtures.createMember({ name: '陳家明' });
    at.friend = await fixtures.createMember({ name: '林美玲' });
    at.token = await login.member(at.owner);
    const owned = { owner_member_id: at.owner.member_id, initial_value: 100, binding_password };
    at.card = await fixtures.issueCard({ card_type: 'prepaid', ...owned });
    await db.call('bind_member_to_card', {
      p_card_id: at.card.card_id,
      p_member_id: at.friend.member_id,
      p_binding_password: binding_password,
    });
  });
  return at;
}
