/** Searching members by a part of what is known of them. */
import { logIn, startApi } from '../api.js';
import { requestText, runLoad } from '../load/run-load.js';
import { type Figure, ms, type RowResult } from '../report.js';
import { spreadOf } from '../statistics.js';
import type { Database, World } from '../world.js';

const CALLS = 40;
const MARK_MS = 30;
const TERMS = [
  { term: '小明1234', what: 'a part of a name' },
  { term: '912345', what: 'a part of a phone number' },
  { term: 'member4321', what: 'a part of an address' },
  { term: '淑芬', what: 'two characters of a name' },
  { term: '王', what: 'one character of a name' },
];

export async function measureSearch({ small, large, runFolder, sizes }: World): Promise<RowResult> {
  const figures: Figure[] = [];
  for (const database of [small, large]) {
    const api = await startApi({ runFolder, env: { DATABASE_URL: database.apiUrl } });
    try {
      const token = await logIn(api.port, 'admin', 'bench');
      for (const { term, what } of TERMS) {
        const request = requestText({
          method: 'GET',
          path: `/admin/members?search=${encodeURIComponent(term)}`,
          token,
        });
        const latencies: number[] = [];
        for (let round = 0; round <= sizes.rounds; round += 1) {
          const plan = {
            port: api.port,
            connections: 1,
            durationMs: 20_000,
            requests: [request],
            firstNumber: 0,
            limit: CALLS,
          };
          const { p50Ms, errors } = await runLoad(plan);
          if (errors > 0) throw new Error(`the search for ${term} failed`);
          if (round > 0) latencies.push(p50Ms);
        }
        figures.push(figureOf(database, what, latencies));
      }
    } finally {
      await api.stop();
    }
  }
  return { figures };
}

function figureOf({ size }: Database, what: string, latencies: readonly number[]): Figure {
  const { median, min, max } = spreadOf(latencies);
  return {
    row: 'search',
    name: `search by ${what} among ${size.members.toLocaleString('en-US')} members`,
    value: ms(median),
    mark: `< ${MARK_MS} ms`,
    isMet: median < MARK_MS,
    note: `${ms(min)} to ${ms(max)}`,
    data: { latencies },
  };
}
