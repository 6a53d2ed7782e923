/**
 * The document's examples are what real calls carried and were answered. This test makes every call again and holds the
 * examples against it: same fields, same types. After a change of the contract, record them anew:
 *
 *   UPDATE_EXAMPLES=1 npm test -- tests/contract/examples.test.ts && npm run generate
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordedExample } from '../../server/src/http/openapi/document-examples.js';
import { EXAMPLES } from '../../server/src/http/openapi/examples.generated.js';
import { PROCEDURES, type ProcedureRow, restRequest } from '../support/procedure-table.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { createWorld, type World } from '../support/world.js';
import { withStableValues } from './stable-values.js';

const FILE = fileURLToPath(new URL('../../server/src/http/openapi/examples.generated.ts', import.meta.url));
const ADVICE =
  'The contract is new or has changed: UPDATE_EXAMPLES=1 npm test -- tests/contract/examples.test.ts && npm run generate';
const isRecording = process.env.UPDATE_EXAMPLES === '1';
/** Enough to show what a page of a list looks like. */
const ROWS = 2;

let server: TestServer;
let world: World;
const recorded: Record<string, RecordedExample> = {};

beforeAll(async () => {
  server = await startTestServer();
  world = await createWorld(server);
});
afterAll(async () => {
  await server.stop();
  if (isRecording) await writeFile(FILE, textOf(recorded));
});

async function record(entry: ProcedureRow): Promise<RecordedExample> {
  const isList = /\.(list|search)/.test(entry.procedure) && entry.procedure !== 'member.listCards';
  const input = { ...(await entry.input(world)), ...(isList ? { limit: ROWS } : {}) };
  const token = entry.endsLogin ? await world.loginOfAnother(entry.as) : world.tokens[entry.as];
  const { path, ...request } = restRequest(entry, input);
  const answer = await server.rest(entry.method, path, { ...request, token });
  expect(answer.status, answer.text).toBe(entry.status);
  // Sent again from the page, as examples are, these would name the first request instead of a new one.
  const { idempotency_key: _key, external_order_id: _order, ...shown } = input as Record<string, unknown>;
  return withStableValues({ input: shown, output: answer.body }) as unknown as RecordedExample;
}

test.each(PROCEDURES)('$procedure', async (entry) => {
  const example = await record(entry);
  recorded[entry.procedure] = example;
  if (isRecording) return;
  const known = EXAMPLES[entry.procedure];
  expect(namesOf(known?.output), ADVICE).toEqual(namesOf(example.output));
  expect(Object.keys(known?.input ?? {}).sort(), ADVICE).toEqual(Object.keys(example.input).sort());
});

/** The names of the fields, and of the fields in them. Lists, and what may be null, tell nothing by one example. */
function namesOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value)
    .flatMap(([name, child]) => [name, ...(isFields(child) ? Object.keys(child).map((key) => `${name}.${key}`) : [])])
    .sort();
}

const isFields = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(examples: Record<string, RecordedExample>): string {
  const sorted = Object.fromEntries(Object.entries(examples).sort(([left], [right]) => (left < right ? -1 : 1)));
  return `// Recorded by tests/contract/examples.test.ts with UPDATE_EXAMPLES=1. Do not edit.
import type { RecordedExample } from './document-examples.js';

/** What real calls carried and were answered; ids, times and secrets are replaced by ones that stay. */
export const EXAMPLES: Readonly<Record<string, RecordedExample>> = ${JSON.stringify(sorted, null, 2)};
`;
}
