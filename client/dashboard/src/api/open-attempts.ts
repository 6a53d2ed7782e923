import { useEffect, useState } from 'react';
import { type Login, useLogin } from './session.js';
import { deviceStore, tabStore } from './storage.js';

/** After a day nobody repeats a write any more: whoever still has to know looks it up. */
const REPEATABLE_FOR_MS = 24 * 60 * 60_000;
/** An answer usually comes at once; what waits longer is worth telling the other tabs. */
const TOLD_AFTER_MS = 3_000;
const LOOK_EVERY_MS = 1_000;
const NOTE_PREFIX = 'mps.open.';
const SECRET_PREFIX = 'mps.attempt.';

export type AttemptKind = 'charge' | 'recharge' | 'refund';

/** That a write has no answer yet: what the device remembers of it, for everybody at the same account. */
export interface AttemptNote {
  id: string;
  kind: AttemptKind;
  amount: string;
  /** Whose it is: the account, its operator where it has one, and what they are called. */
  accountId: string;
  operator: string | null;
  name: string;
  startedAtMs: number;
}

/** What repeats the write. It names the customer's code: the tab keeps it, and the device never does. */
export interface StoredAttempt<Input> {
  id: string;
  key: string;
  input: Input;
  startedAtMs: number;
}

/** Who has logged in, down to the operator. */
const ownerOf = ({ user }: Login) => ({ accountId: user.id, operator: user.operator ?? null });

const isOver = (startedAtMs: number): boolean => Date.now() - startedAtMs > REPEATABLE_FOR_MS;

/** Where the tab keeps the attempt of this person; nobody who logs in after them reads it. */
export function attemptSlot(login: Login, kind: AttemptKind, of: string): string {
  const { accountId, operator } = ownerOf(login);
  return `${SECRET_PREFIX}${[accountId, operator ?? '', kind, of].map(encodeURIComponent).join('.')}`;
}

/** The attempt that the tab can repeat; null where there is none, or the time for it is over. */
export function readAttempt<Input>(slot: string): StoredAttempt<Input> | null {
  const stored = parsed<StoredAttempt<Input>>(tabStore.read(slot));
  if (stored === null || !isOver(stored.startedAtMs)) return stored;
  tabStore.remove(slot);
  return null;
}

/** Keeps what a repetition needs in the tab, and a note without it on the device. */
export function openAttempt<Input>(
  slot: string,
  attempt: StoredAttempt<Input>,
  login: Login,
  what: Pick<AttemptNote, 'kind' | 'amount'>,
): void {
  const { id, startedAtMs } = attempt;
  const name = login.user.operator ?? login.user.name;
  const note: AttemptNote = { id, ...what, ...ownerOf(login), name, startedAtMs };
  tabStore.write(slot, JSON.stringify(attempt));
  deviceStore.write(NOTE_PREFIX + id, JSON.stringify(note));
}

/** The attempt has its answer, or a person has given it up. */
export function closeAttempt(slot: string): void {
  const stored = parsed<StoredAttempt<unknown>>(tabStore.read(slot));
  tabStore.remove(slot);
  if (stored !== null) forgetNote(stored.id);
}

export const forgetNote = (id: string): void => deviceStore.remove(NOTE_PREFIX + id);

/** True where the person may take the note away: it is theirs, or nobody can repeat the write any more. */
export const mayForget = (login: Login, note: AttemptNote): boolean => isOwn(login, note) || isOver(note.startedAtMs);

const isOwn = (login: Login, note: AttemptNote): boolean => {
  const { accountId, operator } = ownerOf(login);
  return note.accountId === accountId && note.operator === operator;
};

const notesOf = (accountId: string): AttemptNote[] =>
  deviceStore
    .keys(NOTE_PREFIX)
    .flatMap((key) => parsed<AttemptNote>(deviceStore.read(key)) ?? [])
    .filter((note) => note.accountId === accountId)
    .toSorted((one, other) => one.startedAtMs - other.startedAtMs);

/** What this person has sent without an answer, in this tab and in others. */
export const ownNotes = (login: Login): AttemptNote[] => notesOf(login.user.id).filter((note) => isOwn(login, note));

/** The notes of this account that the tab does not itself ask about: of other tabs, and of other people. */
export function useOtherNotes(): AttemptNote[] {
  const login = useLogin();
  const [notes, setNotes] = useState<AttemptNote[]>([]);
  useEffect(() => {
    const look = () => {
      const own = new Set(
        tabStore.keys(attemptSlot(login, 'charge', '').replace(/charge\.$/, '')).map((slot) => readAttempt(slot)?.id),
      );
      const next = notesOf(login.user.id).filter(
        ({ id, startedAtMs }) => !own.has(id) && Date.now() - startedAtMs > TOLD_AFTER_MS,
      );
      setNotes((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [login]);
  return notes;
}

function parsed<T>(text: string | null): T | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

// Former versions kept keys and codes on the device.
for (const key of deviceStore.keys(SECRET_PREFIX)) deviceStore.remove(key);
