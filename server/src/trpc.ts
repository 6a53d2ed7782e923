/**
 * Where tRPC is set up. Edit this file only to change what every procedure shares:
 * 1. the tRPC instance, 2. what stands around each call, 3. the kinds of procedure that `procedures/` builds on.
 */
import { type ErrorCode, mayCall, type Permission, type Risk } from '@mps/shared';
import { initTRPC } from '@trpc/server';
import superjson, { type SuperJSONResult } from 'superjson';
import type { OpenApiMeta } from 'trpc-to-openapi';
import type { Context } from './context.js';
import type { Actor, Args, FunctionName, Row } from './database/gateway.js';
import { callerOfAddress, callerOfSession, rateLimitHeaders, refuseOverLimit } from './identity/rate-limit.js';
import { refuseWithoutSecondFactor } from './identity/second-factor-rule.js';
import type { Session } from './identity/session.js';
import { ApplicationError } from './lib/application-error.js';
import { refuseDeep } from './lib/depth.js';
import { toErrorBody } from './lib/error-envelope.js';
import { isPlainJson } from './lib/plain-json.js';
import { withTimeout } from './lib/with-timeout.js';

// 1. The instance -------------------------------------------------------------------------------

/** What a procedure says of itself to the REST bridge and the OpenAPI document. */
export type Meta = OpenApiMeta & {
  /** The permission that the caller needs; absent on public procedures and those open to any login. */
  permission?: Permission;
  /** True for procedures that take an idempotency key. */
  takesIdempotencyKey?: boolean;
  /** True where the answer can be an approval in place of a result; 202 over REST. */
  mayNeedApproval?: boolean;
  /** The codes beside those that every procedure can answer; absent where nobody has listed them. */
  errors?: readonly ErrorCode[];
  /** The status of a success over REST; 200 unless something is created. */
  status?: 200 | 201;
  /** Present on a procedure that will be removed; REST says so in `Deprecation` and `Sunset`. Times are ISO 8601. */
  deprecated?: { since: string; sunset?: string };
};

/** superjson walks what it reads by recursion, and throws at what it will not read. */
const boundedSuperjson = {
  input: {
    serialize: superjson.serialize,
    deserialize: (value: SuperJSONResult) => {
      refuseDeep(value);
      try {
        return superjson.deserialize(value);
      } catch (cause) {
        // Names of prototypes and annotations that lead nowhere: the caller's mistake, not ours.
        throw new ApplicationError('VALIDATION_FAILED', {
          details: { fields: { '': ['Not valid superjson'] } },
          cause,
        });
      }
    },
  },
  output: {
    serialize: (value: unknown): SuperJSONResult =>
      isPlainJson(value) ? { json: value as SuperJSONResult['json'] } : superjson.serialize(value),
    deserialize: superjson.deserialize,
  },
};

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: boundedSuperjson,
    // Never true: it would put stack traces into answers.
    isDev: false,
    // Proxies end streams that are silent for a minute; a page connects again when it hears nothing for longer.
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter: ({ shape, error, ctx }) => {
      const mps = toErrorBody(error, ctx?.requestId ?? '', ctx?.language ?? 'zh-TW');
      return {
        ...shape,
        message: mps.message,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, mps },
      };
    },
  });

export const router = t.router;

/** What all procedures of the router share. */
export type RootTypes = (typeof t)['_config']['$types'];

// 2. Around each call ---------------------------------------------------------------------------

/** What was sent, before a schema has looked at it. */
type RawInput = () => Promise<unknown>;

/** How a call ends for tRPC, which hands errors on as values. */
type Ended = { ok: true } | { ok: false; error: unknown };

/**
 * What stands around every procedure: the call is counted and timed, becomes a part of its request's trace, is answered
 * by TIMEOUT where it takes too long (what it does in the database may still come to pass), and goes on only when
 * `admit` lets it. One middleware for all of it, because tRPC copies its options for each.
 *
 * @param admit answers what the procedure finds in its context besides; throws to refuse
 */
const around = <Admitted extends object>(admit: (ctx: Context, path: string, input: RawInput) => Promise<Admitted>) =>
  t.middleware(({ ctx, path, getRawInput, next }) => {
    const { config } = ctx.services;
    return counted(ctx, path, () =>
      withTimeout(
        config.requestTimeoutMs,
        admit(ctx, path, getRawInput).then((admitted) => next({ ctx: admitted })),
      ),
    );
  });

async function counted<R extends Ended>(ctx: Context, path: string, call: () => Promise<R>): Promise<R> {
  const startedAtMs = performance.now();
  const { metrics, tracing } = ctx.services;
  const count = (outcome: string) =>
    metrics.countCall(path, ctx.transport, outcome, (performance.now() - startedAtMs) / 1000);
  try {
    const ended = await (tracing === null ? call() : tracing.procedure(path, call, outcomeOf));
    count(outcomeOf(ended));
    return ended;
  } catch (error) {
    count(codeOf(error));
    throw error;
  }
}

/** `ok` or an error code. */
const outcomeOf = (ended: Ended): string => (ended.ok ? 'ok' : codeOf(ended.error));

const codeOf = (error: unknown): string => toErrorBody(error, '', 'en').code;

/** Lets everybody pass and counts the call for the address that it comes from. */
async function anybody(ctx: Context): Promise<object> {
  await countCall(ctx, callerOfAddress(ctx.ip));
  return {};
}

/** Finds the session that the token names and counts the call for it; refuses a missing, expired or revoked one. */
async function anyLogin(ctx: Context, path: string) {
  const session = await sessionOf(ctx);
  await countCall(ctx, callerOfSession(session));
  refuseWithoutSecondFactor(ctx.services.config, session, path);
  return { session, ...databaseAs(ctx, session) };
}

/** Lets administrators and merchants' managers pass, for what concerns their own account's second factor. */
async function managers(ctx: Context, path: string) {
  const admitted = await anyLogin(ctx, path);
  const { role, operator_role } = admitted.session;
  if (role !== 'admin' && operator_role !== 'manager') throw new ApplicationError('PERMISSION_DENIED');
  return admitted;
}

/** Lets administrators alone pass, whatever the permission: what they may do is decided by what they call it for. */
async function administrators(ctx: Context, path: string) {
  const admitted = await anyLogin(ctx, path);
  if (admitted.session.role !== 'admin') throw new ApplicationError('PERMISSION_DENIED');
  return admitted;
}

/**
 * Lets holders of the permission pass, and administrators who may act for others: the input names for whom. What is
 * approvable is open to every operator whose input names a manager beside; the handler verifies that manager.
 */
const holdersOf = (permission: Permission, risk: Risk, isApprovable: boolean) => {
  return async (ctx: Context, path: string, input: RawInput) => {
    const admitted = await anyLogin(ctx, path);
    const { role, permissions } = admitted.session;
    const isAdmitted =
      mayCall(permission, risk, permissions) ||
      (isApprovable && role === 'merchant' && namesManager(await input().catch(() => null)));
    if (!isAdmitted) throw new ApplicationError('PERMISSION_DENIED');
    return admitted;
  };
};

const namesManager = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'approved_by' in input && input.approved_by !== undefined;

async function sessionOf(ctx: Context): Promise<Session> {
  try {
    return ctx.session ?? (await ctx.services.sessions.authenticate(ctx.bearerToken));
  } catch (error) {
    // Trying one token after the other counts too.
    await countCall(ctx, callerOfAddress(ctx.ip));
    throw error;
  }
}

/** Each call of a batch comes here on its own. */
async function countCall({ services, setHeader }: Context, caller: string): Promise<void> {
  const standing = await services.limiter.count(caller);
  for (const [name, value] of rateLimitHeaders(services.limiter, standing)) setHeader(name, value);
  if (standing.isRefused) services.metrics.countLimited('calls');
  refuseOverLimit(standing);
}

/** The actor argument of every database call that a session makes. */
export function databaseAs(ctx: Context, session: Session) {
  const actor: Actor = {
    role: session.role,
    id: session.subject_id,
    merchant_id: session.merchant_id,
    operator: session.operator,
    operator_role: session.operator_role,
    administrator_role: session.administrator_role,
    on_behalf_of: null,
    session_id: session.session_id,
    request_id: ctx.requestId,
    ip: ctx.ip,
    ...(session.role === 'admin' ? { requires_approval: ctx.services.config.requireApproval } : {}),
  };
  return {
    actor,
    /** Calls a database function as the caller, or for somebody that an administrator named. */
    rows: <F extends FunctionName>(name: F, args: Args<F>, onBehalfOf: string | null = null) =>
      ctx.services.database.call(name, args, { ...actor, on_behalf_of: onBehalfOf }),
    /** The same for a function that returns exactly one row. */
    row: async <F extends FunctionName>(name: F, args: Args<F>, onBehalfOf: string | null = null): Promise<Row<F>> => {
      const [row] = await ctx.services.database.call(name, args, { ...actor, on_behalf_of: onBehalfOf });
      if (row === undefined) throw new ApplicationError('INTERNAL_ERROR', { cause: `${name} returned no row` });
      return row;
    },
  };
}

// 3. Kinds of procedure -------------------------------------------------------------------------

/** What a session adds to the context. */
export type LoggedIn = Awaited<ReturnType<typeof anyLogin>>;

/** Open to everybody: logins alone. */
export const publicProcedure = t.procedure.use(around(anybody));

/** Open to every login. */
export const authenticatedProcedure = t.procedure.use(around(anyLogin));

/** Open to administrators and merchants' managers. */
export const managerProcedure = t.procedure.use(around(managers));

/** Open to every administrator. */
export const administratorProcedure = t.procedure.use(around(administrators));

/** Open to logins that hold the permission, and to administrators who may act for others. */
export const permittedProcedure = (permission: Permission, risk: Risk, isApprovable: boolean) =>
  t.procedure.meta({ permission }).use(around(holdersOf(permission, risk, isApprovable)));
