/** The login of a client: its token, and how it is renewed once however many calls find it ended. */
import type { ErrorCode } from '@mps/shared/errors';
import { NeverSent } from '@mps/shared/errors/outcome';
import type { MpsError } from './mps-error.js';

export type Token = string | null | undefined;

/** What the server says when it wants another login. */
export const UNAUTHORIZED: ReadonlySet<ErrorCode> = new Set(['NOT_AUTHENTICATED', 'TOKEN_EXPIRED', 'SESSION_REVOKED']);

/** What a renewal calls by the same client: their own refusals must not wait for the renewal to end. */
const RENEWING: ReadonlySet<string> = new Set(['auth.login', 'auth.loginExternal', 'auth.refresh']);

export interface LoginOptions {
  token?: Token | (() => Token | Promise<Token>);
  onUnauthorized?: (error: MpsError) => unknown;
}

export interface Login {
  /** The token for the next attempt. */
  token(): Promise<Token>;
  /** How often the login has been renewed; noted before an attempt and handed to `renew` after it. */
  renewals(): number;
  /**
   * Renews the login, together with all calls that ask at the same time.
   *
   * @param seen the renewals at the beginning of the refused attempt
   * @returns whether a further attempt has another login
   */
  renew(error: MpsError, path: string, seen: number): Promise<boolean>;
}

/** @param onFailure told what `onUnauthorized` threw: the calls reject with the server's refusal */
export function createLogin({ token, onUnauthorized }: LoginOptions, onFailure: (error: unknown) => void): Login {
  let renewals = 0;
  let renewing: Promise<boolean> | null = null;

  async function renewNow(error: MpsError): Promise<boolean> {
    try {
      const isRenewed = (await onUnauthorized?.(error)) === true;
      if (isRenewed) renewals += 1;
      return isRenewed;
    } catch (failure) {
      onFailure(failure);
      return false;
    } finally {
      renewing = null;
    }
  }

  return {
    token: async () => {
      if (typeof token !== 'function') return token;
      try {
        return await token();
      } catch (cause) {
        throw new NeverSent('the token could not be read', { cause });
      }
    },
    renewals: () => renewals,
    renew: async (error, path, seen) => {
      if (onUnauthorized === undefined || RENEWING.has(path)) return false;
      // An attempt that began before the last renewal was sent with the login before it.
      if (renewals !== seen) return true;
      renewing ??= renewNow(error);
      return renewing;
    },
  };
}
