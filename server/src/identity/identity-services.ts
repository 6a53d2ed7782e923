import type { Config } from '../config/config.js';
import type { DatabaseGateway } from '../database/gateway.js';
import type { IdentityProviders } from './external/providers.js';
import type { Passwords } from './passwords.js';
import type { Settings } from './read-settings.js';
import type { SecretBox } from './secret-box.js';
import type { Sessions } from './sessions.js';
import type { Throttle } from './throttle.js';

/** What logging in needs; a part of what every procedure receives. */
export interface IdentityServices {
  config: Config;
  database: DatabaseGateway;
  sessions: Sessions;
  /** The policies of the installation, a few seconds old at most. */
  settings(): Promise<Settings>;
  passwords: Passwords;
  /** Limits guesses of a password. */
  throttle: Throttle;
  /** Encrypts secrets that are stored to be read again. */
  secretBox: SecretBox;
  /** Organisations whose logins are accepted, such as WeChat. */
  providers: IdentityProviders;
}
