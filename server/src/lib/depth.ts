import { ApplicationError } from '../errors.js';

/** Deeper than any input of ours (a tag has 8 levels); what walks a value by recursion is safe far beyond. */
const MAX_DEPTH = 32;

/**
 * Refuses a body of many levels: 100 kB of opening brackets would otherwise exhaust the stack of whatever walks it.
 * @throws VALIDATION_FAILED
 */
export function refuseDeep(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) {
      throw new ApplicationError('VALIDATION_FAILED', {
        details: { fields: { '': [`More than ${MAX_DEPTH} levels`] } },
      });
    }
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
}
