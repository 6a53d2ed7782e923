/** Turns the strings of a URL into the values that a schema expects, without touching the schema. */
import { z } from 'zod';
import { unwrap } from './operations.js';

/** What the URL holds for one name: a string, or several where the name is repeated. */
export type UrlValue = string | readonly string[];

/**
 * Coerces what a URL holds by the types of the input's fields. What cannot be read as its type stays as it is,
 * so that the schema refuses it with its own message; unknown names stay for the same reason.
 */
export function coerceUrlValues(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  values: Readonly<Record<string, UrlValue | undefined>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
      return [[name, schema === undefined ? value : coerce(schema, value)]];
    }),
  );
}

function coerce(schema: z.core.$ZodType, value: UrlValue): unknown {
  const type = unwrap(schema);
  if (type instanceof z.core.$ZodArray) {
    const element = type._zod.def.element;
    return (typeof value === 'string' ? [value] : value).map((item) => coerce(element, item));
  }
  return typeof value === 'string' ? coerceString(type, value) : value;
}

const OFFSET_WITH_BLANK = /^(\d{4}-\d\d-\d\dT[\d:.]+) (\d\d:\d\d)$/;

function coerceString(type: z.core.$ZodType, value: string): unknown {
  if (type instanceof z.core.$ZodNumber) return toNumber(value);
  if (type instanceof z.core.$ZodBoolean) return toBoolean(value);
  if (type instanceof z.core.$ZodUnion) {
    const options = type._zod.def.options.map(unwrap);
    // A + that the caller has not encoded arrives as a blank; a time has no other.
    if (options.some((option) => option instanceof z.core.$ZodISODateTime))
      return value.replace(OFFSET_WITH_BLANK, '$1+$2');
    // Where a string is welcome, it stays one: "1299.50" keeps its decimals.
    if (options.some((option) => option instanceof z.core.$ZodString)) return value;
    return options.map((option) => coerceString(option, value)).find((item) => item !== value) ?? value;
  }
  return value;
}

/** Plain decimal numbers alone: Number() would also read '', ' 7 ', '0x10' and '1e3'. */
function toNumber(value: string): number | string {
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? Number(value) : value;
}

function toBoolean(value: string): boolean | string {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}
