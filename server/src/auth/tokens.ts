import { createHmac, randomUUID } from 'node:crypto';
import type { Permission, Role } from '@mps/shared';
import { errors, jwtVerify, SignJWT } from 'jose';
import { ApplicationError } from '../errors.js';

const ISSUER = 'mps-api';
const AUDIENCE = 'mps';
/** The one algorithm that is accepted: a token that names another, or none, is refused. */
const ALGORITHM = 'HS256';
/** Ours are about 1,000 characters; longer ones are refused before anything is computed from them. */
const MAX_TOKEN_CHARACTERS = 8_192;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a token says. The permissions are for its holder to read: the server goes by the session. */
export interface TokenClaims {
  session_id: string;
  subject_id: string;
  role: Role;
  permissions: readonly Permission[];
  /** ISO 8601, whole seconds. */
  expires_at: string;
}

/** What the server reads from a token that it signed. */
export interface VerifiedToken {
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
  /** Secrets of 32 bytes or more. The first signs, all verify, so that a new one logs nobody out. */
  secrets: readonly [string, ...string[]];
  /** For tests; the host's clock otherwise. */
  clock?: () => Date;
}

/** Makes and checks the tokens: JWT, HS256. */
export function createTokens({ secrets, clock = () => new Date() }: TokenOptions): Tokens {
  const keys = new Map(secrets.map((secret) => [keyIdOf(secret), new TextEncoder().encode(secret)]));
  const signingKey = new TextEncoder().encode(secrets[0]);
  const header = { alg: ALGORITHM, typ: 'JWT', kid: keyIdOf(secrets[0]) };

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
        .sign(signingKey),

    verify: async (token) => {
      if (token.length > MAX_TOKEN_CHARACTERS) throw new ApplicationError('NOT_AUTHENTICATED');
      try {
        const { payload } = await jwtVerify(token, ({ kid }) => keyFor(keys, kid), {
          algorithms: [ALGORITHM],
          issuer: ISSUER,
          audience: AUDIENCE,
          typ: 'JWT',
          requiredClaims: ['exp', 'iat', 'jti', 'sid', 'sub', 'role'],
          currentDate: clock(),
        });
        return readClaims(payload);
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new ApplicationError('TOKEN_EXPIRED');
        throw new ApplicationError('NOT_AUTHENTICATED', { cause: error });
      }
    },
  };
}

/** Names a key without telling anything of it. */
function keyIdOf(secret: string): string {
  return createHmac('sha256', secret).update('mps-key-id').digest('hex').slice(0, 16);
}

function keyFor(keys: ReadonlyMap<string, Uint8Array>, kid: string | undefined): Uint8Array {
  const key = kid === undefined ? undefined : keys.get(kid);
  if (key === undefined) throw new errors.JWSInvalid('unknown key');
  return key;
}

function readClaims(payload: Record<string, unknown>): VerifiedToken {
  const { sid, sub, role } = payload;
  if (typeof sid !== 'string' || !UUID.test(sid) || typeof sub !== 'string' || typeof role !== 'string') {
    throw new errors.JWTInvalid('not a token of this server');
  }
  return { session_id: sid, subject_id: sub, role };
}
