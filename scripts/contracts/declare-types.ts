/** Writes the documented TypeScript types of inputs and outputs from their JSON Schemas. */

import type { Schema } from '../../shared/src/contract/contract.js';
import { acceptsNothing, jsonSchemaOf } from '../../shared/src/contract/json-schema.js';
import { describeField } from '../../shared/src/glossary/meanings.js';

interface Json {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Json[];
  items?: Json;
  properties?: Record<string, Json>;
  required?: string[];
  additionalProperties?: Json | boolean;
  description?: string;
  default?: unknown;
  example?: unknown;
}

/** The declaration of one input or output; `fallback` describes it where its schema does not. */
export function declarationOf(name: string, schema: Schema, io: 'input' | 'output', fallback: string): string {
  const json = jsonSchemaOf(schema, io) as Json;
  const head = docComment(json.description ?? fallback, '');
  // What may be left out whole; JSON Schema cannot say it.
  const orNothing = io === 'input' && acceptsNothing(schema) ? ' | undefined' : '';
  if (json.type !== 'object' || json.properties === undefined)
    return `${head}export type ${name} = ${typeOf(json, '', io)}${orNothing};\n`;
  // `Record<string, never>` is what zod infers for an object without fields.
  if (Object.keys(json.properties).length === 0)
    return `${head}export type ${name} = Record<string, never>${orNothing};\n`;
  if (orNothing !== '') return `${head}export type ${name} = ${typeOf(json, '', io)}${orNothing};\n`;
  return `${head}export interface ${name} ${typeOf(json, '', io)}\n`;
}

function typeOf(json: Json, indent: string, io: 'input' | 'output'): string {
  if (json.const !== undefined) return JSON.stringify(json.const);
  if (json.enum !== undefined) return json.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (json.anyOf !== undefined) return json.anyOf.map((each) => typeOf(each, indent, io)).join(' | ');
  if (Array.isArray(json.type)) return json.type.map((type) => typeOf({ ...json, type }, indent, io)).join(' | ');
  switch (json.type) {
    case 'string':
    case 'boolean':
    case 'null':
    case 'number':
      return json.type;
    case 'integer':
      return 'number';
    case 'array': {
      const item = typeOf(json.items ?? {}, indent, io);
      return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
    }
    case 'object':
      return objectOf(json, indent, io);
    default:
      return 'unknown';
  }
}

function objectOf(json: Json, indent: string, io: 'input' | 'output'): string {
  const { properties = {}, required = [], additionalProperties } = json;
  if (Object.keys(properties).length === 0) {
    const value = typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent, io) : 'never';
    return `Record<string, ${value}>`;
  }
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, field]) => {
    const isOptional = !required.includes(name);
    const type = typeOf(field, inner, io);
    return `${docComment(fieldText(name, field), inner)}${inner}${name}${isOptional ? '?' : ''}: ${type}${isOptional ? ' | undefined' : ''};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

function fieldText(name: string, field: Json): string {
  const { description = describeField(name) ?? '', default: fallback, example } = field;
  return [
    description,
    fallback === undefined ? '' : `@default ${JSON.stringify(fallback)}`,
    example === undefined ? '' : `@example ${JSON.stringify(example)}`,
  ]
    .filter((each) => each !== '')
    .join('\n');
}

/** A doc comment around a text; nothing for an empty one. */
export function docComment(text: string, indent: string): string {
  const safe = text.replaceAll('*/', '*\\/');
  if (safe === '') return '';
  if (!safe.includes('\n')) return `${indent}/** ${safe} */\n`;
  return `${indent}/**\n${safe
    .split('\n')
    .map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`)
    .join('')}${indent} */\n`;
}
