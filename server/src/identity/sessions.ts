import { permissionsOf } from '@mps/shared';
import type { DatabaseGateway, Row } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';
import type { Session } from './session.js';
import { createMemorySessionCache, type ForgetFilter, type SessionCache } from './session-cache.js';
import type { Tokens } from './tokens.js';

/** A session as `create_session`, `read_session` and `extend_session` answer it. */
type SessionRow = Row<'read_session'>;

export interface Sessions {
  /**
   * Finds the alive session that a token names.
   * @param bearerToken null where the request carries none
   * @throws ApplicationError NOT_AUTHENTICATED, TOKEN_EXPIRED or SESSION_REVOKED
   */
  authenticate(bearerToken: string | null): Promise<Session>;
  /** Signs a token for a session that was just opened or extended. */
  issue(row: SessionRow): Promise<{ session: Session; token: string }>;
  /** Makes this process ask the database again, after sessions ended or changed. */
  forget(filter: ForgetFilter): Promise<void>;
}

export interface SessionOptions {
  database: DatabaseGateway;
  tokens: Tokens;
  cache?: SessionCache;
  /** For tests; the host's clock otherwise. The database's clock decides, this one ends a cached session in time. */
  clock?: () => Date;
  /** Told of each look into the cache, for metrics. */
  onLookup?: (isHit: boolean) => void;
}

/** Builds the session service. The row in the database is the truth; the cache repeats it for under a second. */
export function createSessions(options: SessionOptions): Sessions {
  const { database, tokens, cache = createMemorySessionCache(), clock = () => new Date(), onLookup } = options;

  async function read(sessionId: string): Promise<Session> {
    const since = await cache.mark();
    const [row] = await database.call('read_session', { p_session_id: sessionId }, null);
    if (row === undefined || row.state === 'revoked') throw new ApplicationError('SESSION_REVOKED');
    if (row.state !== 'alive') throw new ApplicationError('TOKEN_EXPIRED');
    const session = toSession(row);
    await cache.put(session, since);
    return session;
  }

  return {
    authenticate: async (bearerToken) => {
      if (bearerToken === null) throw new ApplicationError('NOT_AUTHENTICATED');
      const token = await tokens.verify(bearerToken);
      const cached = await cache.get(token.session_id);
      const isFresh = cached !== null && Date.parse(cached.expires_at) > clock().getTime();
      onLookup?.(isFresh);
      const session = isFresh ? cached : await read(token.session_id);
      if (session.role !== token.role || session.subject_id !== token.subject_id) {
        throw new ApplicationError('NOT_AUTHENTICATED');
      }
      return session;
    },
    issue: async (row) => {
      const session = toSession(row);
      return { session, token: await tokens.sign(session) };
    },
    forget: (filter) => cache.forget(filter),
  };
}

/** Permissions follow from the role as it is now, so that a manager made a cashier is one at once. */
function toSession(row: SessionRow): Session {
  return {
    session_id: row.session_id,
    role: row.role,
    subject_id: row.subject_id,
    name: row.name,
    merchant_id: row.merchant_id,
    merchant_code: row.merchant_code,
    operator: row.operator,
    operator_role: row.operator_role,
    administrator_role: row.administrator_role,
    permissions: permissionsOf(row.role, row.operator_role, row.administrator_role),
    issued_at: row.issued_at,
    expires_at: row.expires_at,
  };
}
