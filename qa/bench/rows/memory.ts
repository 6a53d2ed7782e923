/** Whether a process grows while it works: every tenth request a charge, the others what tills and members look at. */

import { BIG_MERCHANT, TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { logIn, startApi } from '../api.js';
import { requestText, runLoad } from '../load/run-load.js';
import type { RowResult } from '../report.js';
import { chargeRequests } from '../ways.js';
import type { World } from '../world.js';

const CONNECTIONS = 32;
const STEPS = 10;
const MARK_BYTES = 256 * 1024 * 1024;
/** What the collector leaves for later differs from one moment to the next by about this much. */
const TOLERANCE = 1.1;

export async function measureMemory({ large: database, runFolder, sizes }: World): Promise<RowResult> {
  const api = await startApi({ runFolder, env: { DATABASE_URL: database.apiUrl } });
  const points: [number, number][] = [];
  const perStep = Math.floor(sizes.memoryRequests / STEPS);
  try {
    const token = await logIn(api.port, 'merchant', TILL_MERCHANT);
    const me = requestText({ method: 'GET', path: '/auth/me', token });
    const unknown = requestText({ method: 'GET', path: '/nothing/here', token });
    const list = requestText({
      method: 'GET',
      path: '/merchant/transactions?limit=1',
      token: await logIn(api.port, 'merchant', BIG_MERCHANT),
    });
    const requests = [chargeRequests.rest(token), me, me, me, me, me, me, me, me, me];
    for (let step = 1; step <= STEPS; step += 1) {
      // Codes are issued anew between the pieces.
      for (let done = 0; done < perStep; done += PIECE) {
        const limit = Math.min(PIECE, perStep - done);
        const firstNumber = await database.prepareCodes(0);
        const result = await runLoad({
          port: api.port,
          connections: CONNECTIONS,
          durationMs: 600_000,
          requests,
          firstNumber,
          limit,
        });
        database.usedCodesBelow(firstNumber + Math.ceil(limit / requests.length) + CONNECTIONS);
        if (result.errors > 0) throw new Error(`refused: ${JSON.stringify(result.statuses)}`);
      }
      await runLoad({
        port: api.port,
        connections: 1,
        durationMs: 5_000,
        requests: [list, unknown],
        firstNumber: 0,
        limit: 20,
      });
      points.push([step * perStep, api.memoryBytes()]);
    }
  } finally {
    await api.stop();
  }
  const last = points.at(-1)?.[1] ?? 0;
  const half = points[STEPS / 2 - 1]?.[1] ?? 0;
  const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
  return {
    figures: [
      {
        row: 'memory',
        name: `resident memory after ${(perStep * STEPS).toLocaleString('en-US')} requests`,
        value: mb(last),
        mark: '< 256 MB',
        isMet: last < MARK_BYTES,
        note: `after a tenth ${mb(points[0]?.[1] ?? 0)}`,
        data: { points },
      },
      {
        row: 'memory',
        name: 'growth over the last half of them',
        value: `${(((last - half) / half) * 100).toFixed(1)} %`,
        mark: 'none',
        isMet: last <= half * TOLERANCE,
        note: `${mb(half)} to ${mb(last)}; up to 10 % is the collector's own`,
      },
    ],
    curves: [
      {
        name: 'memory',
        title: 'Resident memory by the number of requests',
        xLabel: 'requests',
        yLabel: 'MB',
        series: [{ name: 'one process', points: points.map(([x, bytes]) => [x, bytes / 1024 / 1024]) }],
      },
    ],
  };
}

/** Fewer charges than codes are live. */
const PIECE = 50_000;
