/** Whether finding a code takes longer when many are live: one till, one charge after the other. */
import { logIn, startApi } from '../api.js';
import { HOLDERS_PER_CARD, TILL_MERCHANT } from '../data.js';
import { runLoad } from '../load/run-load.js';
import { ms, type RowResult, times } from '../report.js';
import { medianOf, spreadOf } from '../statistics.js';
import { chargeRequests } from '../ways.js';
import type { World } from '../world.js';

const FEWEST = 10;
const CHARGES = 300;

export async function measureLiveCodes({ large: database, runFolder, sizes }: World): Promise<RowResult> {
  const steps = [FEWEST, 100, 1_000, 10_000, 100_000].filter((count) => count <= sizes.liveCodes);
  const most = steps.at(-1) ?? FEWEST;
  const latencies = new Map<number, number[]>(steps.map((step) => [step, []]));
  const api = await startApi({ runFolder, env: { DATABASE_URL: database.apiUrl } });
  try {
    const request = chargeRequests.rest(await logIn(api.port, 'merchant', TILL_MERCHANT));
    const chargeOneByOne = async () => {
      const firstNumber = await database.firstCode();
      // Charges use codes up: as many as are charged stand beside those that stay live.
      const result = await runLoad({
        port: api.port,
        connections: 1,
        durationMs: 60_000,
        requests: [request],
        firstNumber,
        limit: CHARGES,
      });
      if (result.errors > 0) throw new Error(`charges failed: ${JSON.stringify(result.statuses)}`);
      database.usedCodesBelow(firstNumber + CHARGES);
      return result.p50Ms;
    };
    await database.resetCodes(CHARGES);
    await chargeOneByOne();
    // More rounds than elsewhere: a moment in which the machine does something else hits one step and not the others.
    for (let round = 0; round < sizes.rounds * 2 + 1; round += 1) {
      for (const step of steps) {
        // A member has one code for a card: there are no more than these.
        await database.resetCodes(Math.min(step + CHARGES, database.size.cards * HOLDERS_PER_CARD));
        await database.query('VACUUM (ANALYZE) mps.payment_codes');
        latencies.get(step)?.push(await chargeOneByOne());
      }
    }
  } finally {
    await api.stop();
    await database.resetCodes(0);
  }
  const of = (step: number) => latencies.get(step) ?? [];
  const { median, min, max } = spreadOf(of(most).map((latency, round) => latency / (of(FEWEST)[round] ?? Number.NaN)));
  return {
    figures: [
      {
        row: 'live-codes',
        name: `a charge with ${most.toLocaleString('en-US')} live codes, against ${FEWEST}`,
        value: times(median),
        mark: '≤ 1.10 ×',
        isMet: median <= 1.1,
        note: `${min.toFixed(2)} to ${max.toFixed(2)}; ${ms(medianOf(of(FEWEST)))} and ${ms(medianOf(of(most)))}`,
        data: { latencies: Object.fromEntries(latencies) },
      },
    ],
    curves: [
      {
        name: 'live-codes',
        title: 'Latency of a charge by the number of live codes',
        xLabel: 'live codes',
        yLabel: 'milliseconds (median)',
        series: [{ name: 'REST, one connection', points: steps.map((step) => [step, medianOf(of(step))]) }],
      },
    ],
  };
}
