/** What a charge costs the API itself: over a database that answers at once, with as much to do as it can. */
import { runLoad } from '../load/run-load.js';
import { startApiAlone } from '../peers/start-peer.js';
import { ms, per, type RowResult } from '../report.js';
import { medianOf, spreadOf } from '../statistics.js';
import { chargeRequests } from '../ways.js';
import type { World } from '../world.js';

const CONNECTIONS = 32;
const ITS_CORE = 0;
const OTHER_CORE = 1;

export async function measureApiAlone({ runFolder, sizes }: World): Promise<RowResult> {
  const api = await startApiAlone(runFolder, ITS_CORE);
  const token = /token (\S+)/.exec(api.said)?.[1] ?? '';
  const [costs, rates]: [number[], number[]] = [[], []];
  try {
    for (let round = 0; round <= sizes.rounds; round += 1) {
      let cpuBefore = 0;
      const { leadInMs, roundMs: durationMs } = sizes;
      const requests = [chargeRequests.rest(token)];
      const plan = { port: api.port, connections: CONNECTIONS, leadInMs, durationMs, requests, firstNumber: 0 };
      const onMeasuring = () => {
        cpuBefore = api.cpuMs();
      };
      const { afterLeadIn, perSecond, errors, statuses } = await runLoad(plan, { cpu: OTHER_CORE, onMeasuring });
      if (errors > 0) throw new Error(`refused: ${JSON.stringify(statuses)}`);
      if (round === 0) continue;
      costs.push((api.cpuMs() - cpuBefore) / afterLeadIn);
      rates.push(perSecond);
    }
  } finally {
    await api.stop();
  }
  const { median, min, max } = spreadOf(costs);
  return {
    figures: [
      {
        row: 'api-alone',
        name: 'CPU of the API alone a charge, over a database that answers at once',
        value: ms(median),
        mark: null,
        isMet: null,
        note: `${ms(min)} to ${ms(max)}; ${per(medianOf(rates))}`,
        data: { costs, rates },
      },
    ],
  };
}
