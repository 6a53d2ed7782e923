/** The only reader of the environment. */

const read = (name: string): string | undefined => {
  const value = process.env[name];
  return value === undefined || value === '' ? undefined : value;
};

export const environment = {
  url: read('MPS_URL'),
  token: read('MPS_TOKEN'),
  profile: read('MPS_PROFILE'),
  /** In the order in which POSIX reads them. */
  language: read('LC_ALL') ?? read('LC_MESSAGES') ?? read('LANG'),
  /** See https://no-color.org: any value counts. */
  noColor: read('NO_COLOR') !== undefined,
  isDumbTerminal: read('TERM') === 'dumb',
  /** `off` keeps tokens out of the system keychain. */
  keychain: read('MPS_KEYCHAIN'),
  /** On Linux there is no keychain without it, and asking for one would hang. */
  hasSecretService: read('DBUS_SESSION_BUS_ADDRESS') !== undefined,
};
