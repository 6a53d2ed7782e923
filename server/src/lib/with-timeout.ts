import { ApplicationError } from './application-error.js';

/**
 * Waits for the work no longer than the time given. The work itself goes on: nobody can call back a statement that
 * the database may already have carried out.
 * @throws TIMEOUT when the time is over
 */
export function withTimeout<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ApplicationError('TIMEOUT')), timeoutMs);
    const inTime =
      <Value>(settle: (value: Value) => void) =>
      (value: Value) => {
        clearTimeout(timer);
        settle(value);
      };
    work.then(inTime(resolve), inTime(reject));
  });
}
