/** Codes by which accounts without a password choose their own at the first login. */
import { createHash, randomBytes } from 'node:crypto';

/** 75 bits: a hash of one cannot be searched for. */
const CHARACTERS = 15;
const GROUP = 5;
/** Crockford's alphabet: nothing that is read as something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code in groups of five characters, as it is shown once. */
export function newFirstLoginCode(): string {
  const characters = [...randomBytes(CHARACTERS)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return (characters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** The hash by which the database knows a code, in any spelling: case, blanks and hyphens do not count. */
export const hashOfFirstLoginCode = (code: string): string =>
  createHash('sha256').update(code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()).digest('hex');
