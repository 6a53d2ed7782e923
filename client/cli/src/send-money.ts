import { isMpsError, newIdempotencyKey } from '@mps/client';
import type { Cli } from './cli.js';

/**
 * Sends a money write under one key: says the key before, and offers to repeat it with the same key when nobody
 * knows what became of it. `--idempotency-key` gives the key of an earlier attempt, to finish it.
 */
export async function sendMoney<T extends object>(
  cli: Cli,
  send: (key: string) => Promise<T>,
): Promise<T & { idempotency_key: string }> {
  const key = cli.idempotencyKey ?? newIdempotencyKey();
  cli.note(cli.t('money.key', { key }));
  for (;;) {
    try {
      return { ...(await cli.busy(send(key))), idempotency_key: key };
    } catch (error) {
      if (!isMpsError(error) || error.outcome !== 'unknown' || !cli.isInteractive) throw error;
      cli.note(cli.t('money.unknown'));
      if (!(await cli.agree(cli.t('money.again')))) throw error;
    }
  }
}
