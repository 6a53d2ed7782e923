/**
 * From a contract and its handler to a tRPC procedure: the middleware that its access asks for, the meta that the REST
 * bridge and the document read, and its schemas.
 */
import type { Contract, ProcedureTypes } from '@mps/shared';
import type { TrackedEnvelope } from '@trpc/server';
import type { z } from 'zod';
import type { Mutation, Query, Stream } from './api-types.js';
import type { Context } from './context.js';
import type { FunctionName, Row } from './database/gateway.js';
import {
  administratorProcedure,
  authenticatedProcedure,
  type LoggedIn,
  type Meta,
  permittedProcedure,
  publicProcedure,
} from './trpc.js';

/** The context of a handler: without a session where everybody may call. */
type ContextOf<C extends Contract> = C['access'] extends 'everybody' ? Context : Context & LoggedIn;

interface Call<C extends Contract> {
  ctx: ContextOf<C>;
  input: z.output<C['input']>;
  signal: AbortSignal | undefined;
}

/** What a handler answers: the output before its schema has looked at it; of a stream, event after event. */
type Answer<C extends Contract> = C['kind'] extends 'subscription'
  ? AsyncGenerator<TrackedEnvelope<z.input<C['output']>>, void>
  : z.input<C['output']> | Promise<z.input<C['output']>>;

// The types that clients see. Those of the generated interfaces carry the documentation into editors; a procedure
// that nobody has generated them for yet is inferred from its schemas.
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

/** A procedure that still knows its contract. */
export type Implemented<C extends Contract> = ProcedureOf<C> & { readonly contract: C };

/** The columns that an event reads of the row. */
type EventColumns<C> = C extends { event: { fields: infer F } } ? F[keyof F] : never;

/** Refuses a contract that names no function of the database, or a column that its row does not have. */
type Checked<C extends Contract> = C['sql'] extends null
  ? unknown
  : C['sql'] extends FunctionName
    ? EventColumns<C> extends keyof Row<C['sql']>
      ? unknown
      : { event: { fields: 'names a column that the row does not have' } }
    : { sql: 'is no database function' };

/**
 * Implements a contract.
 *
 * @param handler receives the validated input and a context that fits the contract's access; what it answers is
 * checked by the contract's output schema
 */
export function implement<C extends Contract>(
  contract: C & Checked<C>,
  handler: (call: Call<C>) => Answer<C>,
): Implemented<C> {
  const builder = baseOf(contract.access)
    .meta(metaOf(contract))
    .input(contract.input as z.ZodType);
  // One place knows that the three kinds differ only in a name; the handler's own types were checked above.
  const resolve = handler as never;
  const procedure =
    contract.kind === 'query'
      ? builder.output(contract.output as z.ZodType).query(resolve)
      : contract.kind === 'mutation'
        ? builder.output(contract.output as z.ZodType).mutation(resolve)
        : builder.subscription(resolve);
  return Object.assign(procedure, { contract }) as unknown as Implemented<C>;
}

function baseOf(access: Contract['access']): typeof publicProcedure {
  if (access === 'everybody') return publicProcedure;
  const base =
    access === 'login'
      ? authenticatedProcedure
      : access === 'administrator'
        ? administratorProcedure
        : permittedProcedure(access);
  return base as unknown as typeof publicProcedure;
}

/** What the bridge and the document read. */
function metaOf(contract: Contract): Meta {
  const { rest, access, summary, idempotency } = contract;
  const [domain = ''] = contract.name.split('.');
  return {
    ...(access === 'everybody' || access === 'login' || access === 'administrator' ? {} : { permission: access }),
    ...(idempotency === 'none' ? {} : { moneyWrite: true }),
    ...(rest?.status === undefined ? {} : { status: rest.status }),
    ...(rest === null
      ? {}
      : {
          openapi: {
            method: rest.method,
            path: rest.path,
            tags: [domain],
            summary,
            ...(access === 'everybody' ? { protect: false } : {}),
          },
        }),
  };
}
