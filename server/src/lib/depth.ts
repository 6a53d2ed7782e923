import { ApplicationError } from './application-error.js';

/** Deeper than any input of ours (a tag has 8 levels); what walks a value by recursion is safe far beyond. */
const MAX_DEPTH = 32;

/**
 * Refuses a body of many levels: 100 kB of opening brackets would otherwise exhaust the stack of whatever walks it.
 * @throws VALIDATION_FAILED
 */
export function refuseDeep(value: unknown): void {
  if (hasLevels(value, MAX_DEPTH + 1)) {
    throw new ApplicationError('VALIDATION_FAILED', {
      details: { fields: { '': [`More than ${MAX_DEPTH} levels`] } },
    });
  }
}

/** Goes no deeper than it is asked to, and so exhausts no stack itself. */
function hasLevels(value: unknown, levels: number): boolean {
  if (levels === 0) return true;
  if (typeof value !== 'object' || value === null) return false;
  for (const each of Object.values(value)) if (hasLevels(each, levels - 1)) return true;
  return false;
}
