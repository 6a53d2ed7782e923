/** The schemas of the OpenAPI document: each under a name of its own, without what says nothing to a reader. */
import * as shared from '@mps/shared';
import { describeField } from '@mps/shared/glossary/meanings';
import { z } from 'zod';
import type { JsonSchema } from './document-examples.js';

type Json = Record<string, unknown>;
type Schemas = Record<string, unknown>;

const REFERENCE = '#/components/schemas/';

/**
 * The parts that several operations share, such as `Pagination`, under the names of their zod schemas. Inputs and
 * outputs are left out: those are named after their operation.
 */
export function sharedSchemas(): Record<string, z.ZodObject> {
  const named = Object.entries(shared).filter(
    ([name, value]) => (value instanceof z.ZodObject || value instanceof z.ZodEnum) && !/(Input|Output)$/.test(name),
  );
  // The library's type asks for objects; it takes any schema.
  return Object.fromEntries(named) as Record<string, z.ZodObject>;
}

/** `merchant.charge` and `Input` become `MerchantChargeInput`. */
export function componentName(operationName: string, suffix: string): string {
  const words = operationName.split('.').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}${suffix}`;
}

/** Moves a schema into the components, unless it stands there already, and answers the reference to it. */
export function hoist(schema: JsonSchema, name: string, schemas: Schemas): JsonSchema {
  if (schema.$ref !== undefined) return schema;
  schemas[name] = schema;
  return { $ref: `${REFERENCE}${name}` };
}

/**
 * A copy without what only repeats: patterns beside a format that says the same, the range of JavaScript's integers,
 * lengths of zero and more. Fields without a description get that of their name.
 */
export function tidy(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(tidy);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node as Json).filter(([key, value]) => !saysNothing(key, value, node as Json));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key === 'properties' ? tidyProperties(value as Json) : tidy(value)]),
  );
}

const FORMATS = ['date-time', 'date', 'uuid'];

function saysNothing(key: string, value: unknown, schema: Json): boolean {
  if (key === 'pattern') return FORMATS.includes(String(schema.format));
  if (key === 'minimum') return value === Number.MIN_SAFE_INTEGER;
  if (key === 'maximum') return value === Number.MAX_SAFE_INTEGER;
  if (key === 'minLength') return value === 0;
  return key === 'propertyNames' && JSON.stringify(value) === '{"type":"string"}';
}

/** The names here are fields, whatever they are called. */
function tidyProperties(properties: Json): Json {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const field = tidy(schema) as JsonSchema & { description?: string };
      const description = field.description ?? describeField(name);
      return [name, description === undefined ? field : { ...field, description }];
    }),
  );
}

/** The components of one kind that something refers to, straight or by another component; in the order of names. */
export function usedSchemas(schemas: Schemas, roots: unknown): Schemas {
  const used = new Set<string>();
  const visit = (node: unknown) => {
    for (const name of namesIn(node)) {
      if (used.has(name)) continue;
      used.add(name);
      visit(schemas[name]);
    }
  };
  visit(roots);
  return Object.fromEntries(
    Object.entries(schemas)
      .filter(([name]) => used.has(name))
      .sort(byName),
  );
}

/**
 * Opens the schemas of answers, which may gain fields: a client that refuses what it does not know would fail at the next
 * release. Those of requests stay closed, because the server refuses what it does not know.
 *
 * @param requests the parts of the document that only requests use
 */
export function withOpenAnswers(schemas: Schemas, requests: unknown): Schemas {
  const ofRequests = new Set(Object.keys(usedSchemas(schemas, requests)));
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, ofRequests.has(name) ? schema : opened(schema)]),
  );
}

function opened(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(opened);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([key, value]) => key !== 'additionalProperties' || value !== false);
  return Object.fromEntries(entries.map(([key, value]) => [key, opened(value)]));
}

/** Where the library made two of a schema, for inputs and for outputs, and one is not used, the other gets its name. */
export function withPlainNames<T>(document: T, schemas: Schemas): T {
  const renamed = Object.keys(schemas).filter(
    (name) => name.endsWith('Output') && Object.hasOwn(sharedSchemas(), name.slice(0, -'Output'.length)),
  );
  const text = renamed.reduce((json, name) => {
    const plain = name.slice(0, -'Output'.length);
    if (Object.hasOwn(schemas, plain)) return json;
    return json.replaceAll(`"${REFERENCE}${name}"`, `"${REFERENCE}${plain}"`).replaceAll(`"${name}":`, `"${plain}":`);
  }, JSON.stringify(document));
  return JSON.parse(text) as T;
}

function namesIn(node: unknown): string[] {
  return [...JSON.stringify(node ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].flatMap(
    (match) => match[1] ?? [],
  );
}

const byName = ([left]: [string, unknown], [right]: [string, unknown]) => (left < right ? -1 : 1);
