/**
 * From a contract and its handler to a tRPC procedure: the middleware that its access asks for, the proof of the
 * password, its schemas, and the meta that the REST bridge and the OpenAPI document read.
 */
import { type Contract, inputOf, outputOf, type Permission, type ProcedureTypes, permissionOf } from '@mps/shared';
import type { TrackedEnvelope } from '@trpc/server';
import type { z } from 'zod';
import type { Mutation, Query, Stream } from './api-types.js';
import type { Context } from './context.js';
import { ApprovalRequested } from './database/approval-requested.js';
import type { FunctionName, Row } from './database/gateway.js';
import { idempotencyKey, markReplay } from './idempotency-key.js';
import { keyedCall, type Repetition, UNKEYED } from './keyed-call.js';
import { requireRecentProof, type Stake } from './require-recent-proof.js';
import {
  administratorProcedure,
  authenticatedProcedure,
  type LoggedIn,
  type Meta,
  managerProcedure,
  permittedProcedure,
  publicProcedure,
} from './trpc.js';

/** The context of a handler: without a session where everybody may call. */
type ContextOf<C extends Contract> = C['access'] extends 'everybody' ? Context : Context & LoggedIn;

interface Call<C extends Contract> {
  ctx: ContextOf<C>;
  input: z.output<C['input']>;
  signal: AbortSignal | undefined;
  /** For writes that would not answer the same when they are called again under one key. */
  repetition: C['idempotency'] extends '48h' ? Repetition : undefined;
}

/** What a handler answers: the output before its schema has looked at it; of a stream, event after event. */
type Answer<C extends Contract> = C['kind'] extends 'subscription'
  ? AsyncGenerator<TrackedEnvelope<z.input<C['output']>>, void>
  : z.input<C['output']> | Promise<z.input<C['output']>>;

/** Which inputs ask for the proof, where the contract says `recent` and not all of them do. */
type StakeOf<C extends Contract> = C['proof'] extends 'recent' ? (input: z.output<C['input']>) => Stake | null : never;

// The types that clients see. Those of the generated interfaces carry the documentation into editors; a procedure
// that they do not have yet is inferred from its schemas.
type Named<C extends Contract, Side extends 'input' | 'output'> = C['name'] extends keyof ProcedureTypes
  ? ProcedureTypes[C['name']][Side]
  : Side extends 'input'
    ? z.input<C['input']>
    : z.output<C['output']>;

/** The tRPC procedure of a contract. */
type ProcedureOf<C extends Contract> = C['kind'] extends 'query'
  ? Query<Named<C, 'input'>, Named<C, 'output'>>
  : C['kind'] extends 'mutation'
    ? Mutation<Named<C, 'input'>, Named<C, 'output'>>
    : Stream<Named<C, 'input'>, Named<C, 'output'>>;

/** The columns of the function's row that a contract's event and sessions read. */
type ColumnsOf<C> =
  | (C extends { event: { fields: infer F } } ? F[keyof F] : never)
  | (C extends { event: { audience: readonly (infer A)[] } } ? (A extends { column: infer K } ? K : never) : never)
  | (C extends { sessions: infer S } ? Exclude<S[keyof S], 'member' | 'merchant' | 'admin'> : never);

/** Refuses a contract that no function of the database can keep, or whose proof no caller could give. */
type Checked<C extends Contract> = C extends { access: 'everybody'; proof: 'recent' }
  ? { proof: 'needs a session' }
  : C['sql'] extends null
    ? unknown
    : C['sql'] extends FunctionName
      ? [Exclude<ColumnsOf<C>, keyof Row<C['sql']>>] extends [never]
        ? unknown
        : { sql: { 'has no column': Exclude<ColumnsOf<C>, keyof Row<C['sql']>> } }
      : { sql: 'is no database function' };

/**
 * Implements a contract.
 *
 * @param handler receives the validated input and a context that fits the contract's access; what it answers is
 *   checked by the contract's output schema
 * @param stakeOf for `proof: 'recent'`: what the input puts at stake, null where it asks for no proof; without it
 *   every call asks
 */
export function implement<C extends Contract>(
  contract: C & Checked<C>,
  handler: (call: Call<C>) => Answer<C>,
  stakeOf?: StakeOf<C>,
): ProcedureOf<C> {
  const builder = baseOf(contract)
    .meta(metaOf(contract))
    .input(inputOf(contract) as z.ZodType);
  // One place knows that the three kinds differ only in a name; the handler's own types were checked above.
  const once = contract.kind === 'mutation' ? orApproval(contract, underKey(contract, handler)) : handler;
  const output = outputOf(contract) as z.ZodType;
  const resolve = afterProof(contract, once, stakeOf) as never;
  const procedure =
    contract.kind === 'query'
      ? builder.output(output).query(resolve)
      : contract.kind === 'mutation'
        ? builder.output(output).mutation(resolve)
        : builder.subscription(resolve);
  return procedure as unknown as ProcedureOf<C>;
}

/** Reads the key of a write, whose handler then sees the input without it, and has a repetition answered. */
function underKey<C extends Contract>(contract: C, handler: (call: Call<C>) => Answer<C>): typeof handler {
  // The database function keeps this key itself, with the transaction.
  if (contract.idempotency === 'forever') return handler;
  const keyed = async (call: Call<C>) => {
    const { idempotency_key: inBody, ...input } = (call.input ?? {}) as { idempotency_key?: string };
    const key = idempotencyKey(call.ctx, inBody);
    const given = { ...call, input, repetition: UNKEYED } as Call<C>;
    if (key === undefined || contract.idempotency === 'none') return handler(given);
    const { ctx, repetition, isReplay, isApproved } = keyedCall(
      call.ctx as Context & Partial<LoggedIn>,
      contract,
      key,
      input,
    );
    const answer = await handler({ ...given, ctx, repetition } as Call<C>);
    markReplay(ctx, isReplay());
    return isApproved() ? { ...(answer as object), replayed: true } : answer;
  };
  return keyed as typeof handler;
}

/** Answers the approval that was written where the call needs a second person. */
function orApproval<C extends Contract>(contract: C, handler: (call: Call<C>) => Answer<C>): typeof handler {
  if (contract.approval === undefined) return handler;
  const answering = async (call: Call<C>) => {
    try {
      return await handler(call);
    } catch (error) {
      if (!(error instanceof ApprovalRequested)) throw error;
      markReplay(call.ctx, error.replayed);
      return { approval: error.approval };
    }
  };
  return answering as typeof handler;
}

/** Asks for the proof where the contract does, and of administrators who move money on somebody else's behalf. */
function afterProof<C extends Contract>(
  { access, risk, proof }: C,
  handler: (call: Call<C>) => Answer<C>,
  stakeOf?: StakeOf<C>,
): typeof handler {
  const isForOthers = risk === 'money' && access.includes(':') && !access.startsWith('admin:');
  if (proof === 'none' && !isForOthers) return handler;
  const proven = async (call: Call<C>) => {
    // `Checked` has seen that the caller has a session.
    const ctx = call.ctx as Context & LoggedIn;
    const isAdministrator = isForOthers && ctx.session.role === 'admin';
    const stake = isAdministrator ? {} : proof === 'none' ? null : stakeOf === undefined ? {} : stakeOf(call.input);
    if (stake !== null) await requireRecentProof(ctx, stake);
    return handler(call);
  };
  return proven as typeof handler;
}

function baseOf({ access, risk, approvable }: Contract): typeof publicProcedure {
  const withoutPermission = {
    everybody: publicProcedure,
    login: authenticatedProcedure,
    manager: managerProcedure,
    administrator: administratorProcedure,
  };
  const base =
    access in withoutPermission
      ? withoutPermission[access as keyof typeof withoutPermission]
      : permittedProcedure(access as Permission, risk, approvable === true);
  return base as unknown as typeof publicProcedure;
}

/** Of an operation with a limit, a key of an approval that ended without effect is answered by a code of its own. */
const errorsOf = ({ approval, errors }: Contract): Contract['errors'] =>
  approval === undefined ? errors : [...errors, 'APPROVAL_DECIDED'];

/** What the bridge and the document read. */
function metaOf(contract: Contract): Meta {
  const { name, rest, access, summary, description, kind, idempotency } = contract;
  const errors = errorsOf(contract);
  const permission = permissionOf(access);
  const [domain = ''] = name.split('.');
  // Before a login a key of another request is another caller's.
  const mayBeReused = idempotency === '48h' && access !== 'everybody';
  return {
    errors: mayBeReused ? [...errors, 'IDEMPOTENCY_KEY_REUSED'] : errors,
    ...(permission === null ? {} : { permission }),
    ...(kind === 'mutation' ? { takesIdempotencyKey: true } : {}),
    ...(contract.approval === undefined ? {} : { mayNeedApproval: true }),
    ...(rest?.status === undefined ? {} : { status: rest.status }),
    ...(rest === null
      ? {}
      : {
          openapi: {
            method: rest.method,
            path: rest.path,
            tags: [domain],
            summary,
            description,
            ...(access === 'everybody' ? { protect: false } : {}),
          },
        }),
  };
}
