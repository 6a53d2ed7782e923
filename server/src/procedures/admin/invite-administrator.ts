import { adminInviteAdministrator } from '@mps/shared';
import { hashOfFirstLoginCode, newFirstLoginCode } from '../../identity/first-login-code.js';
import { implement } from '../../implement.js';

/** Creates an administrator who chooses a password by a code, which is answered once. SQL: invite_administrator. */
export const inviteAdministrator = implement(adminInviteAdministrator, async ({ ctx, input, repetition }) => {
  const { name, role } = input;
  const { row, secret } = await repetition.withSecret(newFirstLoginCode(), (code) =>
    ctx.row('invite_administrator', { p_name: name, p_role: role, p_code_hash: hashOfFirstLoginCode(code) }),
  );
  return {
    success: true as const,
    administrator: { administrator_id: row.administrator_id, name: row.name, role: row.role },
    first_login_code: secret,
    expires_at: row.first_login_expires_at,
  };
});
