/** From the start of the process until it listens. */
import { join } from 'node:path';
import { type ServerProcess, startApi } from '../api.js';
import type { Figure, RowResult } from '../report.js';
import { spreadOf } from '../statistics.js';
import type { World } from '../world.js';

export async function measureStarts({ large, runFolder, sizes }: World): Promise<RowResult> {
  const [first, again, postgres]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < Math.max(3, sizes.rounds); round += 1) {
    // As `npm start` without a setting: demo data too.
    const env = { NODE_ENV: 'development', MPS_DATA_DIR: join(runFolder, `embedded-${round}`) };
    first.push(await secondsOf(startApi({ runFolder, env })));
    again.push(await secondsOf(startApi({ runFolder, env })));
    postgres.push(await secondsOf(startApi({ runFolder, env: { DATABASE_URL: large.apiUrl } })));
  }
  return {
    figures: [
      figureOf('embedded, for the first time, with demo data', first, 4),
      figureOf('embedded, again', again, 1.5),
      figureOf('with PostgreSQL', postgres, 0.7),
    ],
  };
}

async function secondsOf(starting: Promise<ServerProcess>): Promise<number> {
  const api = await starting;
  await api.stop();
  return api.startedInMs / 1000;
}

function figureOf(what: string, seconds: number[], markSeconds: number): Figure {
  const { median, min, max } = spreadOf(seconds);
  return {
    row: 'starts',
    name: `start until it listens, ${what}`,
    value: `${median.toFixed(2)} s`,
    mark: `< ${markSeconds} s`,
    isMet: median < markSeconds,
    note: `${min.toFixed(2)} to ${max.toFixed(2)} s`,
    data: { seconds },
  };
}
