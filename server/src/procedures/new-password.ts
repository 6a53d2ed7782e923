/** Setting somebody's password: what creating and resetting share. Plain passwords end here. */
import type { Role } from '@mps/shared';
import type { Context } from '../context.js';
import type { Actor } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';

type Caller = Context & { actor: Actor };

/**
 * Hashes a password that somebody is given.
 *
 * @param own what a guesser knows of the person: name, numbers, addresses
 * @returns undefined where no password is given
 * @throws ApplicationError PASSWORD_TOO_WEAK
 */
export async function hashNewPassword(
  ctx: Context,
  password: string | undefined,
  own: readonly (string | null | undefined)[],
): Promise<string | undefined> {
  if (password === undefined) return undefined;
  ctx.services.passwords.assertStrong(password, own);
  return ctx.services.passwords.hash(password);
}

/**
 * Gives a member's or a merchant's own account another password and ends its logins.
 *
 * @returns how many logins ended
 * @throws ApplicationError PASSWORD_TOO_WEAK, MEMBER_NOT_FOUND or MERCHANT_NOT_FOUND
 */
export async function resetPassword(
  ctx: Caller,
  role: Exclude<Role, 'admin'>,
  subjectId: string,
  newPassword: string,
): Promise<number> {
  const { database } = ctx.services;
  const [account] = await database.call('get_credentials', { p_role: role, p_subject_id: subjectId }, ctx.actor);
  if (account === undefined) throw new ApplicationError(role === 'member' ? 'MEMBER_NOT_FOUND' : 'MERCHANT_NOT_FOUND');
  const { name, phone, email, member_no, merchant_code } = account;
  const hash = await hashNewPassword(ctx, newPassword, [name, phone, email, member_no, merchant_code]);
  const [changed] = await database.call(
    'set_password_hash',
    { p_role: role, p_subject_id: subjectId, p_password_hash: hash ?? null },
    ctx.actor,
  );
  if (changed === undefined)
    throw new ApplicationError('INTERNAL_ERROR', { cause: 'set_password_hash changed nothing' });
  return changed.ended_session_ids.length;
}
