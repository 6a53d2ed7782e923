/** One call over one of the two transports, and whether its answer is what the model expects. */
import { isDeepStrictEqual } from 'node:util';
import { restRequest } from '../../../tests/support/procedure-table.js';
import type { Json } from '../../../tests/support/rest.js';
import type { TestServer } from '../../../tests/support/start-test-server.js';
import { callTrpc } from '../../../tests/support/trpc-http.js';
import type { Expected } from './expected.js';
import { entryOf, type ProcedureName } from './model.js';

export interface Envoy {
  transport: 'rest' | 'trpc';
  /** Whether the key stands in the header; else in the body. */
  keyInHeader: boolean;
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
  server: TestServer,
  procedure: ProcedureName,
  call: { token: string; input: Record<string, unknown>; key: string | null },
  { transport, keyInHeader }: Envoy,
): Promise<Heard> {
  const entry = entryOf(procedure);
  const { token, key } = call;
  const input = Object.fromEntries(Object.entries(call.input).filter(([, value]) => value !== undefined));
  if (key !== null && !keyInHeader) input.idempotency_key = key;
  const headers: Record<string, string> = key !== null && keyInHeader ? { 'idempotency-key': key } : {};
  if (transport === 'rest') {
    const { path, ...request } = restRequest(entry, input);
    const answer = await server.rest(entry.method, path, { ...request, headers, token });
    const { error } = answer.body;
    return heard(answer, answer.status < 400 ? null : error, answer.body);
  }
  const answer = await callTrpc(server.url, entry, input, { headers, token });
  const error = answer.body.error?.json.data.mps;
  return heard(answer, answer.status < 400 ? null : error, answer.body.result?.data.json);
}

function heard({ status, headers }: { status: number; headers: Headers }, error: Json | null, body: Json): Heard {
  const replayHeader = headers.get('idempotent-replayed') === 'true';
  return {
    status,
    code: error === null ? null : String(error.code),
    details: error?.details ?? {},
    body,
    replayHeader,
  };
}

/** Where an answer is not as expected: one line a place; none where it agrees. */
export function differences(expected: Expected, answer: Heard): string[] {
  if ('code' in expected) {
    if (answer.code !== expected.code) return [`expected ${expected.code}, heard ${answer.code ?? 'a success'}`];
    return missing('details', expected.details ?? {}, answer.details);
  }
  if (answer.code !== null) return [`expected a success, heard ${answer.code} ${JSON.stringify(answer.details)}`];
  const isReplay = expected.replayed === true;
  const header = answer.replayHeader === isReplay ? [] : [`the replay header is ${answer.replayHeader}`];
  return [...header, ...missing('', expected.body, answer.body)];
}

/** Everything of `expected` that `actual` lacks or says otherwise; what it says beyond does not matter. */
function missing(at: string, expected: unknown, actual: unknown): string[] {
  if (typeof expected !== 'object' || expected === null) {
    return isDeepStrictEqual(expected, actual)
      ? []
      : [`${at}: expected ${JSON.stringify(expected)}, heard ${JSON.stringify(actual)}`];
  }
  if (typeof actual !== 'object' || actual === null) return [`${at}: nothing there`];
  if (Array.isArray(expected) && expected.length !== (actual as unknown[]).length) {
    return [`${at}: expected ${expected.length}, heard ${(actual as unknown[]).length}`];
  }
  return Object.entries(expected).flatMap(([name, value]) =>
    missing(`${at}.${name}`, value, (actual as Record<string, unknown>)[name]),
  );
}
