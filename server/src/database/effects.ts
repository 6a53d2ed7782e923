import type { Actor, FunctionName } from './gateway.js';

/** One change that a call made: by which function, with the first row that it answered. */
export interface Effect {
  name: FunctionName;
  row: Readonly<Record<string, unknown>>;
  actor: Actor | null;
}

/** The changes of a call: its own, and for a decision that of the call which it approved. */
export function effectsOf(name: FunctionName, first: unknown, actor: Actor | null): Effect[] {
  if (typeof first !== 'object' || first === null) return [];
  const own: Effect = { name, row: first as Effect['row'], actor };
  if (name !== 'decide_approval') return [own];
  const { state, replayed, function_name: called, result, on_behalf_of } = own.row;
  if (state !== 'approved' || replayed === true || typeof result !== 'object' || result === null) return [own];
  const approved: Effect = {
    name: called as FunctionName,
    row: result as Effect['row'],
    actor: actor && { ...actor, on_behalf_of: (on_behalf_of ?? null) as string | null },
  };
  return [own, approved];
}
