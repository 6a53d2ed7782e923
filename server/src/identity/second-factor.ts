/** One-time codes (RFC 6238) of administrators and managers, and the recovery codes for those who have lost their device. */
import { createHash, randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { renderSVG } from 'uqr';
import { ApplicationError } from '../lib/application-error.js';
import type { IdentityServices } from './identity-services.js';
import type { Guess } from './throttle.js';

const ISSUER = 'MPS';
/** Clocks of phones and people's typing: the code before and the one after count too. Source: RFC 6238, section 5.2. */
const TOLERANCE_SECONDS = 30;
const RECOVERY_CODES = 10;
/** 50 bits each: nobody guesses one within the throttle, and a plain hash of one cannot be searched for. */
const RECOVERY_CODE_CHARACTERS = 10;
/** Crockford's alphabet: nothing that is read as something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

type Needs = Pick<IdentityServices, 'database' | 'secretBox'>;

/** A new secret for a device, in Base32. */
export const newTotpSecret = (): string => generateSecret({ length: 20 });

/** What the person's device has to learn, once: an address, and the same as a picture to scan. */
export function enrolmentOf(name: string, secret: string): { otpauth_uri: string; qr_svg: string } {
  const uri = generateURI({ issuer: ISSUER, label: name, secret });
  return { otpauth_uri: uri, qr_svg: renderSVG(uri) };
}

/** A secret as the database keeps it. */
export const sealSecret = ({ secretBox }: Pick<Needs, 'secretBox'>, accountId: string, secret: string): string =>
  secretBox.seal(secret, contextOf(accountId));

export async function isSecondFactorInForce({ database }: Pick<Needs, 'database'>, accountId: string) {
  const [factor] = await database.call('get_second_factor', { p_account_id: accountId }, null);
  return factor?.confirmed === true;
}

/**
 * Checks the first code of an enrolment that was begun.
 * @returns the code's time step; null for a wrong code or where nothing was begun
 */
export async function stepOfFirstCode(needs: Needs, accountId: string, code: string): Promise<number | null> {
  const [factor] = await needs.database.call('get_second_factor', { p_account_id: accountId }, null);
  if (factor === undefined || factor.confirmed) return null;
  const opened = needs.secretBox.open(factor.secret_encrypted, contextOf(accountId));
  return opened === null ? null : stepOf(opened.plain, code.trim());
}

/** Who gives a code, and from where. */
export interface CodeGuess extends Pick<Guess, 'account' | 'address' | 'knownAs'> {
  accountId: string;
  /** What was typed; undefined where nothing was. */
  code: string | undefined;
  requestId: string;
}

/**
 * Requires a right code, or a recovery code, of somebody who has given the right password. Wrong codes are
 * counted for themselves, beside the wrong passwords. Without a second factor in force nothing is asked.
 *
 * @throws ApplicationError INVALID_CREDENTIALS when it is wrong, RATE_LIMITED after too many wrong ones, INTERNAL_ERROR
 *   where no key opens the stored secret any more
 */
export async function requireSecondFactor(needs: Needs & Pick<IdentityServices, 'throttle'>, guess: CodeGuess) {
  const { accountId, code, account, address, knownAs } = guess;
  const id = { p_account_id: accountId };
  const [factor] = await needs.database.call('get_second_factor', id, null);
  if (factor === undefined || !factor.confirmed) return;
  const typed = (code ?? '').replace(/[\s-]/g, '').toUpperCase();
  if (typed === '') throw new ApplicationError('INVALID_CREDENTIALS');
  const isRecovery = !/^\d{6}$/.test(typed);
  const kind = isRecovery ? 'recovery_code' : 'second_factor';
  await needs.throttle.guard({ kind, account, address, knownAs }, async () => {
    const passes = isRecovery
      ? await useRecoveryCode(needs, accountId, typed, guess.requestId)
      : await useCode(needs, accountId, typed, factor.secret_encrypted);
    if (!passes) throw new ApplicationError('INVALID_CREDENTIALS');
  });
}

async function useRecoveryCode({ database }: Needs, accountId: string, typed: string, requestId: string) {
  const args = { p_account_id: accountId, p_code_hash: hashOfRecoveryCode(typed), p_request_id: requestId };
  const [used] = await database.call('use_recovery_code', args, null);
  return used?.accepted === true;
}

async function useCode({ database, secretBox }: Needs, accountId: string, typed: string, sealed: string) {
  const opened = secretBox.open(sealed, contextOf(accountId));
  if (opened === null) {
    throw new ApplicationError('INTERNAL_ERROR', { cause: 'no key opens the second factor: see docs/security.md' });
  }
  const step = stepOf(opened.plain, typed);
  if (step === null) return false;
  // A secret that was sealed by an older key is sealed anew, so that the old one can be retired.
  const resealed = opened.isOld ? secretBox.seal(opened.plain, contextOf(accountId)) : undefined;
  const args = { p_account_id: accountId, p_step: step, p_secret_encrypted: resealed };
  const [used] = await database.call('use_second_factor_step', args, null);
  return used?.accepted === true;
}

/** Recovery codes in plain, as they are shown once, with a space between them. */
export function newRecoveryCodes(): string {
  const codes = Array.from({ length: RECOVERY_CODES }, () => {
    const characters = [...randomBytes(RECOVERY_CODE_CHARACTERS)].map((byte) =>
      ALPHABET.charAt(byte % ALPHABET.length),
    );
    return `${characters.slice(0, 5).join('')}-${characters.slice(5).join('')}`;
  });
  return codes.join(' ');
}

/** The hashes of recovery codes, as they are stored. */
export const hashesOfRecoveryCodes = (codes: string): string =>
  codes
    .split(' ')
    .map((code) => hashOfRecoveryCode(code.replace('-', '')))
    .join(',');

const hashOfRecoveryCode = (code: string): string => createHash('sha256').update(code).digest('hex');

/** A sealed secret opens for its own account alone: rows of the table cannot be exchanged. */
const contextOf = (accountId: string): string => `second-factor:${accountId}`;

function stepOf(secret: string, code: string): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const result = verifySync({ secret, token: code, epochTolerance: TOLERANCE_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
