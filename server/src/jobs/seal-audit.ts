import type { DatabaseGateway } from '../database/gateway.js';
import type { Logger } from '../lib/logger.js';

/** What was tampered with before it was sealed shows only where its own hash does not fit: seal soon. */
const INTERVAL_MS = 60_000;

/**
 * Seals the audit log once a minute and logs the newest batch's hash: a log that is shipped elsewhere then proves
 * what the audit log held, even against somebody who may do anything in the database. Processes that do it at the
 * same time do not wait for each other.
 *
 * @returns stops it
 */
export function sealAuditRegularly({ database, log }: { database: DatabaseGateway; log: Logger }): () => void {
  const seal = async () => {
    try {
      const [row] = await database.call('seal_audit_log', {}, null);
      if (row === undefined || row.sealed_batches === 0) return;
      log.info(
        { sealed_rows: row.sealed_rows, head_batch: row.head_batch, head_hash: row.head_hash },
        'audit log sealed',
      );
    } catch (error) {
      // The next round seals what this one has not; a database that is away is told of by the requests themselves.
      log.debug({ reason: error instanceof Error ? error.message : String(error) }, 'audit log not sealed');
    }
  };
  const timer = setInterval(() => void seal(), INTERVAL_MS).unref();
  return () => clearInterval(timer);
}
