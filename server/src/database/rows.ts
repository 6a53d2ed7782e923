import type { FunctionMetadata } from './functions.generated.js';

/**
 * Brings what a function answered into the one form that all databases share: times as ISO 8601 in UTC with
 * milliseconds and `Z`, whatever the connection's time zone. Numbers and JSON are right already, because rows
 * travel as JSON.
 *
 * @param values one JSON value a row, as `to_jsonb` or PostgREST made them
 */
export function readRows(values: readonly unknown[], metadata: FunctionMetadata): unknown[] {
  const { times } = metadata;
  if (times === true) return values.map(toIsoTime);
  if (times.length === 0) return [...values];
  return values.map((value) => {
    const row = { ...(value as Record<string, unknown>) };
    for (const column of times) row[column] = toIsoTime(row[column]);
    return row;
  });
}

function toIsoTime(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? value : new Date(milliseconds).toISOString();
}
