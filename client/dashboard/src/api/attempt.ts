import { randomId } from '@mps/shared/random-id';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isOutcomeUnknown, isRefusedUnseen } from './errors.js';
import {
  type AttemptKind,
  attemptSlot,
  closeAttempt,
  openAttempt,
  readAttempt,
  type StoredAttempt,
} from './open-attempts.js';
import { needsProof, withProof } from './proof.js';
import { useLogin } from './session.js';

/** After this the person is told that the outcome is unknown; the server may still be at it. */
const ANSWER_TIMEOUT_MS = 15_000;
const RETRY_EVERY_MS = 4_000;

type AttemptState<Input, Output> =
  | { status: 'idle' }
  | { status: 'sending'; input: Input }
  | { status: 'unknown'; input: Input; isRetrying: boolean }
  | { status: 'refused'; input: Input; error: unknown }
  | { status: 'done'; input: Input; output: Output };

export interface Attempt<Input, Output> {
  state: AttemptState<Input, Output>;
  /** Begins a new attempt with a key of its own; ignored while another one has no answer. */
  start(input: Input): void;
  /** Asks again with the same key. */
  retry(): void;
  /** Forgets the attempt, for the next one. */
  clear(): void;
}

/** Which writes share one attempt, and what people are told of it. */
interface AttemptOf<Input> {
  kind: AttemptKind;
  /** The card or the payment that it is about; empty where there is one attempt of the kind at a time. */
  of: string;
  amountOf: (input: Input) => string | number;
}

type Send<Input, Output> = (input: Input & { idempotency_key: string }, signal: AbortSignal) => Promise<Output>;

/**
 * Carries a money write to an answer: the tab keeps its key from before the first try until the server has said what
 * happened, over lost connections and reloads. It belongs to the person who began it. Other tabs, and whoever logs in
 * next, learn that it is open, and whose it is; a tab that is closed leaves the same note behind.
 */
export function useAttempt<Input extends object, Output>(
  { kind, of, amountOf }: AttemptOf<Input>,
  send: Send<Input, Output>,
): Attempt<Input, Output> {
  const login = useLogin();
  const slot = attemptSlot(login, kind, of);
  const [state, setState] = useState<AttemptState<Input, Output>>(() => {
    const stored = readAttempt<Input>(slot);
    return stored === null ? { status: 'idle' } : { status: 'unknown', input: stored.input, isRetrying: false };
  });
  const isBusy = useRef(false);
  /** Who would not give the password again is not asked for it every few seconds. */
  const waitsForPerson = useRef(false);
  const sendRef = useRef(send);
  sendRef.current = send;

  const run = useCallback(
    async ({ key, input }: StoredAttempt<Input>, wasUnknown: boolean) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setState(wasUnknown ? { status: 'unknown', input, isRetrying: true } : { status: 'sending', input });
      try {
        // Each try has the whole time: typing a password in between takes as long as it takes.
        const output = await withProof(() =>
          sendRef.current({ ...input, idempotency_key: key }, AbortSignal.timeout(ANSWER_TIMEOUT_MS)),
        );
        closeAttempt(slot);
        setState({ status: 'done', input, output });
      } catch (error) {
        const isOpen = isOutcomeUnknown(error) || (wasUnknown && isRefusedUnseen(error));
        waitsForPerson.current = needsProof(error);
        if (!isOpen) closeAttempt(slot);
        setState(isOpen ? { status: 'unknown', input, isRetrying: false } : { status: 'refused', input, error });
      } finally {
        isBusy.current = false;
      }
    },
    [slot],
  );

  const start = useCallback(
    (input: Input) => {
      if (isBusy.current || readAttempt(slot) !== null) return;
      const attempt = { id: randomId(), key: randomId(), input, startedAtMs: Date.now() };
      openAttempt(slot, attempt, login, { kind, amount: String(amountOf(input)) });
      void run(attempt, false);
    },
    [run, slot, login, kind, amountOf],
  );

  const retry = useCallback(() => {
    const stored = readAttempt<Input>(slot);
    if (stored !== null) void run(stored, true);
    // Its time is over, or the person has looked it up elsewhere.
    else if (!isBusy.current) setState({ status: 'idle' });
  }, [run, slot]);

  const clear = useCallback(() => {
    if (isBusy.current) return;
    closeAttempt(slot);
    setState({ status: 'idle' });
  }, [slot]);

  const isUnknown = state.status === 'unknown';
  useEffect(() => {
    if (!isUnknown) return;
    const ask = () => {
      if (!waitsForPerson.current) retry();
    };
    const timer = setInterval(ask, RETRY_EVERY_MS);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [isUnknown, retry]);

  return { state, start, retry, clear };
}
