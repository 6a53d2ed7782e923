/** Every field says what it means: in the OpenAPI document, and in the editor of whoever calls the client. */
import type { Contract } from '@mps/shared';
import { CONTRACTS } from '@mps/shared/contract/all.generated';
import { jsonSchemaOf } from '@mps/shared/contract/json-schema';
import { describeField } from '@mps/shared/glossary/meanings';
import { expect, test } from 'vitest';
import { contractFile } from '../support/contract-file.js';

interface Json {
  description?: string;
  properties?: Record<string, Json>;
  items?: Json;
  anyOf?: Json[];
  additionalProperties?: Json | boolean;
}

/** The fields of a schema, at any depth, that neither it nor the list of meanings explains. */
function unexplained(schema: Json): string[] {
  const { properties = {}, items, anyOf = [], additionalProperties } = schema;
  const own = Object.entries(properties).flatMap(([name, field]) => [
    ...((field.description ?? describeField(name)) ? [] : [name]),
    ...unexplained(field),
  ]);
  const inner = [items, ...anyOf, typeof additionalProperties === 'object' ? additionalProperties : undefined];
  return [...own, ...inner.flatMap((each) => (each === undefined ? [] : unexplained(each)))];
}

test('a field without a description is seen, at any depth', () => {
  const strange: Json = { properties: { xyzzy: {} } };
  expect(
    unexplained({ properties: { card_id: {}, rows: { description: 'Rows', items: strange } }, anyOf: [strange] }),
  ).toEqual(['xyzzy', 'xyzzy']);
});

test.each(Object.values<Contract>(CONTRACTS))('$name explains every field', ({ name, input, output }) => {
  const fields = [jsonSchemaOf(input, 'input'), jsonSchemaOf(output, 'output')].flatMap((schema) =>
    unexplained(schema as Json),
  );
  const advice = `Describe them in ${contractFile(name)} by .meta({ description }), or in shared/src/glossary/meanings.ts`;
  expect(fields, advice).toEqual([]);
});
