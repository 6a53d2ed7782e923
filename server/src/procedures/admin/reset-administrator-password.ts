import { adminResetAdministratorPassword } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';
import { issueFirstLoginCode } from './first-login-code.js';

/** Replaces an administrator's password by a first-login code and ends their logins. SQL: issue_first_login_code. */
export const resetAdministratorPassword = implement(
  adminResetAdministratorPassword,
  async ({ ctx, input, repetition }) => {
    const account = { role: 'admin', subject_id: input.administrator_id } as const;
    return {
      ...success(ctx, adminResetAdministratorPassword),
      ...(await issueFirstLoginCode(ctx, repetition, account)),
    };
  },
);
