import { createHash } from 'node:crypto';
import type { Role } from '@mps/shared';
import { foldText } from '@mps/shared/fold-text';

const UNKNOWN_HEX_DIGITS = 4;

/**
 * What the throttle counts an account under: the same whichever of its names it is called by.
 * @param account as the database knows it; undefined for a session whose account is gone
 */
export function accountKey(
  { role, subject_id }: { role: Role; subject_id: string },
  account: { operator_id: string | null } | undefined,
): string {
  return `${role}:${subject_id}:${account?.operator_id ?? ''}`;
}

/**
 * How the throttle knows callers who hold a session of the account: strangers at the login leave them their tries, and
 * all sessions of the account share one count.
 */
export const BY_SESSION = 'session';

/** The same as `accountKey` for what was typed where there is no such account: nobody learns from the throttle that there is none. */
export function unknownAccountKey(role: Role, identifier: string, operator: string | undefined): string {
  return `${role}?${bucketOf(`${foldText(identifier)}?${foldText(operator ?? '')}`)}`;
}

/**
 * Names that nobody has share 65,536 counts: each with one of its own, a caller could fill the memory by inventing them.
 */
export const bucketOf = (unknown: string): string =>
  createHash('sha256').update(unknown).digest('hex').slice(0, UNKNOWN_HEX_DIGITS);
