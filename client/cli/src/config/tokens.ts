import { environment } from '../environment.js';
import { readJson, writeJson } from './files.js';

export type TokenStore = 'keychain' | 'file';

const FILE = 'credentials.json';
const SERVICE = 'mps-cli';

/** The system's keychain; null where there is none, or its module is not installed. */
async function keychainEntry(profile: string) {
  const isWanted = environment.keychain !== 'off' && (process.platform !== 'linux' || environment.hasSecretService);
  if (!isWanted) return null;
  try {
    const { Entry } = await import('@napi-rs/keyring');
    return new Entry(SERVICE, profile);
  } catch {
    return null;
  }
}

function readFileTokens(): Record<string, string> {
  const stored = readJson(FILE);
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, string>) : {};
}

/** Keeps a token in the keychain, else in a file of its owner alone. @returns where it is now */
export async function storeToken(profile: string, token: string): Promise<TokenStore> {
  const entry = await keychainEntry(profile);
  try {
    if (entry !== null) {
      entry.setPassword(token);
      return 'keychain';
    }
  } catch {
    // A locked or broken keychain is no reason to refuse the login.
  }
  writeJson(FILE, { ...readFileTokens(), [profile]: token });
  return 'file';
}

export async function readToken(profile: string, store: TokenStore): Promise<string | null> {
  if (store === 'file') return readFileTokens()[profile] ?? null;
  try {
    return (await keychainEntry(profile))?.getPassword() ?? null;
  } catch {
    return null;
  }
}

export async function removeToken(profile: string, store: TokenStore): Promise<void> {
  if (store === 'file') {
    const { [profile]: _removed, ...others } = readFileTokens();
    writeJson(FILE, others);
    return;
  }
  try {
    (await keychainEntry(profile))?.deletePassword();
  } catch {
    // It is gone already, which is what is wanted.
  }
}
