/**
 * Whether finding a code takes longer when many are live: one till, one charge after the other, by turns over two
 * databases that differ in nothing else. Turns are short, so that what the machine does meanwhile meets both.
 */

import { TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { logIn, type ServerProcess, startApi } from '../api.js';
import { type Connection, openConnection, requestMaker } from '../load/connection.js';
import { ms, type RowResult, times } from '../report.js';
import { medianOf, middleHalfOf } from '../statistics.js';
import { chargeRequests } from '../ways.js';
import type { Database, World } from '../world.js';

const FEWEST = 10;
const CHARGES_A_TURN = 25;
const WARM_UP_TURNS = 20;

/** One of the two databases, with a server of its own and a till. */
interface Side {
  /** Has so many codes live and charges some of them. @returns the latency in the middle, in milliseconds */
  charge(live: number): Promise<number>;
  /** Begins again with so many live codes. */
  begin(live: number): Promise<void>;
  stop(): Promise<void>;
}

export async function measureLiveCodes({ short, codes, runFolder, sizes }: World): Promise<RowResult> {
  const steps = [100, 1_000, 10_000, 100_000].filter((count) => count <= sizes.liveCodes);
  const most = steps.at(-1) ?? FEWEST;
  const few = await openSide(short, runFolder);
  const many = await openSide(codes, runFolder);
  const [ofFew, ratiosOf]: [number[], Map<number, number[]>] = [[], new Map()];
  try {
    for (const step of steps) {
      await few.begin(FEWEST);
      await many.begin(step);
      const ratios: number[] = [];
      for (let turn = -WARM_UP_TURNS; turn < sizes.codeTurns; turn += 1) {
        // Who goes first changes: the first of a pair meets what the pause before it left behind.
        const manyFirst = turn % 2 === 0 ? await many.charge(step) : null;
        const fewMs = await few.charge(FEWEST);
        const manyMs = manyFirst ?? (await many.charge(step));
        if (turn < 0) continue;
        ofFew.push(fewMs);
        ratios.push(manyMs / fewMs);
      }
      ratiosOf.set(step, ratios);
    }
  } finally {
    await Promise.all([few.stop(), many.stop()]);
  }
  const ratios = ratiosOf.get(most) ?? [];
  const [ratio, half, baseMs] = [medianOf(ratios), middleHalfOf(ratios), medianOf(ofFew)];
  const pointOf = (step: number): [number, number] => [step, baseMs * medianOf(ratiosOf.get(step) ?? [])];
  return {
    figures: [
      {
        row: 'live-codes',
        name: `a charge with ${most.toLocaleString('en-US')} live codes, against ${FEWEST}`,
        value: times(ratio),
        mark: '≤ 1.10 ×',
        isMet: ratio <= 1.1,
        note: `half of ${ratios.length} turns ${half.from.toFixed(2)} to ${half.to.toFixed(2)}; with ${FEWEST} ${ms(baseMs)}`,
        data: { ofFew, ratios: Object.fromEntries(ratiosOf) },
      },
    ],
    curves: [
      {
        name: 'live-codes',
        title: 'Latency of a charge by the number of live codes',
        xLabel: 'live codes',
        yLabel: 'milliseconds (median)',
        series: [{ name: 'REST, one connection', points: [[FEWEST, baseMs], ...steps.map(pointOf)] }],
      },
    ],
  };
}

async function openSide(database: Database, runFolder: string): Promise<Side> {
  const api: ServerProcess = await startApi({ runFolder, env: { DATABASE_URL: database.apiUrl } });
  const connection: Connection = await openConnection(api.port);
  const request = chargeRequests.rest(await logIn(api.port, 'merchant', TILL_MERCHANT));
  const since = await database.now();
  let charged = 0;
  return {
    begin: async (live) => {
      await database.endCodes();
      await database.keepCodes(live + CHARGES_A_TURN);
      // What the filling left behind is written now and not while charges are measured.
      await database.query('VACUUM (ANALYZE) mps.payment_codes');
      await database.query('CHECKPOINT');
    },
    charge: async (live) => {
      // Charges use codes up: as many as are charged stand beside those that stay live.
      const firstNumber = await database.keepCodes(live + CHARGES_A_TURN);
      const next = requestMaker([request], firstNumber);
      const latenciesMs: number[] = [];
      for (let count = 0; count < CHARGES_A_TURN; count += 1) {
        const text = next();
        const sentAtMs = performance.now();
        const status = await connection.exchange(text);
        latenciesMs.push(performance.now() - sentAtMs);
        if (status !== 200) throw new Error(`a charge answered ${status}`);
      }
      charged += CHARGES_A_TURN;
      database.usedCodesBelow(firstNumber + CHARGES_A_TURN);
      return medianOf(latenciesMs);
    },
    stop: async () => {
      connection.close();
      await api.stop();
      await database.endCodes();
      const written = await database.paymentsSince(since);
      if (written !== charged) throw new Error(`${charged} charges were answered and ${written} written`);
    },
  };
}
