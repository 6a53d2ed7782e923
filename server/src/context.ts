import type { Language } from '@mps/shared';
import type { Session } from './identity/session.js';
import type { Transport } from './observe/create-metrics.js';
import type { Services } from './services.js';

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
  /** Every `Idempotency-Key` header of the request, which may have only one. */
  idempotencyKeys: readonly string[];
  /** The request makes several calls, all of which share its headers. */
  isBatch: boolean;
  setHeader(name: string, value: string): void;
}
