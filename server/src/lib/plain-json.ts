/** Names that superjson refuses in objects. */
const REFUSED_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * True for a value that JSON says completely: then superjson has nothing to add to it. No undefined, no number that
 * JSON cannot say, no object of a class, none that stands in it twice.
 */
export function isPlainJson(value: unknown, seen: Set<object> = new Set()): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || seen.has(value)) return false;
  seen.add(value);
  if (Array.isArray(value)) return value.every((each) => isPlainJson(each, seen));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([name, each]) => !REFUSED_NAMES.has(name) && isPlainJson(each, seen));
}
