/** How long a charge takes when many tills ask at once, and how many are answered a second. */

import { TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { logIn, startApi } from '../api.js';
import { runBareDriver } from '../limit.js';
import { runLoad } from '../load/run-load.js';
import { type Figure, ms, per, type RowResult } from '../report.js';
import { medianOf, spreadOf } from '../statistics.js';
import { actorOf, chargeRequests } from '../ways.js';
import type { World } from '../world.js';
import { merchantId } from './charges.js';

const STEPS = [1, 8, 32, 64, 256, 1_000];
const MARKS: Readonly<Record<number, number>> = { 64: 50, 1000: 500 };
/** As the API's own pool. */
const POOL = 10;
const MARKED = Object.keys(MARKS).map(Number);

interface Step {
  perSecond: number;
  p95Ms: number;
  errors: number;
}

export async function measureConnections({ large: database, runFolder, sizes }: World): Promise<RowResult> {
  const api = await startApi({ runFolder, env: { DATABASE_URL: database.apiUrl } });
  const results = new Map<number, Step[]>(STEPS.map((connections) => [connections, []]));
  const bare = new Map<number, number[]>(MARKED.map((callers) => [callers, []]));
  const actor = actorOf(await merchantId(database));
  try {
    const request = chargeRequests.rest(await logIn(api.port, 'merchant', TILL_MERCHANT));
    for (let round = 0; round <= sizes.rounds; round += 1) {
      for (const connections of STEPS) {
        const firstNumber = await database.prepareCodes(0);
        const { leadInMs, roundMs: durationMs } = sizes;
        const plan = { port: api.port, connections, leadInMs, durationMs, requests: [request], firstNumber };
        const result = await runLoad(plan);
        database.usedCodesBelow(firstNumber + result.answered + result.errors + connections);
        // The first round warms up.
        if (round > 0) results.get(connections)?.push(result);
      }
      for (const callers of round === 0 ? [] : MARKED) {
        const limit = { runFolder, database, actor, connections: POOL, callers, durationMs: sizes.roundMs };
        bare.get(callers)?.push((await runBareDriver(limit)).p95Ms);
      }
    }
  } finally {
    await api.stop();
  }
  const curve = (read: (step: Step) => number): [number, number][] =>
    STEPS.map((connections) => [connections, medianOf((results.get(connections) ?? []).map(read))]);
  return {
    figures: [
      ...STEPS.map((connections) => figureOf(connections, results.get(connections) ?? [])),
      ...MARKED.map((callers) => bareFigureOf(callers, bare.get(callers) ?? [])),
    ],
    curves: [
      {
        name: 'connections',
        title: 'Charges a second by the number of connections',
        xLabel: 'connections',
        yLabel: 'charges a second',
        series: [{ name: 'REST, one process', points: curve(({ perSecond }) => perSecond) }],
      },
    ],
  };
}

/** What the same number of callers wait for PostgreSQL alone: no API can answer sooner. */
function bareFigureOf(callers: number, p95Ms: readonly number[]): Figure {
  const { median, min, max } = spreadOf(p95Ms);
  return {
    row: 'connections',
    name: `the same by the bare driver: ${callers} callers, no API`,
    value: ms(median),
    mark: null,
    isMet: null,
    note: `${ms(min)} to ${ms(max)}; ${POOL} connections to PostgreSQL, as the API has`,
    data: { p95Ms },
  };
}

function figureOf(connections: number, steps: readonly Step[]): Figure {
  const { median, min, max } = spreadOf(steps.map(({ p95Ms }) => p95Ms));
  const errors = steps.reduce((sum, step) => sum + step.errors, 0);
  const mark = MARKS[connections];
  return {
    row: 'connections',
    name: `P95 of a charge at ${connections} connections`,
    value: ms(median),
    mark: mark === undefined ? null : `< ${mark} ms`,
    isMet: mark === undefined ? null : median < mark && errors === 0,
    note: `${ms(min)} to ${ms(max)}; ${per(medianOf(steps.map(({ perSecond }) => perSecond)))}; ${errors} errors`,
    data: { steps },
  };
}
