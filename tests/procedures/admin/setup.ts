import { afterAll, beforeAll, expect } from 'vitest';
import type { RestAnswer, RestOptions } from '../../support/rest.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';
import { type Caller, createWorld, type World } from '../../support/world.js';

export const UNKNOWN_ID = '00000000-0000-4000-8000-00000000ffff';

type Options = Omit<RestOptions, 'token'>;

export interface AdminWorld {
  readonly world: World;
  readonly server: TestServer;
  /** Calls over REST as the administrator. */
  admin(method: string, path: string, options?: Options): Promise<RestAnswer>;
  /** The same as somebody else. */
  as(caller: Caller, method: string, path: string, options?: Options): Promise<RestAnswer>;
  /** The newest audit row of an object, as the database has it. */
  lastAudit(objectId: string): Promise<{ action: string; actor_id: string; details: Record<string, unknown> }>;
}

/** A server with one caller of each kind, for the tests of one file. */
export function useAdminWorld(): AdminWorld {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(await startTestServer());
  });
  afterAll(() => world.server.stop());
  const as: AdminWorld['as'] = (caller, method, path, options) =>
    world.server.rest(method, path, { token: world.tokens[caller], ...options });
  return {
    get world() {
      return world;
    },
    get server() {
      return world.server;
    },
    as,
    admin: (method, path, options) => as('admin', method, path, options),
    lastAudit: async (objectId) => {
      const [row] = await world.server.db.query<{ action: string; actor_id: string; details: Record<string, unknown> }>(
        'SELECT action, actor_id, details FROM mps.audit_log WHERE object_id = $1 ORDER BY id DESC LIMIT 1',
        [objectId],
      );
      if (row === undefined) throw new Error(`No audit row of ${objectId}`);
      return row;
    },
  };
}

/** No answer of an administrator's call carries a hash or a secret. */
export function expectNoSecrets(answer: RestAnswer): void {
  expect(answer.text).not.toMatch(/argon2|\$2[aby]\$|_hash|"password|binding_password|qr_plain|idempotency_key/i);
}
