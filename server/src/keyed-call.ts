/**
 * A call of a write under an idempotency key. The database carries each of its functions out once and answers the
 * first rows to a repetition, from which the handler makes the same answer again.
 */
import type { Contract } from '@mps/shared';
import type { Context } from './context.js';
import type { Actor, FunctionName, Once } from './database/gateway.js';
import { ApplicationError } from './lib/application-error.js';
import { databaseAs, type LoggedIn } from './trpc.js';

/** What a handler of a write asks where running again under the same key would not do. */
export interface Repetition {
  /** Whether the function was carried out for this request before. False without a key. */
  wasCarriedOut(name: FunctionName): Promise<boolean>;
  /**
   * Writes with a secret that the server has made, and answers the secret of the first call. It is kept encrypted, in
   * the row of what was written: where nothing is, neither is the secret.
   */
  withSecret<T>(made: string, write: (secret: string) => Promise<T>): Promise<{ row: T; secret: string }>;
}

/** A call without a key: nothing is kept, and nothing comes again. */
export const UNKEYED: Repetition = {
  wasCarriedOut: async () => false,
  withSecret: async (made, write) => ({ row: await write(made), secret: made }),
};

export interface KeyedCall {
  /** The context whose functions are carried out once. */
  ctx: Context;
  repetition: Repetition;
  /** True once the handler is through and everything that it wrote had been written before. */
  isReplay(): boolean;
  /** True once the answer was made from the rows of an approved call. */
  isApproved(): boolean;
}

/**
 * Prepares a call under a key.
 * @param input as the schema has read it, without the key
 */
export function keyedCall(
  ctx: Context & Partial<LoggedIn>,
  contract: Contract,
  key: string,
  input: unknown,
): KeyedCall {
  const { database, secretBox } = ctx.services;
  const fingerprints = secretBox.fingerprints(canonical([contract.name, input]));
  const scope = scopeOf(contract, ctx.session, fingerprints);
  const answers: boolean[] = [];
  let lastSealed: string | null = null;
  let isApproved = false;
  const calls = new Map<FunctionName, number>();
  const operation = (name: FunctionName, number: number) => `${contract.name}:${name}:${number}`;
  const once: Once = {
    key,
    scope,
    fingerprints,
    operationOf: (name) => {
      const number = (calls.get(name) ?? 0) + 1;
      calls.set(name, number);
      return operation(name, number);
    },
    sealed: null,
    onAnswer: (isReplay, sealed, wasApproved = false) => {
      answers.push(isReplay);
      isApproved ||= wasApproved;
      lastSealed = sealed;
    },
  };
  const actor: Actor | null = ctx.actor ?? null;
  const services = {
    ...ctx.services,
    database: { ...database, call: ((name, args, as) => database.call(name, args, as, once)) as typeof database.call },
  };
  const keyed = { ...ctx, services };
  return {
    ctx: ctx.session === null ? keyed : { ...keyed, ...databaseAs(keyed, ctx.session) },
    repetition: {
      wasCarriedOut: async (name) => {
        const asked = {
          p_operation: operation(name, 1),
          p_key: key,
          p_fingerprints: [...fingerprints],
          p_scope: scope,
        };
        return (await database.call('find_answer', asked, actor)).length > 0;
      },
      withSecret: async (made, write) => {
        const context = `idempotency:${contract.name}:${key}`;
        once.sealed = secretBox.seal(made, context);
        const row = await write(made);
        once.sealed = null;
        const opened = secretBox.open(lastSealed ?? '', context);
        if (opened === null) throw new ApplicationError('INTERNAL_ERROR', { cause: 'no key opens what is kept' });
        return { row, secret: opened.plain };
      },
    },
    isReplay: () => answers.length > 0 && answers.every((each) => each),
    isApproved: () => isApproved,
  };
}

/**
 * Whose key it is; null for the account of the actor. What concerns the caller's own login is that login's: two people
 * of one merchant share an account. Before a login nobody is known, so callers are told apart by what they send.
 */
function scopeOf({ access, risk }: Contract, session: Context['session'], [fingerprint = '']: readonly string[]) {
  if (access === 'everybody' || session === null) return `anybody:${fingerprint}`;
  // What every operator may do about logins is about their own: their PIN, and the till that they are logged in at.
  const isOwnLogin =
    access === 'login' || access === 'manager' || (access === 'merchant:charge' && risk === 'security');
  return isOwnLogin ? `session:${session.session_id}` : null;
}

/** JSON with the names of each object in order: the same for inputs that say the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
