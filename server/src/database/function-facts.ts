/**
 * What the contracts say of the database functions that do their work, read once at the start. The gateway's wrappers
 * look a call up by the function's name: so whatever calls a function, its effects follow.
 */
import type { Contract, EventRule } from '@mps/shared';
import { CONTRACTS } from '@mps/shared/contract/all.generated';
import type { FunctionName } from './gateway.js';

/** The live event that a function's success causes. */
export const eventRules = bySql(({ event }) => event);

/** The sessions that a function's success ends or changes. */
export const sessionRules = bySql(({ sessions }) => sessions);

/** The functions that move money, each with its kind and the column that says how much. */
export const moneyMoves = bySql(({ risk, event }) =>
  risk === 'money' && event !== undefined ? moveOf(event) : undefined,
);

/** Functions in whose place an approval can be written, where an administrator calls them. */
export const approvableFunctions: ReadonlySet<FunctionName> = new Set(bySql(({ approval }) => approval).keys());

/** Functions that take an idempotency key, and answer the first result when they are called again with the same. */
export const keyedFunctions: ReadonlySet<FunctionName> = new Set(
  bySql(({ idempotency }) => (idempotency === 'forever' ? idempotency : undefined)).keys(),
);

interface MoneyMove {
  kind: 'charge' | 'refund' | 'recharge';
  column: string;
}

function moveOf({ kind, fields }: EventRule): MoneyMove | undefined {
  const isMove = kind === 'charge' || kind === 'refund' || kind === 'recharge';
  return isMove && fields?.amount !== undefined ? { kind, column: fields.amount } : undefined;
}

/** @throws where two contracts share a function and say different things of it */
function bySql<Fact>(read: (contract: Contract) => Fact | undefined): ReadonlyMap<FunctionName, Fact> {
  const facts = new Map<FunctionName, Fact>();
  for (const contract of Object.values<Contract>(CONTRACTS)) {
    const fact = read(contract);
    if (fact === undefined || contract.sql === null) continue;
    // `implement` has compared the name with the database's functions.
    const name = contract.sql as FunctionName;
    const known = facts.get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(fact)) {
      throw new Error(`The contract of ${contract.name} and another one disagree about ${name}.`);
    }
    facts.set(name, fact);
  }
  return facts;
}
