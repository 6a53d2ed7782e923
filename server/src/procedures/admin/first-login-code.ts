/** What replacing an account's password by a first-login code shares, whoever the account belongs to. */
import type { Role } from '@mps/shared';
import { hashOfFirstLoginCode, newFirstLoginCode } from '../../identity/first-login-code.js';
import type { Repetition } from '../../keyed-call.js';
import type { LoggedIn } from '../../trpc.js';

/** Replaces a password by a new code. SQL: issue_first_login_code. */
export async function issueFirstLoginCode(
  ctx: LoggedIn,
  repetition: Repetition,
  account: { role: Role; subject_id: string; operator_id?: string | undefined },
) {
  const { row, secret } = await repetition.withSecret(newFirstLoginCode(), (code) =>
    ctx.row('issue_first_login_code', {
      p_role: account.role,
      p_subject_id: account.subject_id,
      p_operator_id: account.operator_id,
      p_code_hash: hashOfFirstLoginCode(code),
    }),
  );
  return { first_login_code: secret, expires_at: row.expires_at, ended_sessions: row.ended_session_ids.length };
}
