/**
 * Finds what would break clients between two OpenAPI 3.1 documents. Ours, because the differs on npm read 3.0 alone
 * (`openapi-diff`), Swagger 2 (`@azure/oad`), or fetch a binary when they are installed (`openapi-changes`).
 *
 * A request breaks when the new document refuses what the old one took; an answer breaks when it lacks, or tells in
 * another type, what the old one promised. New operations, optional inputs, fields of answers, error codes and values
 * of an answer's enumeration break nothing: the guide tells clients to expect them.
 */

import { ADMINISTRATOR_ROLES, OPERATOR_ROLES, type Permission, permissionsOf } from '../../shared/src/roles.js';

/** The permissions of each kind of login. */
const LOGINS: readonly (readonly Permission[])[] = [
  permissionsOf('member'),
  ...OPERATOR_ROLES.map((role) => permissionsOf('merchant', role)),
  ...ADMINISTRATOR_ROLES.map((role) => permissionsOf('admin', null, role)),
];

type Json = Record<string, unknown>;
type Direction = 'request' | 'answer';

export interface OpenApi extends Json {
  info: { version: string };
  paths: Record<string, Record<string, Json>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Sentences that each name one break, in the order of the old document; empty where nothing breaks. */
export function findBreaks(old: OpenApi, next: OpenApi): string[] {
  const breaks: string[] = [];
  const context: Context = { old, next, breaks, seen: new Set() };
  for (const [path, operations] of Object.entries(old.paths)) {
    for (const method of METHODS.filter((name) => operations[name] !== undefined)) {
      const name = `${method.toUpperCase()} ${path}`;
      const [was, is] = [operations[method], next.paths[path]?.[method]];
      if (was === undefined) continue;
      if (is === undefined) breaks.push(`${name} is gone`);
      else compareOperations(was, is, name, context);
    }
  }
  return [...new Set(breaks)];
}

/** What clients can do with the new document and could not with the old one: `POST /member/rename-card`. */
export function findNewOperations(old: OpenApi, next: OpenApi): string[] {
  return Object.entries(next.paths).flatMap(([path, operations]) =>
    METHODS.filter((method) => operations[method] !== undefined && old.paths[path]?.[method] === undefined).map(
      (method) => `${method.toUpperCase()} ${path}`,
    ),
  );
}

/**
 * True when the version says that clients may break: a higher major version, or below 1.0 a higher minor one.
 */
export function allowsBreaks(old: string, next: string): boolean {
  const [oldMajor = 0, oldMinor = 0] = old.split('.').map(Number);
  const [major = 0, minor = 0] = next.split('.').map(Number);
  return major > oldMajor || (major === 0 && oldMajor === 0 && minor > oldMinor);
}

interface Context {
  old: OpenApi;
  next: OpenApi;
  breaks: string[];
  /** Pairs of references under comparison, so that a schema within itself ends. */
  seen: Set<string>;
}

/** Whether some login that held the permission of before does not hold the one of now. */
function loses(before: unknown, now: unknown): boolean {
  if (before === now) return false;
  const holders = LOGINS.filter((held) => before === undefined || held.includes(before as Permission));
  return holders.length === 0 || holders.some((held) => now !== undefined && !held.includes(now as Permission));
}

function compareOperations(was: Json, is: Json, name: string, context: Context): void {
  const report = (text: string) => context.breaks.push(`${name} ${text}`);
  if (was.operationId !== is.operationId) report('has another operationId, after which clients name their functions');
  if (isOpen(was) && !isOpen(is)) report('needs a login');
  if (loses(was['x-permission'], is['x-permission'])) report('needs another permission');
  compareParameters(was, is, name, context);
  compareBodies(was, is, name, context);
  for (const [status, response] of Object.entries((was.responses ?? {}) as Json)) {
    if (!status.startsWith('2')) continue;
    const now = ((is.responses ?? {}) as Json)[status];
    if (now === undefined) report(`does not answer ${status} any more`);
    else compareContent(response, now, `${name} answer`, 'answer', context);
  }
}

const isOpen = (operation: Json) => Array.isArray(operation.security) && operation.security.length === 0;

function compareParameters(was: Json, is: Json, name: string, context: Context): void {
  const before = parametersOf(was, context.old);
  const after = parametersOf(is, context.next);
  for (const [key, parameter] of before) {
    const now = after.get(key);
    if (now === undefined) context.breaks.push(`${name} does not take the ${key} any more`);
    else compareSchemas(parameter.schema, now.schema, `${name} ${key}`, 'request', context);
  }
  for (const [key, parameter] of after) {
    const wasRequired = before.get(key)?.required === true;
    if (parameter.required === true && !wasRequired) context.breaks.push(`${name} needs the ${key}`);
  }
}

function parametersOf(operation: Json, document: OpenApi): Map<string, Json> {
  const list = ((operation.parameters ?? []) as unknown[]).map((each) => resolve(each, document));
  return new Map(list.map((each) => [`${each.in} parameter ${each.name}`, each]));
}

function compareBodies(was: Json, is: Json, name: string, context: Context): void {
  const [before, after] = [resolve(was.requestBody, context.old), resolve(is.requestBody, context.next)];
  if (after.required === true && before.required !== true) context.breaks.push(`${name} needs a body`);
  compareContent(was.requestBody, is.requestBody, `${name} body`, 'request', context);
}

function compareContent(was: unknown, is: unknown, name: string, direction: Direction, context: Context): void {
  const before = (resolve(was, context.old).content ?? {}) as Record<string, Json>;
  const after = (resolve(is, context.next).content ?? {}) as Record<string, Json>;
  for (const [type, media] of Object.entries(before)) {
    if (after[type] === undefined) context.breaks.push(`${name} has no ${type} any more`);
    else compareSchemas(media.schema, after[type].schema, name, direction, context);
  }
}

function compareSchemas(was: unknown, is: unknown, name: string, direction: Direction, context: Context): void {
  const pair = JSON.stringify([referenceOf(was), referenceOf(is), direction, name]);
  if (context.seen.has(pair)) return;
  context.seen.add(pair);
  const [old, next] = [resolve(was, context.old), resolve(is, context.next)];
  const [oldOptions, nextOptions] = [optionsOf(old), optionsOf(next)];
  if (oldOptions.length > 1 || nextOptions.length > 1) {
    compareOptions(oldOptions, nextOptions, name, direction, context);
    return;
  }
  compareTypes(old, next, name, direction, context);
  if (direction === 'request') compareLimits(old, next, name, context);
  if (old.items !== undefined && next.items !== undefined) {
    compareSchemas(old.items, next.items, `${name}[]`, direction, context);
  }
  compareFields(old, next, name, direction, context);
}

const referenceOf = (schema: unknown) => (schema as Json | undefined)?.$ref ?? schema;

/** A schema of several types, or of several schemas, as a list of single ones. */
function optionsOf(schema: Json): Json[] {
  const choice = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choice !== undefined) return choice;
  if (Array.isArray(schema.type)) return schema.type.map((type) => ({ ...schema, type }));
  return [schema];
}

/** Every option of the one side must have its like on the other. */
function compareOptions(old: Json[], next: Json[], name: string, direction: Direction, context: Context): void {
  const fits = (was: Json, is: Json) => {
    const trial: Context = { ...context, breaks: [], seen: new Set(context.seen) };
    compareSchemas(was, is, name, direction, trial);
    return trial.breaks.length === 0;
  };
  const lost =
    direction === 'request'
      ? old.filter((was) => !next.some((is) => fits(was, is)))
      : next.filter((is) => !old.some((was) => fits(was, is)));
  if (lost.length === 0) return;
  context.breaks.push(`${name} ${direction === 'request' ? 'refuses a form that it took' : 'may have a new form'}`);
}

function compareTypes(old: Json, next: Json, name: string, direction: Direction, context: Context): void {
  const [oldType, nextType] = [old.type ?? null, next.type ?? null];
  // An integer is a number; one that says no type takes and promises everything.
  const widened = direction === 'request' ? [oldType, nextType] : [nextType, oldType];
  const isInteger = widened[0] === 'integer' && widened[1] === 'number';
  if (oldType !== nextType && !isInteger && widened[1] !== null) context.breaks.push(`${name} has another type`);
  const [oldValues, nextValues] = [valuesOf(old), valuesOf(next)];
  if (direction === 'answer' || nextValues === null) return;
  const refused = oldValues === null ? ['any'] : oldValues.filter((value) => !nextValues.includes(value));
  if (refused.length > 0) context.breaks.push(`${name} refuses ${refused.join(', ')}`);
}

function valuesOf(schema: Json): string[] | null {
  if (schema.const !== undefined) return [JSON.stringify(schema.const)];
  return Array.isArray(schema.enum) ? schema.enum.map((value) => JSON.stringify(value)) : null;
}

const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'];
const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'];

function compareLimits(old: Json, next: Json, name: string, context: Context): void {
  const limit = (schema: Json, key: string, fallback: number) => Number(schema[key] ?? fallback);
  const isTighter =
    UPPER.some((key) => limit(next, key, Number.POSITIVE_INFINITY) < limit(old, key, Number.POSITIVE_INFINITY)) ||
    LOWER.some((key) => limit(next, key, Number.NEGATIVE_INFINITY) > limit(old, key, Number.NEGATIVE_INFINITY));
  const isStricter = ['pattern', 'format'].some((key) => next[key] !== undefined && next[key] !== old[key]);
  if (isTighter || isStricter) context.breaks.push(`${name} takes less than before`);
}

function compareFields(old: Json, next: Json, name: string, direction: Direction, context: Context): void {
  const [before, after] = [(old.properties ?? {}) as Json, (next.properties ?? {}) as Json];
  const [wasRequired, isRequired] = [(old.required ?? []) as string[], (next.required ?? []) as string[]];
  for (const [field, schema] of Object.entries(before)) {
    if (after[field] !== undefined) {
      compareSchemas(schema, after[field], `${name} ${field}`, direction, context);
    } else if (direction === 'answer' || next.additionalProperties === false) {
      context.breaks.push(`${name} has no field ${field} any more`);
    }
  }
  const changed =
    direction === 'request'
      ? isRequired.filter((field) => !wasRequired.includes(field))
      : wasRequired.filter((field) => !isRequired.includes(field) && after[field] !== undefined);
  for (const field of changed) {
    context.breaks.push(`${name} ${direction === 'request' ? 'needs' : 'may lack'} the field ${field}`);
  }
}

/** What a reference names; an empty object for nothing. */
function resolve(node: unknown, document: OpenApi): Json {
  if (typeof node !== 'object' || node === null) return {};
  const { $ref: reference, ...beside } = node as Json;
  if (typeof reference !== 'string') return node as Json;
  const target = reference
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((found, part) => (found as Json | undefined)?.[part], document);
  return { ...resolve(target, document), ...beside };
}
