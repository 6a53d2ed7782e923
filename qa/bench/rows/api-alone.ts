/** What a charge costs the API itself: over a database that answers at once, with as much to do as it can. */
import { runCostedLoad } from '../load/run-load.js';
import { startApiAlone } from '../peers/start-peer.js';
import { type Figure, ms, type RowResult } from '../report.js';
import { medianOf, middleHalfOf } from '../statistics.js';
import { inTurns, turnOf } from '../turns.js';
import { BATCH, chargeRequests } from '../ways.js';
import type { World } from '../world.js';

const CONNECTIONS = 32;
const ITS_CORE = 0;
const OTHER_CORE = 1;

export async function measureApiAlone({ runFolder, sizes }: World): Promise<RowResult> {
  const api = await startApiAlone(runFolder, ITS_CORE);
  const token = /token (\S+)/.exec(api.said)?.[1] ?? '';
  const cost = (request: string, charges: number) => async () => {
    const plan = { connections: CONNECTIONS, ...turnOf(sizes), requests: [request], firstNumber: 0 };
    const { cpuMsOfRequest, errors, statuses } = await runCostedLoad(api, plan, { cpu: OTHER_CORE });
    if (errors > 0) throw new Error(`refused: ${JSON.stringify(statuses)}`);
    return cpuMsOfRequest / charges;
  };
  const costs = await inTurns(sizes.turns, {
    REST: cost(chargeRequests.rest(token), 1),
    tRPC: cost(chargeRequests.trpc(token), 1),
    [`batches of ${BATCH}`]: cost(chargeRequests.batch(token), BATCH),
    'tRPC by its official adapter': cost(chargeRequests.trpcByAdapter(token), 1),
    [`batches of ${BATCH} by the official adapter`]: cost(chargeRequests.batchByAdapter(token), BATCH),
  }).finally(() => api.stop());
  const figures = Object.entries(costs).map(([name, values]): Figure => {
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
