/** Two processes behind one port, with the load generator and the database beside them on the same cores. */

import { TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { logIn, type ServerProcess, startApi } from '../api.js';
import { loadCharges } from '../load/load-charges.js';
import { per, type RowResult, times } from '../report.js';
import { medianOf, spreadOf } from '../statistics.js';
import { chargeRequests } from '../ways.js';
import type { World } from '../world.js';

const CONNECTIONS = 32;
const MARK = 1.7;
/** Charges a second for each process: well below what it can do, so that both have the same share of the cores. */
const RATE = 150;

/**
 * With the database on a machine of its own, each of two cores carries one process: two carry as many more charges as
 * a charge costs the two processes less than twice what it costs one. That is computed from CPU a charge, measured
 * at the same rate a process, because a process with more to do at once does it for less. What both reach here, where
 * everything shares two cores, is told beside it.
 */
export async function measureWorkers({ large: database, runFolder, sizes }: World): Promise<RowResult> {
  const env = { DATABASE_URL: database.apiUrl };
  const one = await startApi({ runFolder, env });
  const two = await startApi({ runFolder, env: { ...env, WORKERS: '2' } });
  const results: { one: number[]; two: number[]; gain: number[] } = { one: [], two: [], gain: [] };
  try {
    const requests = [
      chargeRequests.rest(await logIn(one.port, 'merchant', TILL_MERCHANT)),
      chargeRequests.rest(await logIn(two.port, 'merchant', TILL_MERCHANT)),
    ] as const;
    const run = (api: ServerProcess, request: string, connections: number, ratePerSecond?: number) =>
      loadCharges({
        database,
        server: api,
        request,
        connections,
        leadInMs: sizes.leadInMs,
        durationMs: sizes.roundMs,
        ratePerSecond,
      });
    for (let round = 0; round <= sizes.rounds; round += 1) {
      const costs = [
        await run(one, requests[0], CONNECTIONS / 2, RATE),
        await run(two, requests[1], CONNECTIONS, RATE * 2),
      ] as const;
      const rates = [await run(one, requests[0], CONNECTIONS), await run(two, requests[1], CONNECTIONS)] as const;
      if (round === 0) continue;
      results.gain.push((2 * costs[0].cpuMs) / costs[1].cpuMs);
      results.one.push(rates[0].perSecond);
      results.two.push(rates[1].perSecond);
    }
  } finally {
    await Promise.all([one.stop(), two.stop()]);
  }
  const { median, min, max } = spreadOf(results.gain);
  return {
    figures: [
      {
        row: 'workers',
        name: 'two workers against one, by CPU a charge',
        value: times(median),
        mark: `≥ ${times(MARK)}`,
        isMet: median >= MARK,
        note: `${min.toFixed(2)} to ${max.toFixed(2)}; computed, with PostgreSQL elsewhere`,
        data: { gain: results.gain },
      },
      {
        row: 'workers',
        name: 'two workers with everything on the same two cores',
        value: per(medianOf(results.two)),
        mark: null,
        isMet: null,
        note: `one: ${per(medianOf(results.one))}`,
      },
    ],
  };
}
