import { useCallback, useEffect, useRef, useState } from 'react';
import { isOutcomeUnknown, isRefusedUnseen } from './errors.js';
import { withProof } from './proof.js';
import { useLogin } from './session.js';
import { deviceStore } from './storage.js';

/** After this the person is told that the outcome is unknown; the server may still be at it. */
const ANSWER_TIMEOUT_MS = 15_000;
const RETRY_EVERY_MS = 4_000;

/** One try to move money. Its key names it for ever: sent again, it answers what happened the first time. */
interface StoredAttempt<Input> {
  key: string;
  input: Input;
}

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

type Send<Input, Output> = (input: Input & { idempotency_key: string }, signal: AbortSignal) => Promise<Output>;

/**
 * Carries a money write to an answer: the key is stored before the first try and kept until the server has said what
 * happened, over lost connections, reloads and closed tabs.
 *
 * @param slot names the kind of write, so that one of each can be open
 */
export function useAttempt<Input extends object, Output>(
  slot: string,
  send: Send<Input, Output>,
): Attempt<Input, Output> {
  const { user } = useLogin();
  const storageKey = `mps.attempt.${user.id}.${slot}`;
  const [state, setState] = useState<AttemptState<Input, Output>>(() => {
    const stored = readStored<Input>(storageKey);
    return stored === null ? { status: 'idle' } : { status: 'unknown', input: stored.input, isRetrying: false };
  });
  const isBusy = useRef(false);
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
        deviceStore.remove(storageKey);
        setState({ status: 'done', input, output });
      } catch (error) {
        const isOpen = isOutcomeUnknown(error) || (wasUnknown && isRefusedUnseen(error));
        if (!isOpen) deviceStore.remove(storageKey);
        setState(isOpen ? { status: 'unknown', input, isRetrying: false } : { status: 'refused', input, error });
      } finally {
        isBusy.current = false;
      }
    },
    [storageKey],
  );

  const start = useCallback(
    (input: Input) => {
      if (isBusy.current || readStored(storageKey) !== null) return;
      const attempt = { key: crypto.randomUUID(), input };
      deviceStore.write(storageKey, JSON.stringify(attempt));
      void run(attempt, false);
    },
    [run, storageKey],
  );

  const retry = useCallback(() => {
    const stored = readStored<Input>(storageKey);
    if (stored !== null) void run(stored, true);
  }, [run, storageKey]);

  const clear = useCallback(() => {
    if (isBusy.current) return;
    deviceStore.remove(storageKey);
    setState({ status: 'idle' });
  }, [storageKey]);

  const isUnknown = state.status === 'unknown';
  useEffect(() => {
    if (!isUnknown) return;
    const timer = setInterval(retry, RETRY_EVERY_MS);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [isUnknown, retry]);

  return { state, start, retry, clear };
}

function readStored<Input>(key: string): StoredAttempt<Input> | null {
  const text = deviceStore.read(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as StoredAttempt<Input>;
  } catch {
    return null;
  }
}
