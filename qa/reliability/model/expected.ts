/** What the model expects of a call, and how its rules refuse. */
import type { Json } from '../../../tests/support/rest.js';
import type { Caller, State } from './state.js';

/** The code of a refusal; `details` where the contract says what stands in them. */
interface Refusal {
  code: string;
  details?: Record<string, unknown>;
}

/** What has to stand in the answer; it may say more. */
export interface Success {
  body: object;
  /** True when an earlier result comes again. */
  replayed?: boolean;
  /** Takes the ids and times from the answer that nobody can foresee. */
  learn?: (answer: Json) => void;
}

export type Expected = Refusal | Success;

/** A call as the model sees it. */
export interface Question {
  state: State;
  caller: Caller;
  input: Record<string, unknown>;
  key: string | null;
}

/** One procedure: throws a Refused, or changes the state and says what is answered. */
export type Rule = (question: Question) => Success;

export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly details?: Record<string, unknown>,
  ) {
    super(code);
  }
}

export function refuse(code: string, details?: Record<string, unknown>): never {
  throw new Refused(code, details);
}

/** Refuses with the code unless the condition holds. */
export function check(condition: boolean, code: string, details?: Record<string, unknown>): asserts condition {
  if (!condition) refuse(code, details);
}

export const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
