import { adminCreateFirstLoginCodes } from '@mps/shared';
import { hashOfFirstLoginCode, newFirstLoginCode } from '../../identity/first-login-code.js';
import { implement } from '../../implement.js';
import { ApplicationError } from '../../lib/application-error.js';
import { success } from '../success.js';

/** Replaces the passwords of several members by first-login codes, answered once. SQL: issue_first_login_codes. */
export const createFirstLoginCodes = implement(adminCreateFirstLoginCodes, async ({ ctx, input, repetition }) => {
  const { member_ids } = input;
  const made = member_ids.map(newFirstLoginCode).join(' ');
  const { row: rows, secret } = await repetition.withSecret(made, (codes) =>
    ctx.rows('issue_first_login_codes', {
      p_member_ids: member_ids,
      p_code_hashes: codes.split(' ').map(hashOfFirstLoginCode),
    }),
  );
  const codes = secret.split(' ');
  return {
    ...success(ctx, adminCreateFirstLoginCodes),
    codes: rows.map(({ member_id, member_no, name, expires_at }, index) => {
      const first_login_code = codes[index];
      if (first_login_code === undefined) throw new ApplicationError('INTERNAL_ERROR', { cause: 'a code is missing' });
      return { member_id, member_no, name, first_login_code, expires_at };
    }),
  };
});
