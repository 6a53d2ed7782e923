import { randomUUID } from 'node:crypto';
import type { Permission, Role } from '@mps/shared';
import { errors, type JWTHeaderParameters, jwtVerify, SignJWT } from 'jose';
import { KeyError, type SigningKey } from '../config/signing-keys.js';
import { ApplicationError } from '../lib/application-error.js';

const ISSUER = 'mps-api';
const AUDIENCE = 'mps';
/** Ours are about 1,000 characters; longer ones are refused before anything is computed from them. */
const MAX_TOKEN_CHARACTERS = 8_192;
/** More tokens than are busy at a time; the bound keeps memory bounded. */
const MAX_VERIFIED = 5_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a token says. The permissions are for its holder to read: the server goes by the session. */
interface TokenClaims {
  session_id: string;
  subject_id: string;
  role: Role;
  permissions: readonly Permission[];
  /** ISO 8601, whole seconds. */
  expires_at: string;
}

/** What the server reads from a token that it signed. */
interface VerifiedToken {
  session_id: string;
  subject_id: string;
  role: string;
}

export interface Tokens {
  /** Signs a token by the first key; each has an id (`jti`) of its own. */
  sign(claims: TokenClaims): Promise<string>;
  /** @throws ApplicationError TOKEN_EXPIRED, or NOT_AUTHENTICATED for anything else that is wrong */
  verify(token: string): Promise<VerifiedToken>;
}

export interface TokenOptions {
  /** The first signs, all verify, so that a new one logs nobody out. */
  keys: readonly SigningKey[];
  /** For tests; the host's clock otherwise. */
  clock?: () => Date;
}

/**
 * Makes and checks the tokens: JWT, by HS256 or EdDSA.
 * @throws KeyError where the first key cannot sign
 */
export function createTokens({ keys, clock = () => new Date() }: TokenOptions): Tokens {
  const byKid = new Map(keys.map((key) => [key.kid, key]));
  const algorithms = [...new Set(keys.map(({ algorithm }) => algorithm))];
  const [first] = keys;
  const signKey = first?.signKey ?? null;
  if (first === undefined || signKey === null) throw new KeyError('There is no key that signs tokens.');
  const header = { alg: first.algorithm, typ: 'JWT', kid: first.kid };
  // A signature that was good stays so while the keys are the same: only the token's own end is looked at again.
  const verified = new Map<string, VerifiedToken & { exp: number }>();

  async function verify(token: string): Promise<VerifiedToken & { exp: number }> {
    const { payload } = await jwtVerify(token, (named) => keyFor(byKid, named), {
      algorithms,
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: 'JWT',
      requiredClaims: ['exp', 'iat', 'jti', 'sid', 'sub', 'role'],
      currentDate: clock(),
    });
    const claims = { ...readClaims(payload), exp: payload.exp ?? 0 };
    if (verified.size >= MAX_VERIFIED) verified.clear();
    verified.set(token, claims);
    return claims;
  }

  return {
    sign: (claims) =>
      new SignJWT({ sid: claims.session_id, role: claims.role, permissions: claims.permissions })
        .setProtectedHeader(header)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(claims.subject_id)
        .setJti(randomUUID())
        .setIssuedAt(clock())
        .setExpirationTime(new Date(claims.expires_at))
        .sign(signKey),

    verify: async (token) => {
      if (token.length > MAX_TOKEN_CHARACTERS) throw new ApplicationError('NOT_AUTHENTICATED');
      const known = verified.get(token);
      if (known !== undefined) {
        if (known.exp > Math.floor(clock().getTime() / 1000)) return known;
        verified.delete(token);
        throw new ApplicationError('TOKEN_EXPIRED');
      }
      try {
        return await verify(token);
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new ApplicationError('TOKEN_EXPIRED');
        throw new ApplicationError('NOT_AUTHENTICATED', { cause: error });
      }
    },
  };
}

/** The key that the header names, if the token is signed by that key's own algorithm: nothing else of it is believed. */
function keyFor(keys: ReadonlyMap<string, SigningKey>, { kid, alg }: JWTHeaderParameters): SigningKey['verifyKey'] {
  const key = kid === undefined ? undefined : keys.get(kid);
  if (key === undefined || key.algorithm !== alg) throw new errors.JWSInvalid('unknown key');
  return key.verifyKey;
}

function readClaims(payload: Record<string, unknown>): VerifiedToken {
  const { sid, sub, role } = payload;
  if (typeof sid !== 'string' || !UUID.test(sid) || typeof sub !== 'string' || typeof role !== 'string') {
    throw new errors.JWTInvalid('not a token of this server');
  }
  return { session_id: sid, subject_id: sub, role };
}
