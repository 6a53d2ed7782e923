import type { LoginOutput, TokenOutput } from '@mps/shared/contract/auth/login';
import { useSyncExternalStore } from 'react';
import { deviceStore, tabStore } from './storage.js';

const KEY = 'mps.login';
/** Makes this device known to whoever has logged in here. It opens nothing. */
const DEVICE_KEY = 'mps.device';

/** What a login sends, so that strangers' wrong tries do not count against this device. */
export const deviceToken = (): string | null => deviceStore.read(DEVICE_KEY);

export interface Login {
  token: string;
  user: LoginOutput['user_info'];
  /** ISO 8601. */
  expiresAt: string;
  /** It can only enrol a second factor; every other call is refused. */
  mustEnrol?: boolean;
  /** Wrong guesses at the account before this login, until the person has seen it. */
  failedAttempts?: number;
}

/** Why the last login ended, where somebody has to be told. */
export type EndReason = 'revoked' | 'expired';

interface State {
  login: Login | null;
  endReason: EndReason | null;
}

let state: State = { login: readStored(), endReason: null };
const listeners = new Set<() => void>();

function readStored(): Login | null {
  const text = tabStore.read(KEY);
  if (text === null) return null;
  try {
    const login = JSON.parse(text) as Login;
    return Date.parse(login.expiresAt) > Date.now() ? login : null;
  } catch {
    return null;
  }
}

function change(next: State): void {
  state = next;
  if (next.login === null) tabStore.remove(KEY);
  else tabStore.write(KEY, JSON.stringify(next.login));
  for (const listener of listeners) listener();
}

/** The login of this tab: in memory, and in the tab's storage so that it survives a reload. */
export const session = {
  current: (): Login | null => state.login,
  begin: (answer: LoginOutput): void => {
    deviceStore.write(DEVICE_KEY, answer.device_token);
    const { token, user_info, expires_at, second_factor_required, failed_attempts_since_last_login } = answer;
    const login = { token, user: user_info, expiresAt: expires_at };
    const told = { mustEnrol: second_factor_required, failedAttempts: failed_attempts_since_last_login };
    change({ login: { ...login, ...told }, endReason: null });
  },
  /** Another operator of the merchant, at the same device. */
  switchTo: ({ token, user_info, expires_at }: TokenOutput): void =>
    change({ login: { token, user: user_info, expiresAt: expires_at }, endReason: null }),
  /** The same login with a new token. */
  renew: ({ token, user_info, expires_at }: TokenOutput): void =>
    change({ login: { ...state.login, token, user: user_info, expiresAt: expires_at }, endReason: null }),
  /** Notes what the server or the person has said of this login. */
  note: (facts: Pick<Login, 'mustEnrol' | 'failedAttempts'>): void => {
    if (state.login !== null) change({ ...state, login: { ...state.login, ...facts } });
  },
  /** Keeps a new name, which the answer of the login said before. */
  rename: (name: string): void => {
    if (state.login !== null) change({ ...state, login: { ...state.login, user: { ...state.login.user, name } } });
  },
  end: (endReason: EndReason | null = null): void => change({ login: null, endReason }),
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const useSessionState = (): State => useSyncExternalStore(session.subscribe, () => state);

/** The login, inside of pages that only exist with one. */
export function useLogin(): Login {
  const { login } = useSessionState();
  if (login === null) throw new Error('This page needs a login.');
  return login;
}
