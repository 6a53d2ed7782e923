import type { Language, Permission, Role } from '@mps/shared';
import type { Transport } from './metrics/create-metrics.js';
import type { Services } from './services.js';

/** A login that is alive: what its token names, read from the session store. */
export interface Session {
  session_id: string;
  role: Role;
  /** The member's, merchant's or administrator's id. */
  subject_id: string;
  name: string;
  merchant_id: string | null;
  merchant_code: string | null;
  operator: string | null;
  operator_role: 'manager' | 'cashier' | null;
  permissions: readonly Permission[];
  issued_at: string;
  expires_at: string;
}

/** What every procedure receives, whichever transport the request came by. */
export interface Context {
  services: Services;
  /** Null until the authentication middleware has found a session. */
  session: Session | null;
  bearerToken: string | null;
  requestId: string;
  /** The way that the call came. */
  transport: Transport;
  language: Language;
  ip: string | null;
  userAgent: string | null;
  /** The `Idempotency-Key` header. */
  idempotencyKey: string | null;
  setHeader(name: string, value: string): void;
}
