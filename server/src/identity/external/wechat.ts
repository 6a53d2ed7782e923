import { z } from 'zod';
import { ApplicationError } from '../../lib/application-error.js';
import type { Logger } from '../../lib/logger.js';
import type { IdentityProvider } from './identity-provider.js';

/** A person waits in front of the mini-program. */
const TIMEOUT_MS = 5_000;
const RETRY_AFTER_SECONDS = 5;

/** Of the code itself: invalid (40029), used already (40163), of a blocked user (40226), missing (41008). */
const CODES_OF_CALLER: ReadonlySet<number> = new Set([40029, 40163, 40226, 41008]);

/** What `jscode2session` answers: the identity, or an error, both with status 200. */
const Answer = z.object({
  openid: z.string().min(1).max(200).optional(),
  unionid: z.string().min(1).max(200).optional(),
  errcode: z.number().optional(),
});

export interface WechatOptions {
  appId: string;
  appSecret: string;
  /** Such as `https://api.weixin.qq.com`. */
  apiUrl: string;
  log: Logger;
}

/**
 * Logins of WeChat mini-programs: the code of `wx.login` is exchanged by `jscode2session`. The session key that comes
 * with the answer is not kept: nothing here has to be decrypted by it.
 */
export function createWechatProvider({ appId, appSecret, apiUrl, log }: WechatOptions): IdentityProvider {
  async function ask(code: string): Promise<z.infer<typeof Answer>> {
    const url = new URL('sns/jscode2session', apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`);
    url.search = new URLSearchParams({
      appid: appId,
      secret: appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    }).toString();
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
      // The answer is JSON whatever its Content-Type says.
      return Answer.parse(JSON.parse(await response.text()));
    } catch (error) {
      // The error's own text may hold the address, and that the secret.
      log.warn(
        { provider: 'wechat', reason: error instanceof Error ? error.name : 'unknown' },
        'identity provider failed',
      );
      throw new ApplicationError('SERVICE_UNAVAILABLE', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
  }

  return {
    name: 'wechat',
    identify: async (credential) => {
      const { openid, unionid, errcode = 0 } = await ask(credential);
      if (CODES_OF_CALLER.has(errcode)) throw new ApplicationError('INVALID_CREDENTIALS');
      if (errcode !== 0 || openid === undefined) {
        log.warn({ provider: 'wechat', errcode }, 'identity provider refused');
        throw new ApplicationError('SERVICE_UNAVAILABLE', { retryAfterSeconds: RETRY_AFTER_SECONDS });
      }
      return { ids: unionid === undefined ? [openid] : [openid, unionid] };
    },
  };
}
