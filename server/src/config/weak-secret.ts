/** What stands in examples and tutorials to be replaced, and is not. */
const EXAMPLE =
  /(change|replace)[-_ ]?(me|this|it)|your[-_ ]|example|placeholder|sample|super[-_ ]?secret|insert[-_ ]here/i;

/** Fewer than these are a pattern, not a random text: 32 random base64 or hexadecimal characters have 10 and more. */
const MINIMUM_DISTINCT_CHARACTERS = 9;

/**
 * True for a secret that was written to be replaced (`change-me-in-production-...`, `your-256-bit-secret`), or that is
 * one piece over and over (`aaaa...`, `0123456789` again and again). It refuses what is surely weak and judges nothing
 * else: how random a text is cannot be seen from one.
 */
export function isWeakSecret(secret: string): boolean {
  const isRepeated = /^(.{1,24}?)\1+.{0,23}$/s.test(secret);
  return isRepeated || EXAMPLE.test(secret) || new Set(secret).size < MINIMUM_DISTINCT_CHARACTERS;
}
