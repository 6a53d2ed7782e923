import { ExpectedError } from '../lib/expected-error.js';

/** The command was called in a way that it does not know; the exit code is 2. */
export class UsageError extends ExpectedError {
  override readonly name = 'UsageError';
}
