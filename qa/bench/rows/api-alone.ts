/** What a charge costs the API itself: over a database that answers at once, with as much to do as it can. */
import type { ServerProcess } from '../api.js';
import { runCostedLoad } from '../load/run-load.js';
import type { Options } from '../options.js';
import { startApiAlone } from '../peers/start-peer.js';
import { type Figure, ms, type RowResult } from '../report.js';
import { medianOf, middleHalfOf } from '../statistics.js';
import { inTurns, turnOf } from '../turns.js';
import { BATCH, chargeRequests } from '../ways.js';
import type { World } from '../world.js';

const CONNECTIONS = 32;
const ITS_CORE = 0;
const OTHER_CORE = 1;

export async function measureApiAlone(
  { runFolder, sizes }: World,
  { against }: Pick<Options, 'against'>,
): Promise<RowResult> {
  const tree = await startApiAlone(runFolder, ITS_CORE);
  const unqueued = await startApiAlone(runFolder, ITS_CORE, { env: { CHARGE_BATCH_MAX: '1' } });
  const other = against === null ? null : await startApiAlone(runFolder, ITS_CORE, { file: against });
  const cost = (api: ServerProcess, requestBy: (token: string) => string, charges = 1) => {
    const token = /token (\S+)/.exec(api.said)?.[1] ?? '';
    const plan = { connections: CONNECTIONS, ...turnOf(sizes), requests: [requestBy(token)], firstNumber: 0 };
    return async () => {
      const { cpuMsOfRequest, errors, statuses } = await runCostedLoad(api, plan, { cpu: OTHER_CORE });
      if (errors > 0) throw new Error(`refused: ${JSON.stringify(statuses)}`);
      return cpuMsOfRequest / charges;
    };
  };
  const costsOf = (api: ServerProcess, where: string) => ({
    [`REST${where}`]: cost(api, chargeRequests.rest),
    [`tRPC${where}`]: cost(api, (token) => chargeRequests.trpc(token)),
    [`batches of ${BATCH}${where}`]: cost(api, (token) => chargeRequests.batch(token), BATCH),
  });
  const costs = await inTurns<string, number>(sizes.turns, {
    ...costsOf(tree, ''),
    ...costsOf(unqueued, ' without the queue of charges'),
    ...(other === null ? {} : costsOf(other, ' in the other tree')),
    'tRPC by its official adapter': cost(tree, chargeRequests.trpcByAdapter),
    [`batches of ${BATCH} by the official adapter`]: cost(tree, chargeRequests.batchByAdapter, BATCH),
  }).finally(() => Promise.all([tree.stop(), unqueued.stop(), other?.stop()]));
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
