import { ExpectedError } from '../lib/expected-error.js';

/** A variable that cannot be used as it is. */
export class ConfigError extends ExpectedError {
  override readonly name = 'ConfigError';
}
