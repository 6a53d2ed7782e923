/** What examples, tutorials and hurried people write where a secret should stand. */
const WORDS =
  /this|that|is|a|the|an|of|at|least|must|be|with|for|in|and|or|not|use|only|my|our|your|own|me|super|very|really|long|short|strong|weak|safe|secure|insecure|secret|secrets|private|signing|sign|key|keys|jwt|token|tokens|password|passphrase|pass|word|change|changeme|please|replace|it|before|production|prod|development|dev|local|localhost|test|testing|tests|demo|example|sample|default|dummy|placeholder|todo|here|random|string|value|some|any|minimum|min|more|than|bytes|byte|bits|bit|characters|character|chars|char|letters|mps|api|server|member|payment|system|app|application|hs256|hs512|abcdefghijklmnopqrstuvwxyz|abcdef|abc|xyz|qwerty|asdf|foo|bar|baz|lorem|ipsum/;
const ONE_WORD = new RegExp(`^(?:${WORDS.source})$`);
const SEQUENCES = /0?123456789|12345678|1234567|123456|12345|1234|9876543210|987654321|abcdefghijklmnop|abcdefgh/g;

/** Fewer than these are a pattern, not a random text: 32 random base64 or hexadecimal characters have 10 and more. */
const MINIMUM_DISTINCT_CHARACTERS = 9;
/** What a secret must hold beside words that everybody writes. */
const MINIMUM_TELLING_CHARACTERS = 16;

/**
 * True for a secret that was written to be replaced, or typed without randomness: `change-me-in-production-...`,
 * `your-256-bit-secret`, `aaaa...`, `0123456789` over and over.
 */
export function isWeakSecret(secret: string): boolean {
  if (new Set(secret).size < MINIMUM_DISTINCT_CHARACTERS) return true;
  if (/^(.{1,24}?)\1+.{0,23}$/s.test(secret)) return true;
  const telling = secret
    .toLowerCase()
    .replaceAll(SEQUENCES, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !ONE_WORD.test(word) && !/^\d{1,4}$/.test(word));
  return telling.join('').length < MINIMUM_TELLING_CHARACTERS;
}
