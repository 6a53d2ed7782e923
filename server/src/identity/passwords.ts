import { randomBytes } from 'node:crypto';
import { hash as argon2Hash, verify as argon2Verify, hashSync } from '@node-rs/argon2';
import { ApplicationError } from '../lib/application-error.js';
import { COMMON_PASSWORDS } from './common-passwords.js';

const MIN_CHARACTERS = 8;
const MAX_CHARACTERS = 128;
/** A name or number this short can stand inside a good password by chance. */
const MIN_TELLING_CHARACTERS = 4;

/** What one hash costs. Source of the defaults: OWASP Password Storage Cheat Sheet, argon2id. */
export interface PasswordCost {
  memoryKib: number;
  passes: number;
}
const DEFAULT_COST: PasswordCost = { memoryKib: 19_456, passes: 2 };

export interface Passwords {
  /** Hashes a password with a salt of its own, by argon2id. */
  hash(password: string): Promise<string>;
  /**
   * Compares a password with a hash.
   * @param hash null for an unknown user or one without a password: false, after the same time
   */
  verify(password: string, hash: string | null): Promise<boolean>;
  /**
   * Refuses a new password that is easily guessed. No composition rules: length is what counts.
   * @param own the person's phone, name, number and so on, which a guesser knows; null for what is not there
   * @throws ApplicationError PASSWORD_TOO_WEAK with the reason
   */
  assertStrong(password: string, own: readonly (string | null | undefined)[]): void;
  /**
   * Refuses a PIN of six digits that is easily guessed.
   * @throws ApplicationError VALIDATION_FAILED
   */
  assertPin(pin: string): void;
}

/**
 * Builds the password service.
 * @param cost cheaper for tests; every password that a person logs in with has the default
 */
export function createPasswords(cost: PasswordCost = DEFAULT_COST): Passwords {
  const options = { memoryCost: cost.memoryKib, timeCost: cost.passes, parallelism: 1 };
  // Nobody knows this one's password: comparing with it costs what a real comparison costs.
  const nobody = hashSync(randomBytes(32), options);

  return {
    hash: (password) => argon2Hash(normalised(password), options),
    verify: async (password, hash) => {
      const matches = await argon2Verify(isReadable(hash) ? hash : nobody, normalised(password));
      return matches && hash !== null;
    },
    assertStrong,
    assertPin,
  };
}

/** Keyboards differ in how they compose an accented letter; the same password must stay the same. */
function normalised(password: string): string {
  return password.normalize('NFC');
}

/** False for what another tool may have written there: nobody logs in by it, and nothing breaks. */
function isReadable(hash: string | null): hash is string {
  return hash !== null && /^\$argon2id\$v=\d+\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$/.test(hash);
}

function assertStrong(password: string, own: readonly (string | null | undefined)[]): void {
  const reason = weaknessOf(normalised(password), own);
  if (reason !== null) throw new ApplicationError('PASSWORD_TOO_WEAK', { details: { reason } });
}

function assertPin(pin: string): void {
  if (!isRepetition(pin) && !isSequence(pin)) return;
  throw new ApplicationError('VALIDATION_FAILED', { details: { fields: { pin: ['Easily guessed'] } } });
}

function weaknessOf(password: string, own: readonly (string | null | undefined)[]): string | null {
  const length = [...password].length;
  if (length < MIN_CHARACTERS) return 'too_short';
  if (length > MAX_CHARACTERS) return 'too_long';
  const plain = password.trim().toLowerCase();
  if (COMMON_PASSWORDS.has(plain) || isRepetition(plain) || isSequence(plain)) return 'too_common';
  return own.some((fact) => isOwn(plain, fact)) ? 'personal' : null;
}

/** True for "aaaaaaaa" and "abcabcabc", which every guesser's rules make. */
function isRepetition(password: string): boolean {
  return /^(.{1,4})\1+$/su.test(password);
}

/** True for "23456789", "hgfedcba" and the like, however long. */
function isSequence(password: string): boolean {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}

/** True where the password is a fact about the person, written in any way, or little more than one. */
function isOwn(password: string, fact: string | null | undefined): boolean {
  const [telling, guess] = [lettersAndDigits(fact ?? ''), lettersAndDigits(password)];
  if (telling.length < MIN_TELLING_CHARACTERS || guess === '') return false;
  const isPart = guess.length >= MIN_CHARACTERS && telling.includes(guess);
  return guess === telling || isPart || (telling.length >= MIN_CHARACTERS && guess.includes(telling));
}

function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
