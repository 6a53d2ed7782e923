import type { ErrorCode } from '@mps/shared/errors';
import type { TextKey } from './texts/texts.js';

/** The command was not given what it needs, or not in the right form: exit code 3. */
export class UsageError extends Error {
  constructor(
    readonly key: TextKey,
    readonly params: Record<string, string> = {},
  ) {
    super(key);
  }
}

/** A person said no, or pressed Ctrl-C: exit code 2. */
export class CancelledError extends Error {}

/** There is no login to call with: exit code 4. */
export class NotLoggedInError extends Error {}

/** Refused here with a code of the API, such as a card number that nobody has: exit code 5. */
export class RefusedError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly subject: string,
  ) {
    super(`${code}: ${subject}`);
  }
}

/** Something on this computer is in the way, such as a file that cannot be written: exit code 1. */
export class LocalError extends Error {
  constructor(
    readonly key: TextKey,
    readonly params: Record<string, string> = {},
  ) {
    super(key);
  }
}
