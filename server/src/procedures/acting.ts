import type { Context } from '../context.js';
import type { Actor } from '../database/gateway.js';
import type { Session } from '../identity/session.js';
import { ApplicationError } from '../lib/application-error.js';

/** Whom a call is about, and whom the caller acts for (null when the caller is meant itself). */
export interface Subject {
  id: string;
  onBehalfOf: string | null;
}

interface Caller extends Context {
  session: Session;
  actor: Actor;
}

/**
 * The member that a call is about: the caller, or the one whom an administrator names.
 *
 * Errors: PERMISSION_DENIED when somebody else names another member, VALIDATION_FAILED when an administrator
 * names nobody.
 */
export function actingMember(ctx: Caller, memberId: string | undefined): Subject {
  const { role, subject_id } = ctx.session;
  if (role === 'admin') {
    if (memberId === undefined) throw missing('member_id');
    return { id: memberId, onBehalfOf: memberId };
  }
  if (role !== 'member' || (memberId !== undefined && !sameText(memberId, subject_id))) {
    throw new ApplicationError('PERMISSION_DENIED');
  }
  return { id: subject_id, onBehalfOf: null };
}

/**
 * Whom the caller acts for in a call about a card, where naming a member is optional for administrators: the card
 * itself says what is meant, and SQL takes its owner.
 */
export function actingForMember(ctx: Caller, memberId: string | undefined): string | null {
  return ctx.session.role === 'admin' && memberId === undefined ? null : actingMember(ctx, memberId).onBehalfOf;
}

/**
 * The merchant that a call is about: the caller's, or the one whose code an administrator names.
 *
 * Errors: NOT_MERCHANT_USER when somebody else names another merchant, VALIDATION_FAILED when an administrator
 * names none, MERCHANT_NOT_FOUND.
 */
export async function actingMerchant(
  ctx: Caller,
  merchantCode: string | undefined,
): Promise<Subject & { code: string }> {
  const { role, merchant_id, merchant_code } = ctx.session;
  if (role === 'admin') {
    if (merchantCode === undefined) throw missing('merchant_code');
    const [merchant] = await ctx.services.database.call('find_merchant', { p_code: merchantCode }, ctx.actor);
    if (merchant === undefined) throw new ApplicationError('MERCHANT_NOT_FOUND');
    return { id: merchant.merchant_id, code: merchant.code, onBehalfOf: merchant.merchant_id };
  }
  if (merchant_id === null || merchant_code === null) throw new ApplicationError('PERMISSION_DENIED');
  if (merchantCode !== undefined && merchantCode !== merchant_code) {
    // SQL folds spellings, and refuses another's code.
    await ctx.services.database.call('find_merchant', { p_code: merchantCode }, ctx.actor);
  }
  return { id: merchant_id, code: merchant_code, onBehalfOf: null };
}

/** Ids are compared as PostgreSQL does: their case says nothing. */
const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const missing = (field: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', { details: { fields: { [field]: ['administrators name it'] } } });
