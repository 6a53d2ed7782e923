import type { Config } from '../../config/config.js';
import type { Logger } from '../../lib/logger.js';
import type { IdentityProvider } from './identity-provider.js';
import { createWechatProvider } from './wechat.js';

export type IdentityProviders = ReadonlyMap<string, IdentityProvider>;

/** The providers that the configuration has the credentials of, by their names. */
export function createProviders(config: Config, log: Logger): IdentityProviders {
  const { wechatAppId: appId, wechatAppSecret: appSecret, wechatApiUrl: apiUrl } = config;
  const wechat = appId === null || appSecret === null ? [] : [createWechatProvider({ appId, appSecret, apiUrl, log })];
  return new Map(wechat.map((provider) => [provider.name, provider]));
}
