/** What a charge costs the API itself: over a database that answers at once, with as much to do as it can. */
import { runLoad } from '../load/run-load.js';
import { startApiAlone } from '../peers/start-peer.js';
import { type Figure, ms, type RowResult } from '../report.js';
import { medianOf, middleHalfOf } from '../statistics.js';
import { BATCH, chargeRequests } from '../ways.js';
import type { World } from '../world.js';

const CONNECTIONS = 32;
const ITS_CORE = 0;
const OTHER_CORE = 1;
const LEAD_IN_MS = 300;

export async function measureApiAlone({ runFolder, sizes }: World): Promise<RowResult> {
  const api = await startApiAlone(runFolder, ITS_CORE);
  const token = /token (\S+)/.exec(api.said)?.[1] ?? '';
  const ways = {
    REST: { request: chargeRequests.rest(token), charges: 1 },
    tRPC: { request: chargeRequests.trpc(token), charges: 1 },
    [`batches of ${BATCH}`]: { request: chargeRequests.batch(token), charges: BATCH },
  };
  const costs = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
  try {
    for (let turn = -1; turn < sizes.turns; turn += 1) {
      for (const [name, { request, charges }] of Object.entries(ways)) {
        let cpuBefore = 0;
        const onMeasuring = () => {
          cpuBefore = api.cpuMs();
        };
        const plan = { port: api.port, connections: CONNECTIONS, leadInMs: LEAD_IN_MS, durationMs: sizes.turnMs };
        const load = { ...plan, requests: [request], firstNumber: 0 };
        const { afterLeadIn, errors, statuses } = await runLoad(load, { cpu: OTHER_CORE, onMeasuring });
        if (errors > 0) throw new Error(`refused: ${JSON.stringify(statuses)}`);
        // The first turn warms up.
        if (turn >= 0) costs.get(name)?.push((api.cpuMs() - cpuBefore) / (afterLeadIn * charges));
      }
    }
  } finally {
    await api.stop();
  }
  const figures = [...costs].map(([name, values]): Figure => {
    const { from, to } = middleHalfOf(values);
    return {
      row: 'api-alone',
      name: `CPU of the API alone a charge over ${name}, with a database that answers at once`,
      value: ms(medianOf(values)),
      mark: null,
      isMet: null,
      note: `half of ${values.length} turns ${ms(from)} to ${ms(to)}`,
      data: { costs: values },
    };
  });
  return { figures };
}
