/** What the contract pages allow as the answer to a call, and how a rule says it. */
import type { Json } from '../../../tests/support/rest.js';
import type { Caller, World } from './world.js';

/** A refusal, and the line of the contract pages that asks for it: `page › heading: words of the line`. */
export interface Reason {
  code: string;
  rule: string;
  /** What has to stand in the error's details, where the pages say so. */
  details?: Record<string, unknown>;
}

export interface Success {
  /** What has to stand in the answer; it may say more. Leaves may be a `Matcher`. */
  body: object;
  /** The lines that the answer follows from. */
  rule: string;
  /** True when an earlier answer comes again. */
  replayed?: boolean;
  /** Refusals that the pages allow as well. */
  unless?: (Reason | null)[];
  /** Changes the world as the call did; takes from the answer what cannot be foreseen, such as ids. */
  happens?: (answer: Json) => void;
}

/** Every answer that the pages allow: one of the refusals, or the success. At least one of them. */
export interface Expected {
  refusals: Reason[];
  success: Success | null;
}

/** The idempotency key as it was sent; either place may be empty. */
export interface SentKey {
  header?: string;
  body?: string;
}

/** A call as the model sees it. */
export interface Question {
  world: World;
  caller: Caller;
  input: Record<string, unknown>;
  key: SentKey;
}

/** One procedure: the success that the pages ask for, or a `Refused`. */
export type Rule = (question: Question) => Success;

export class Refused extends Error {
  constructor(readonly reasons: readonly Reason[]) {
    super(reasons.map(({ code }) => code).join());
  }
}

/** A reason where its condition holds. */
export const when = (holds: boolean, code: string, rule: string, details?: Record<string, unknown>): Reason | null =>
  holds ? { code, rule, ...(details === undefined ? {} : { details }) } : null;

/**
 * Refuses when any of the reasons holds. The pages order the steps of a call but seldom the checks within one, so any
 * of them may be the answer.
 */
export function refuseFor(...reasons: (Reason | null)[]): void {
  const holding = present(reasons);
  if (holding.length > 0) throw new Refused(holding);
}

export function refuse(code: string, rule: string): never {
  throw new Refused([{ code, rule }]);
}

export const present = (reasons: readonly (Reason | null)[] = []): Reason[] =>
  reasons.filter((reason) => reason !== null);

/** A leaf of an expected body that more than one value fulfils. */
export class Matcher {
  /** @param complaints one line for each way in which the value is wrong; none where it is right */
  constructor(readonly complaints: (value: unknown) => string[]) {}
}

const satisfies = (what: string, test: (value: unknown) => boolean): Matcher =>
  new Matcher((value) => (test(value) ? [] : [`expected ${what}, heard ${JSON.stringify(value)}`]));

export const oneOf = (...values: unknown[]): Matcher =>
  satisfies(`one of ${JSON.stringify(values)}`, (value) => values.includes(value));
export const atLeast = (least: number): Matcher => satisfies(`at least ${least}`, (value) => Number(value) >= least);
/** An instant that is not after the moment in which the answer is looked at. */
export const untilNow = satisfies(
  'an instant that is not in the future',
  (value) => Date.parse(String(value)) <= Date.now(),
);
/** A payment code: 32 random bytes in base64url (rpc.md › Payment codes). */
export const paymentCode = satisfies('a code of 32 bytes', (value) => /^[\w-]{43}$/.test(String(value)));
