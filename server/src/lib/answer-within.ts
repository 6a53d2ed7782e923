import { ApplicationError } from '../errors.js';

/**
 * Waits for the work no longer than the time given. The work itself goes on: nobody can call back a statement that
 * the database may already have carried out.
 * @throws TIMEOUT when the time is over
 */
export async function answerWithin<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ApplicationError('TIMEOUT')), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
