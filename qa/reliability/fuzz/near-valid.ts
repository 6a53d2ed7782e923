/** Inputs that are almost right, made from the procedures' own schemas and from things that exist. */
import { appRouter } from '@mps/server';
import { z } from 'zod';
import { type RestOperation, restOperationsOf } from '../../../server/src/http/rest/operations.js';
import type { Random } from '../harness/random.js';
import { ODD_FIELDS, oddValue } from './values.js';

/** Values that exist, by the name of the field. */
export type Known = Record<string, readonly unknown[]>;

interface JsonSchema {
  type?: string;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
}

interface Field {
  name: string;
  isOptional: boolean;
  schema: JsonSchema;
}

export interface Target {
  operation: RestOperation;
  fields: Field[];
}

/** Every procedure that has a REST path; live streams have none. */
export const TARGETS: readonly Target[] = restOperationsOf(appRouter).map((operation) => ({
  operation,
  fields: Object.entries(operation.shape).map(([name, type]) => ({
    name,
    isOptional: z.safeParse(type as z.ZodType, undefined).success,
    schema: z.toJSONSchema(type as z.ZodType, { unrepresentable: 'any', io: 'input' }) as JsonSchema,
  })),
}));

/** A field's value as JSON text, most of the time one that its schema takes. */
function fittingValue(random: Random, { name, schema }: Field, known: Known): string {
  const existing = known[name];
  if (existing !== undefined && existing.length > 0 && random.chance(0.9)) return JSON.stringify(random.pick(existing));
  return fitting(random, schema);
}

function fitting(random: Random, schema: JsonSchema): string {
  if (schema.anyOf !== undefined && schema.anyOf.length > 0) return fitting(random, random.pick(schema.anyOf));
  if (schema.enum !== undefined) return JSON.stringify(random.pick(schema.enum));
  switch (schema.type) {
    case 'boolean':
      return String(random.chance(0.5));
    case 'integer':
    case 'number':
      return String(boundaryNumber(random, schema));
    case 'object':
      return random.pick(['{}', '{"table":"7"}', '{"a":{"b":[1,2,3]}}']);
    case 'string':
      return JSON.stringify(boundaryText(random, schema));
    default:
      return oddValue(random);
  }
}

/** At, just inside or just outside of a bound, or an ordinary one. */
function boundaryNumber(random: Random, { minimum, maximum }: JsonSchema): number {
  const bounds = [minimum, maximum].flatMap((bound) => (bound === undefined ? [] : [bound - 1, bound, bound + 1]));
  return random.pick([...bounds, 0, 1, 20, random.amount(500)]);
}

function boundaryText(random: Random, { minLength = 0, maxLength = 40, format }: JsonSchema): string {
  if (format === 'uuid') return '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60';
  if (format === 'date-time') return new Date(Date.now() - random.between(0, 1e9)).toISOString();
  if (format === 'date') return '2026-11-22';
  const length = random.pick([minLength, minLength + 1, Math.max(minLength - 1, 0), maxLength, maxLength + 1, 8]);
  return random.pick(['a', '7', '王', '"']).repeat(Math.min(length, 5_000));
}

/** The fields of an input, as JSON texts by their names; a name may come twice. */
export function nearValid(random: Random, { fields }: Target, known: Known): [name: string, json: string][] {
  const oddity = random.chance(0.8) ? random.between(0, Math.max(fields.length - 1, 0)) : -1;
  const given = fields.flatMap((field, index): [string, string][] => {
    if (field.isOptional && !random.chance(0.35)) return [];
    if (index !== oddity) return [[field.name, fittingValue(random, field, known)]];
    return random.chance(0.15) ? [] : [[field.name, oddValue(random)]];
  });
  if (random.chance(0.06)) given.push([random.pick(ODD_FIELDS), oddValue(random)]);
  const [first] = given;
  if (first !== undefined && random.chance(0.03)) given.push([first[0], oddValue(random)]);
  return given;
}

export const objectText = (given: readonly [string, string][]): string =>
  `{${given.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;
