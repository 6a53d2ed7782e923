import type { Cli } from '../cli.js';
import { configFolder } from './files.js';
import { type Profile, readProfile, writeProfile } from './profiles.js';
import { storeToken } from './tokens.js';

interface NewLogin {
  token: string;
  user_info: NonNullable<Profile['login']>['who'];
  expires_at: string;
  device_token?: string;
}

/** Keeps a new login for the profile in use, in place of the one before. */
export async function keepLogin(cli: Cli, { token, user_info, expires_at, device_token }: NewLogin): Promise<void> {
  const token_store = await storeToken(cli.profile, token);
  const stored = { ...readProfile(cli.profile), url: cli.url };
  const device = device_token === undefined ? {} : { device_token };
  writeProfile(cli.profile, { ...stored, ...device, login: { url: cli.url, who: user_info, expires_at, token_store } });
  if (token_store === 'file') cli.note(cli.t('login.fileWarning', { folder: configFolder }));
}
