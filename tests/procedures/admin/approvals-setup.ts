import { afterAll, beforeAll } from 'vitest';
import { requestApproval } from '../../support/approvals.js';
import type { TestAdmin } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

/** A server that asks for a second person, with two administrators who are logged in. */
export interface ApprovalWorld {
  server: TestServer;
  maker: TestAdmin;
  checker: TestAdmin;
  /** Calls as the maker, or as the checker. */
  asMaker: TestServer['rest'];
  asChecker: TestServer['rest'];
  pointsOf(cardId: string): Promise<number>;
  /** A pending request of the maker, unless somebody else is named. */
  request(maker?: TestAdmin): Promise<{ approval_id: string; card_id: string }>;
  /** Lets a pending approval be as old as its end. */
  expire(approvalId: string): Promise<void>;
}

export function useApprovalWorld(env: Record<string, string> = {}): ApprovalWorld {
  const at = {} as ApprovalWorld;
  beforeAll(async () => {
    const server = await startTestServer({ env: { REQUIRE_APPROVAL: 'true', ...env } });
    const [maker, checker] = [await server.fixtures.createAdmin(), await server.fixtures.createAdmin()];
    const tokens = { maker: await server.login.admin(maker), checker: await server.login.admin(checker) };
    Object.assign(at, {
      server,
      maker,
      checker,
      asMaker: (method, path, options) => server.rest(method, path, { token: tokens.maker, ...options }),
      asChecker: (method, path, options) => server.rest(method, path, { token: tokens.checker, ...options }),
      pointsOf: async (cardId) => (await server.db.one('get_card', { p_card_id: cardId })).points,
      request: (by = maker) => requestApproval(server, { maker: by }),
      expire: async (approvalId) => {
        await server.db.query('ALTER TABLE mps.approvals DISABLE TRIGGER approvals_unchanged');
        const text = `UPDATE mps.approvals SET expires_at = now() - interval '1 second' WHERE id = $1`;
        await server.db.query(text, [approvalId]);
        await server.db.query('ALTER TABLE mps.approvals ENABLE TRIGGER approvals_unchanged');
      },
    } satisfies ApprovalWorld);
  });
  afterAll(() => at.server?.stop());
  return at;
}
