import { LocalError } from '../errors.js';
import type { Who } from '../who.js';
import { readJson, writeJson } from './files.js';
import type { TokenStore } from './tokens.js';

const FILE = 'profiles.json';
export const DEFAULT_PROFILE = 'default';
const DEFAULT_URL = 'http://127.0.0.1:8000';

/** A login as a profile remembers it; its token stands apart. */
interface StoredLogin {
  /** The token is sent to no other address. */
  url: string;
  who: Who;
  /** ISO 8601 UTC. */
  expires_at: string;
  token_store: TokenStore;
}

export interface Profile {
  url: string;
  login: StoredLogin | null;
  /** What the last login here answered, by which the server knows this computer. It opens nothing. */
  device_token?: string;
}

interface Profiles {
  current: string;
  profiles: Record<string, Profile>;
}

export function readProfiles(): Profiles {
  const stored = readJson(FILE);
  if (stored === null) return { current: DEFAULT_PROFILE, profiles: {} };
  if (typeof stored !== 'object' || !('profiles' in stored) || !('current' in stored)) {
    throw new LocalError('local.unreadable', { path: FILE, reason: 'profiles, current' });
  }
  return stored as Profiles;
}

/** The profile of that name; a new one where there is none. */
export function readProfile(name: string): Profile {
  const { profiles } = readProfiles();
  return (Object.hasOwn(profiles, name) ? profiles[name] : undefined) ?? { url: DEFAULT_URL, login: null };
}

export function writeProfile(name: string, profile: Profile): void {
  const all = readProfiles();
  writeJson(FILE, { ...all, profiles: { ...all.profiles, [name]: profile } });
}

/** Keeps a new name with the login that it belongs to; whoever else is logged in under the profile stays as it is. */
export function rememberName(profileName: string, id: string, name: string): void {
  const profile = readProfile(profileName);
  const { login } = profile;
  if (login?.who.id === id) writeProfile(profileName, { ...profile, login: { ...login, who: { ...login.who, name } } });
}

export function removeProfile(name: string): void {
  const all = readProfiles();
  const { [name]: _removed, ...profiles } = all.profiles;
  writeJson(FILE, { current: all.current === name ? DEFAULT_PROFILE : all.current, profiles });
}

export function useProfile(name: string): void {
  writeJson(FILE, { ...readProfiles(), current: name });
}
