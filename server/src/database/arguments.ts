import type { FunctionMetadata } from './functions.generated.js';
import type { Actor } from './gateway.js';

/** The database would answer that no such function exists; the mistake is in the call. */
export function refuseUnknownArguments(name: string, args: object, metadata: FunctionMetadata): void {
  for (const argument of Object.keys(args)) {
    if (!Object.hasOwn(metadata.args, argument)) throw new TypeError(`${name} has no argument ${argument}.`);
  }
}

/**
 * Every argument by its name, null where it was left out; the functions take null as their default. A call that
 * names all arguments means one function even where another schema has one of the same name.
 */
export function allArguments(
  metadata: FunctionMetadata,
  args: Readonly<Record<string, unknown>>,
  actor: Actor | null,
): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const name of Object.keys(metadata.args)) all[name] = args[name] ?? null;
  all.p_actor = actor;
  return all;
}
