/** What the official tRPC adapter costs by itself, on a procedure that does nothing. */
import { requestText, runLoad } from '../load/run-load.js';
import { startNodePeer } from '../peers/start-peer.js';
import { per, type RowResult, times } from '../report.js';
import { medianOf } from '../statistics.js';
import type { World } from '../world.js';

const CONNECTIONS = 32;

export async function measureAdapter({ large: database, runFolder, sizes }: World): Promise<RowResult> {
  const server = await startNodePeer('trivial-trpc', { runFolder, database, actor: {} });
  const rates: Record<'/trpc/ok' | '/rest', number[]> = { '/trpc/ok': [], '/rest': [] };
  try {
    for (let round = 0; round <= sizes.rounds; round += 1) {
      for (const path of ['/trpc/ok', '/rest'] as const) {
        const request = requestText({ method: 'POST', path, body: '{}' });
        const plan = {
          port: server.port,
          connections: CONNECTIONS,
          durationMs: sizes.roundMs,
          requests: [request],
          firstNumber: 0,
        };
        const { perSecond } = await runLoad(plan);
        if (round > 0) rates[path].push(perSecond);
      }
    }
  } finally {
    await server.stop();
  }
  const [trpc, rest] = [medianOf(rates['/trpc/ok']), medianOf(rates['/rest'])];
  return {
    figures: [
      {
        row: 'adapter',
        name: 'the official tRPC adapter for Express, a procedure that does nothing',
        value: per(trpc),
        mark: null,
        isMet: null,
        note: `a plain Express route ${per(rest)}: ${times(trpc / rest)}`,
        data: { rates },
      },
    ],
  };
}
