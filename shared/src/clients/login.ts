/** The login of a client: its token, and how it is renewed once however many calls find it ended. */

import { NeverSent } from '../errors/never-sent.js';
import type { ErrorCode } from '../errors.js';

/** What a login answers; none before it. */
export type Token = string | null | undefined;

/** What the server says when it wants another login. */
export const UNAUTHORIZED: ReadonlySet<ErrorCode> = new Set(['NOT_AUTHENTICATED', 'TOKEN_EXPIRED', 'SESSION_REVOKED']);

/** What a renewal calls by the same client: their own refusals must not wait for the renewal to end. */
const RENEWING: ReadonlySet<string> = new Set([
  ...['auth.login', 'auth.loginExternal', 'auth.refresh'],
  ...['/auth/login', '/auth/login/external', '/auth/refresh'],
]);

/** The options of a client that are about its login. `Failure` is the client's own error. */
export interface LoginOptions<Failure> {
  /**
   * The token of a login, or a function that answers the current one, asked before each attempt; without one, only the logins
   * can be called.
   */
  token?: Token | (() => Token | Promise<Token>);
  /**
   * Called when the server wants another login: the token is missing, expired or revoked. It puts a new token where `token`
   * finds it and answers true (or a promise of it); the call is then repeated once, and a stream goes on. All calls that are
   * refused at the same time wait for one renewal. Logins and renewals may be called by the same client.
   */
  onUnauthorized?: (error: Failure) => unknown;
}

/** The login as the calls of a client use it. */
export interface Login<Failure> {
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
  renew(error: Failure, path: string, seen: number): Promise<boolean>;
}

/**
 * Builds the login of one client.
 *
 * @param onFailure told what `onUnauthorized` threw: the calls reject with the server's refusal
 */
export function createLogin<Failure>(
  { token, onUnauthorized }: LoginOptions<Failure>,
  onFailure: (error: unknown) => void,
): Login<Failure> {
  let renewals = 0;
  let renewing: Promise<boolean> | null = null;

  async function renewNow(error: Failure): Promise<boolean> {
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
