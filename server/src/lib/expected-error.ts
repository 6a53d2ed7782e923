/** A failure whose cause a person can remove: its message, one line, is all that needs to be shown. */
export class ExpectedError extends Error {
  override readonly name: string = 'ExpectedError';
}
