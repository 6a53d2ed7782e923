import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { ChargeQueueMetrics } from '../database/queue-charges.js';

/** From a charge that goes at once to one that waits as long as a statement may take. */
const WAIT_BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is counted of the queue of charges. */
export function chargeQueueCounters(registers: Registry[]): ChargeQueueMetrics {
  const sizes = new Histogram({
    name: 'mps_charge_batch_size',
    help: 'Charges that shared one call to the database',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128],
    registers,
  });
  const turns = new Histogram({
    name: 'mps_charge_wait_seconds',
    help: 'How long charges waited until they were sent to the database',
    buckets: WAIT_BUCKETS_SECONDS,
    registers,
  });
  const singles = new Counter({
    name: 'mps_charges_singly_total',
    help: 'Charges that were sent again by themselves, by reason: busy (card, key or order in other hands) or error',
    labelNames: ['reason'],
    registers,
  });
  // A series that begins at 0 shows its first increase.
  for (const reason of ['busy', 'error']) singles.inc({ reason }, 0);
  return {
    countChargeBatch: (size) => sizes.observe(size),
    countChargeTurn: (waitedSeconds) => turns.observe(waitedSeconds),
    countChargeSingly: (reason) => singles.inc({ reason }),
    observeChargeQueue: (waiting) =>
      void new Gauge({
        name: 'mps_charges_waiting',
        help: 'Charges that wait to be sent to the database',
        registers,
        collect() {
          this.set(waiting());
        },
      }),
  };
}
