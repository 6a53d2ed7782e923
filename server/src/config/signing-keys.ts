/** The keys that sign and verify tokens: secrets (HS256) and Ed25519 key pairs (EdDSA). */
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { ExpectedError } from '../lib/expected-error.js';

/** Shorter secrets can be guessed from one token. Source: RFC 7518, section 3.2. */
export const MINIMUM_SECRET_BYTES = 32;

/** A key that cannot be used. The message never repeats anything of it. */
export class KeyError extends ExpectedError {
  override readonly name = 'KeyError';
}

/** One key of the ring. Each verifies by its own algorithm alone, so that a public key is never taken for a secret. */
export interface SigningKey {
  kid: string;
  algorithm: 'HS256' | 'EdDSA';
  verifyKey: KeyObject;
  /** Null for a public key, which verifies alone. */
  signKey: KeyObject | null;
  /** What others verify with; null for a secret. */
  publicJwk: PublicJwk | null;
}

/** A public key as `/.well-known/jwks.json` answers it (RFC 7517, RFC 8037). */
export interface PublicJwk {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  kid: string;
  alg: 'EdDSA';
  use: 'sig';
}

/**
 * A key from a secret.
 * @param kid names it in tokens; made from the secret without telling anything of it unless given
 * @throws KeyError for one of under 32 bytes
 */
export function secretKey(secret: string | Buffer, kid?: string): SigningKey {
  const bytes = Buffer.from(secret);
  if (bytes.length < MINIMUM_SECRET_BYTES) throw new KeyError('has a secret that is too short: 32 bytes or more');
  const key = createSecretKey(bytes);
  const name = kid ?? createHmac('sha256', bytes).update('mps-key-id').digest('hex').slice(0, 16);
  return { kid: name, algorithm: 'HS256', verifyKey: key, signKey: key, publicJwk: null };
}

/**
 * Reads JWT_KEYS: secrets separated by commas; or PEM blocks one after the other (PKCS #8 private or SPKI public
 * Ed25519 keys, line ends as they are or written `\n`); or JSON: a JWK, a JWK set, or an array of JWKs and secrets.
 *
 * @returns the keys in their order: the first signs, all verify
 * @throws KeyError
 */
export function parseKeys(text: string): SigningKey[] {
  const trimmed = text.trim();
  const keys = /^[[{]/.test(trimmed)
    ? keysOfJson(trimmed)
    : trimmed.includes('-----BEGIN')
      ? keysOfPem(trimmed)
      : keysOfList(trimmed);
  if (keys.length === 0) throw new KeyError('holds no key');
  const names = new Set(keys.map(({ kid }) => kid));
  if (names.size < keys.length) throw new KeyError('holds two keys of the same kid');
  if (keys[0]?.signKey === null)
    throw new KeyError('begins with a public key: the first key signs and has to be private');
  return keys;
}

/** The keys of JWT_KEYS before the one of JWT_SECRET, so that going from one to the other logs nobody out. */
export function keyRing(keys: readonly SigningKey[], secret: string): SigningKey[] {
  if (secret === '') return [...keys];
  const last = secretKey(secret);
  return keys.some(({ kid }) => kid === last.kid) ? [...keys] : [...keys, last];
}

/** What a key set tells the world: public keys alone. */
export function publicKeysOf(keys: readonly SigningKey[]): PublicJwk[] {
  return keys.flatMap(({ publicJwk }) => publicJwk ?? []);
}

/** What secrets of our own are derived from; nothing for a public key. */
export function keyMaterialOf({ signKey, algorithm }: SigningKey): Buffer | null {
  if (signKey === null) return null;
  return algorithm === 'HS256' ? signKey.export() : signKey.export({ format: 'der', type: 'pkcs8' });
}

/** Makes an Ed25519 key pair. */
export function generateEd25519(): { jwk: JsonWebKey & { kid: string }; pem: string; kid: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { kid } = edwardsKey(privateKey);
  const { crv, x, d } = privateKey.export({ format: 'jwk' });
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  return { jwk: { kty: 'OKP', crv, kid, x, d }, pem, kid };
}

function keysOfList(text: string): SigningKey[] {
  return text
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map((entry) => secretKey(entry));
}

function keysOfPem(text: string): SigningKey[] {
  const blocks = text.replaceAll('\\n', '\n').match(/-----BEGIN ([A-Z ]+)-----[\s\S]+?-----END \1-----/g) ?? [];
  return blocks.map((pem) =>
    edwardsKey(readable(() => (pem.includes('PRIVATE KEY') ? createPrivateKey(pem) : createPublicKey(pem)))),
  );
}

function keysOfJson(text: string): SigningKey[] {
  const value: unknown = readable(() => JSON.parse(text));
  const keys = isObject(value) && Array.isArray(value.keys) ? value.keys : [value].flat();
  return keys.map((entry) => (typeof entry === 'string' ? secretKey(entry) : keyOfJwk(entry)));
}

function keyOfJwk(jwk: unknown): SigningKey {
  if (!isObject(jwk)) throw new KeyError('holds an entry that is neither a JWK nor a secret');
  const kid = typeof jwk.kid === 'string' && /^[\w.-]{1,100}$/.test(jwk.kid) ? jwk.kid : undefined;
  if (jwk.kty === 'oct' && typeof jwk.k === 'string') return secretKey(Buffer.from(jwk.k, 'base64url'), kid);
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519')
    throw new KeyError('holds a JWK that is no Ed25519 key and no secret');
  const input = { key: jwk as JsonWebKey, format: 'jwk' } as const;
  return edwardsKey(
    readable(() => ('d' in jwk ? createPrivateKey(input) : createPublicKey(input))),
    kid,
  );
}

function edwardsKey(key: KeyObject, kid?: string): SigningKey {
  if (key.asymmetricKeyType !== 'ed25519') throw new KeyError('holds a key that is no Ed25519 key');
  const isPrivate = key.type === 'private';
  const verifyKey = isPrivate ? createPublicKey(key) : key;
  const { x = '' } = verifyKey.export({ format: 'jwk' });
  // The thumbprint of RFC 7638: the required members alone, in the order of their names.
  const thumbprint = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');
  const name = kid ?? thumbprint;
  return {
    kid: name,
    algorithm: 'EdDSA',
    verifyKey,
    signKey: isPrivate ? key : null,
    publicJwk: { kty: 'OKP', crv: 'Ed25519', x, kid: name, alg: 'EdDSA', use: 'sig' },
  };
}

/** The cause is left out: parsers quote what they could not read. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new KeyError('holds something that cannot be read as a key');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
