import { adminCreateFirstLoginCode } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';
import { issueFirstLoginCode } from './first-login-code.js';

/** Replaces the password of a merchant or an operator by a first-login code. SQL: issue_first_login_code. */
export const createFirstLoginCode = implement(adminCreateFirstLoginCode, async ({ ctx, input, repetition }) => {
  const account = { role: 'merchant', subject_id: input.merchant_id, operator_id: input.operator_id } as const;
  return { ...success(ctx, adminCreateFirstLoginCode), ...(await issueFirstLoginCode(ctx, repetition, account)) };
});
