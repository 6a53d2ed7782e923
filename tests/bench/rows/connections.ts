/** How long a charge takes when many tills ask at once, and how many are answered a second. */
import { logIn, startApi } from '../api.js';
import { TILL_MERCHANT } from '../data.js';
import { runLoad } from '../load/run-load.js';
import { type Figure, ms, per, type RowResult } from '../report.js';
import { medianOf, spreadOf } from '../statistics.js';
import { chargeRequests } from '../ways.js';
import type { World } from '../world.js';

const STEPS = [1, 8, 32, 64, 256, 1_000];
const MARKS: Readonly<Record<number, number>> = { 64: 50, 1000: 500 };

interface Step {
  perSecond: number;
  p95Ms: number;
  errors: number;
}

export async function measureConnections({ large: database, runFolder, sizes }: World): Promise<RowResult> {
  const api = await startApi({ runFolder, env: { DATABASE_URL: database.apiUrl } });
  const results = new Map<number, Step[]>(STEPS.map((connections) => [connections, []]));
  try {
    const request = chargeRequests.rest(await logIn(api.port, 'merchant', TILL_MERCHANT));
    for (let round = 0; round <= sizes.rounds; round += 1) {
      for (const connections of STEPS) {
        const firstNumber = await database.prepareCodes(0);
        const plan = { port: api.port, connections, durationMs: sizes.roundMs, requests: [request], firstNumber };
        const result = await runLoad(plan);
        database.usedCodesBelow(firstNumber + result.answered + result.errors + connections);
        // The first round warms up.
        if (round > 0) results.get(connections)?.push(result);
      }
    }
  } finally {
    await api.stop();
  }
  const curve = (read: (step: Step) => number): [number, number][] =>
    STEPS.map((connections) => [connections, medianOf((results.get(connections) ?? []).map(read))]);
  return {
    figures: STEPS.map((connections) => figureOf(connections, results.get(connections) ?? [])),
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
