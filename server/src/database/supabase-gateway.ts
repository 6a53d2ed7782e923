/**
 * The gateway over PostgREST, as Supabase hosts it: `rpc()` with the service role key.
 */
import { createClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import { ApplicationError } from '../errors.js';
import { RETRY_AFTER_SECONDS, toApplicationError } from './database-errors.js';
import { type FunctionMetadata, functionMetadata } from './functions.generated.js';
import type { Actor, Args, DatabaseGateway, FunctionName, Row } from './gateway.js';
import { readRows } from './rows.js';

/** PostgREST answers these while it or the database behind it is away. */
const UNAVAILABLE_STATUSES = new Set([0, 502, 503, 504]);
/** No connection, a full pool, a schema cache that is being read. Source: PostgREST, "Errors". */
const UNAVAILABLE_CODES = /^PGRST00[0-3]$/;

export interface SupabaseOptions {
  url: string;
  serviceRoleKey: string;
  schema: string;
  timeoutMs: number;
}

export function createSupabaseGateway(options: SupabaseOptions): DatabaseGateway {
  const client = createClient(options.url, options.serviceRoleKey, {
    db: { schema: options.schema },
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    // Without a WebSocket the client refuses to be made on Node 20, though nothing here subscribes.
    realtime: { transport: WebSocket as never },
  });

  async function call<F extends FunctionName>(name: F, args: Args<F>, actor: Actor | null): Promise<Row<F>[]> {
    const body = { ...args, ...(actor === null ? {} : { p_actor: actor }) };
    const { data, error, status } = await client.rpc(name, body).abortSignal(AbortSignal.timeout(options.timeoutMs));
    if (error !== null) throw toError({ ...error, detail: error.details }, status, name);
    return readRows(toValues(data, functionMetadata[name]), functionMetadata[name]) as Row<F>[];
  }

  return {
    status: { mode: 'supabase', description: `Supabase at ${new URL(options.url).host}` },
    call,
    ping: async () => {
      const answer = await fetch(new URL('/rest/v1/', options.url), {
        method: 'HEAD',
        headers: { apikey: options.serviceRoleKey, authorization: `Bearer ${options.serviceRoleKey}` },
        signal: AbortSignal.timeout(2_000),
      }).catch(() => null);
      return answer !== null && answer.status < 500;
    },
    close: async () => {
      await client.removeAllChannels();
    },
  };
}

function toError(error: { message: string; code: string; detail: string }, status: number, name: string) {
  const isAway = UNAVAILABLE_STATUSES.has(status) || UNAVAILABLE_CODES.test(error.code);
  // A SQLSTATE says more than the status: PostgREST maps some refusals of the database to 503 too.
  if (!isAway || /^[0-9A-Z]{5}$/.test(error.code)) return toApplicationError(error, name);
  if (/AbortError|TimeoutError/.test(error.message)) return new ApplicationError('TIMEOUT', { cause: error.message });
  return new ApplicationError('SERVICE_UNAVAILABLE', {
    cause: `${name}: ${error.message}`,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

/** A set comes as an array, a plain value as itself, a single composite row as an object. */
function toValues(data: unknown, metadata: FunctionMetadata): unknown[] {
  if (metadata.returns === 'nothing') return [null];
  if (Array.isArray(data) && metadata.returns !== 'value') return data;
  return [data];
}
