/** All steps by their names. */
import { ACCOUNT_STEPS } from './account-steps.js';
import { CARD_STEPS } from './card-steps.js';
import type { Perform, Step } from './choose.js';
import { MONEY_STEPS } from './money-steps.js';
import type { Session } from './session.js';

const STEPS = { ...MONEY_STEPS, ...CARD_STEPS, ...ACCOUNT_STEPS } satisfies Record<string, Perform>;
export type StepName = keyof typeof STEPS;

/** A step as programs hold it. */
export type NamedStep = Step & { op: StepName };

export const perform = (session: Session, step: NamedStep): Promise<void> => STEPS[step.op](session, step);
