/**
 * The gateway over PostgREST, as Supabase hosts it: `rpc()` with the service role key.
 */
import { createClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import { ApplicationError } from '../lib/application-error.js';
import { allArguments, refuseUnknownArguments } from './arguments.js';
import { DatabaseFailure, RETRY_AFTER_SECONDS, toApplicationError } from './failures.js';
import { type FunctionMetadata, functionMetadata } from './functions.generated.js';
import type { Actor, Args, DatabaseGateway, FunctionName, Row } from './gateway.js';
import { createKeepAliveFetch } from './keep-alive-fetch.js';
import { readRows } from './rows.js';

/** A health check that hangs is no better than a failed one. */
const PING_TIMEOUT_MS = 2_000;

export interface SupabaseOptions {
  url: string;
  serviceRoleKey: string;
  /** The schema that the functions are exposed in. */
  schema: string;
  timeoutMs: number;
}

/** Facts of a failed call, as the client library hands them on. */
export interface PostgrestFailure {
  /** The HTTP status; 0 when no answer came. */
  status: number;
  /** A SQLSTATE, PostgREST's own `PGRST…`, or nothing where a proxy or the network failed. */
  code?: string | null;
  message?: string | null;
  details?: string | null;
}

/**
 * Opens the gateway; nothing is sent before the first call, and connections are kept for the next ones.
 *
 * @param options the project's address and its service role key, which never leaves the server
 */
export function createSupabaseGateway(options: SupabaseOptions): DatabaseGateway {
  const connections = createKeepAliveFetch();
  const client = createClient(options.url, options.serviceRoleKey, {
    db: { schema: options.schema },
    global: { fetch: connections.fetch },
    // The key is the token of every call; without this, the client looks for somebody's session each time.
    accessToken: async () => options.serviceRoleKey,
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    // Without a WebSocket the client refuses to be made on Node 20, though nothing here subscribes.
    realtime: { transport: WebSocket as never },
  });

  async function call<F extends FunctionName>(name: F, args: Args<F>, actor: Actor | null): Promise<Row<F>[]> {
    const metadata = functionMetadata[name];
    refuseUnknownArguments(name, args, metadata);
    const body = allArguments(metadata, args, actor);
    const { data, error, status } = await client.rpc(name, body).abortSignal(AbortSignal.timeout(options.timeoutMs));
    if (error !== null) throw fromPostgrest({ ...error, status }, name);
    return readRows(toValues(data, metadata), metadata) as Row<F>[];
  }

  return {
    status: { mode: 'supabase', description: `Supabase at ${new URL(options.url).host}` },
    call,
    ping: () => ping((name, args, signal) => client.rpc(name, args).abortSignal(signal)),
    close: async () => {
      await client.removeAllChannels();
      connections.close();
    },
  };
}

/** A refusal that only the database can give proves as well as an answer that it is there. */
async function ping(
  rpc: (name: FunctionName, args: object, signal: AbortSignal) => PromiseLike<{ error: { code: string } | null }>,
): Promise<boolean> {
  const { error } = await rpc('find_merchant', { p_code: '' }, AbortSignal.timeout(PING_TIMEOUT_MS));
  return error === null || /^MP\d{3}$/.test(error.code);
}

/** JSON that PostgREST cannot read: half of a surrogate pair in a text. Everything else of the body is ours. */
const UNREADABLE_BODY = 'PGRST102';

/** Why a call cannot succeed before somebody changes the installation, by PostgREST's code. Source: PostgREST, "Errors". */
const MISCONFIGURED: Readonly<Record<string, string>> = {
  PGRST106: 'the schema is not exposed: set SUPABASE_SCHEMA to an exposed one, or expose it in the API settings',
  PGRST202: 'the function is missing or too old: apply the migrations, then reload the schema cache',
  PGRST203: 'several functions of that name fit: remove the old one',
  PGRST300: 'PostgREST has no JWT secret',
  PGRST301: 'the key is refused: set SUPABASE_SERVICE_ROLE_KEY to the service role key of this project',
  PGRST302: 'a key is needed: set SUPABASE_SERVICE_ROLE_KEY',
  42501: 'the key may not call it: set SUPABASE_SERVICE_ROLE_KEY to the service role key, not to the anonymous one',
};

/**
 * Answers the application's error for a failed call.
 *
 * @param functionName the database function that was called, for the log
 */
export function fromPostgrest(failure: PostgrestFailure, functionName: string): ApplicationError {
  const code = failure.code || null;
  const message = failure.message ?? '';
  const advice = adviceFor(failure.status, code);
  if (advice !== null) {
    const cause = new DatabaseFailure(`${functionName}: ${advice} (${message})`, functionName, code, null);
    return new ApplicationError('INTERNAL_ERROR', { cause });
  }
  // A SQLSTATE says more than the status: PostgREST maps some refusals of the database to 503 too.
  if (code !== null && /^[0-9A-Z]{5}$/.test(code)) {
    return toApplicationError({ message, code, detail: failure.details }, functionName);
  }
  const networkCode = networkCodeOf(failure);
  const text = firstLine(message, failure.status) + (networkCode === null ? '' : ` (${networkCode})`);
  const cause = new DatabaseFailure(text, functionName, code ?? networkCode, null);
  if (code === UNREADABLE_BODY) return new ApplicationError('VALIDATION_FAILED', { cause });
  if (/^(AbortError|TimeoutError)\b/.test(message)) return new ApplicationError('TIMEOUT', { cause });
  if (isAway(failure.status, code)) {
    return new ApplicationError('SERVICE_UNAVAILABLE', { cause, retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
  return new ApplicationError('INTERNAL_ERROR', { cause });
}

/** Where nothing of the database has answered: the system's name for what happened to the connection, in its words. */
function networkCodeOf({ code, status, details }: PostgrestFailure): string | null {
  if (code) return null;
  if (status === 429) return 'HTTP_429';
  return status === 0 ? (/\((E[A-Z_]+|UND_ERR_\w+)\)/.exec(details ?? '')?.[1] ?? null) : null;
}

function adviceFor(status: number, code: string | null): string | null {
  if (code !== null) return MISCONFIGURED[code] ?? null;
  // A gateway in front of PostgREST refuses a key with an answer of its own.
  return status === 401 || status === 403 ? (MISCONFIGURED.PGRST301 ?? null) : null;
}

/** No connection, no answer of the database in time, a full pool; or a proxy that says the same or has had enough. */
function isAway(status: number, code: string | null): boolean {
  if (code !== null) return /^PGRST00[0-3]$/.test(code);
  return status === 0 || status === 429 || status >= 500;
}

/** A proxy's error may be a page of HTML: its beginning is enough for a log. */
function firstLine(message: string, status: number): string {
  const [line = ''] = message.trim().split('\n');
  return line === '' ? `HTTP ${status}` : line.slice(0, 200);
}

/** A set comes as an array, a plain value as itself, a single composite row as an object. */
function toValues(data: unknown, metadata: FunctionMetadata): unknown[] {
  if (metadata.returns === 'nothing') return [null];
  if (Array.isArray(data) && metadata.returns !== 'value') return data;
  return [data];
}
