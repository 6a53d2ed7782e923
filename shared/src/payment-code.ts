/** What a scanner, a keyboard or a clipboard makes of a payment code, and how to get the code back out of it. */

/** A code is 256 random bits in base64url, as `mps.new_plain_code` makes them. */
const CODE = /^[A-Za-z0-9_-]{43}$/;
/** A code between characters that no code has, such as the prefix and suffix that a scanner is set to add. */
const CODE_INSIDE = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g;
/** Line ends, spaces, byte order marks and other characters that show as nothing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}]/gu;
/** Scanners may announce the kind of symbol: `]Q1` is a QR code. */
const SYMBOL_PREFIX = /^\][A-Za-z]\d/;
/** The keys of base64url as a Chinese input method writes them. */
const UNDERSCORE = /——/g;
const HYPHEN = /[‐‑‒–−]/g;

/**
 * The payment code in what was scanned, pasted or typed: without line ends, spaces, byte order marks and symbol
 * prefixes, and with full-width characters narrowed. Text that holds no code comes back with the same cleaning.
 */
export function readPaymentCode(scanned: string): string {
  if (CODE.test(scanned)) return scanned;
  const visible = scanned
    .replace(UNDERSCORE, '_')
    .normalize('NFKC')
    .replace(HYPHEN, '-')
    .replace(INVISIBLE, '')
    .replace(SYMBOL_PREFIX, '');
  const [inside, ...more] = CODE.test(visible) ? [visible] : (visible.match(CODE_INSIDE) ?? []);
  return inside !== undefined && more.length === 0 ? inside : visible;
}

/** True for text that is a payment code by its shape, however it was scanned. */
export const looksLikePaymentCode = (text: string): boolean => CODE.test(readPaymentCode(text));

/** The code with capital and small letters exchanged: what Caps Lock does to the keys of a scanner. */
export const swapCase = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()));

/**
 * True where a code came in capitals or in small letters only. Upper and lower case are different in a code, so no
 * such code can be recovered; by chance one in some ten billion looks like this.
 */
export const hasLostCase = (text: string): boolean => {
  const code = readPaymentCode(text);
  return CODE.test(code) && (code === code.toUpperCase() || code === code.toLowerCase());
};
