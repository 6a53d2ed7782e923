import type { Config } from './config.js';

/** True where nobody but this machine reaches an address to listen on. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** True where others than this machine's users reach the API: by its own address, or through a proxy beside it. */
export function isOpenToNetwork({
  host,
  trustProxy,
  nodeEnv,
}: Pick<Config, 'host' | 'trustProxy' | 'nodeEnv'>): boolean {
  return !isLoopback(host) || Boolean(trustProxy) || nodeEnv === 'production';
}
