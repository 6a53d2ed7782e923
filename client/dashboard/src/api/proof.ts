import { useSyncExternalStore } from 'react';
import { answerOf } from './errors.js';
import { session } from './session.js';

interface Asked {
  isProven: Promise<boolean>;
  answer: (isProven: boolean) => void;
}

/** Several calls may be refused at once; the person is asked once for all of them. */
let asked: Asked | null = null;
const listeners = new Set<() => void>();

function change(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

function ask(): Promise<boolean> {
  if (asked !== null) return asked.isProven;
  let answer: Asked['answer'] = () => {};
  const isProven = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  change({ isProven, answer });
  return isProven;
}

/** Ends the question: with the password proven, or given up. */
export function answerProof(isProven: boolean): void {
  const before = asked;
  change(null);
  before?.answer(isProven);
}

// A login that has ended has nothing left to prove.
session.subscribe(() => {
  if (session.current() === null) answerProof(false);
});

/** True while somebody is asked for the password again. */
export const useProofAsked = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked !== null,
  );

/** True for a refusal that ends when the password is proven again. */
export function needsProof(error: unknown): boolean {
  const answer = answerOf(error);
  return answer?.code === 'PERMISSION_DENIED' && answer.details.reason === 'reauthentication_required';
}

/**
 * Makes a call; where it is refused for want of a recent proof, asks for the password and makes the same call once
 * more, with the same idempotency key where it has one.
 *
 * @throws what the call throws; the refusal itself where the person gives up
 */
export async function withProof<Output>(call: () => Promise<Output>): Promise<Output> {
  try {
    return await call();
  } catch (error) {
    if (!needsProof(error) || !(await ask())) throw error;
    return call();
  }
}
