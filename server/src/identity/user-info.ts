import type { SessionInfo, UserInfo } from '@mps/shared';
import type { Session } from './session.js';

/** Who is logged in, without the ids that the person has no use for. */
export function userInfoOf(session: Session): UserInfo {
  return {
    id: session.subject_id,
    name: session.name,
    role: session.role,
    permissions: [...session.permissions],
    merchant_code: session.merchant_code ?? undefined,
    operator_role: session.operator_role ?? undefined,
    administrator_role: session.administrator_role ?? undefined,
    operator: session.operator ?? undefined,
  };
}

export function sessionInfoOf(session: Session): SessionInfo {
  return { session_id: session.session_id, issued_at: session.issued_at, expires_at: session.expires_at };
}
