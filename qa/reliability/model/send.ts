/** One call over one of the two transports. */
import { restRequest } from '../../../tests/support/procedure-table.js';
import type { Json, RestCall } from '../../../tests/support/rest.js';
import { callTrpc } from '../../../tests/support/trpc-http.js';
import type { SentKey } from './expectation.js';
import { entryOf, type ProcedureName } from './procedures.js';

export interface Target {
  /** Such as `http://127.0.0.1:8000`. */
  url: string;
  rest: RestCall;
}

export interface Heard {
  status: number;
  /** The code of a refusal, null for a success. */
  code: string | null;
  details: Json;
  body: Json;
  replayHeader: boolean;
}

export async function send(
  target: Target,
  procedure: ProcedureName,
  call: { token: string; input: Record<string, unknown>; key: SentKey },
  transport: 'rest' | 'trpc',
): Promise<Heard> {
  const entry = entryOf(procedure);
  const { token, key } = call;
  const input = Object.fromEntries(Object.entries(call.input).filter(([, value]) => value !== undefined));
  if (key.body !== undefined) input.idempotency_key = key.body;
  const headers: Record<string, string> = key.header === undefined ? {} : { 'idempotency-key': bytesOf(key.header) };
  if (transport === 'rest') {
    const { path, ...request } = restRequest(entry, input);
    const answer = await target.rest(entry.method, path, { ...request, headers, token });
    return heard(answer, answer.status < 400 ? null : answer.body.error, answer.body);
  }
  const answer = await callTrpc(target.url, entry, input, { headers, token });
  const error = answer.body.error?.json.data.mps;
  return heard(answer, answer.status < 400 ? null : error, answer.body.result?.data.json);
}

/** A header's text as clients put it on the wire, in UTF-8; `fetch` takes it byte by byte. */
const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

function heard(
  { status, headers }: { status: number; headers: Headers },
  error: Json | null | undefined,
  body: Json | undefined,
): Heard {
  const code = error === null ? null : String(error?.code ?? `status ${status}`);
  const replayHeader = headers.get('idempotent-replayed') === 'true';
  return { status, code, details: error?.details ?? {}, body: body ?? {}, replayHeader };
}
