/** Whether somebody else waits while passwords are checked, which is slow on purpose. */

import { BIG_MERCHANT, TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { logIn, startApi } from '../api.js';
import { requestText, runLoad } from '../load/run-load.js';
import { ms, per, type RowResult } from '../report.js';
import { medianOf, spreadOf } from '../statistics.js';
import { chargeRequests } from '../ways.js';
import { PASSWORD, type World } from '../world.js';

const LOGINS_PER_SECOND = 20;
const TILLS = 8;
const MARK_MS = 50;

export async function measureLogins({ large: database, runFolder, sizes }: World): Promise<RowResult> {
  const api = await startApi({ runFolder, env: { DATABASE_URL: database.apiUrl } });
  const [charges, logins]: [number[], number[]] = [[], []];
  try {
    const charge = chargeRequests.rest(await logIn(api.port, 'merchant', TILL_MERCHANT));
    const body = JSON.stringify({ role: 'merchant', identifier: BIG_MERCHANT, password: PASSWORD });
    const login = requestText({ method: 'POST', path: '/auth/login', body });
    for (let round = 0; round <= sizes.rounds; round += 1) {
      const firstNumber = await database.prepareCodes(0);
      const common = { port: api.port, durationMs: sizes.roundMs };
      const [others, opened] = await Promise.all([
        runLoad({ ...common, connections: TILLS, requests: [charge], firstNumber }),
        runLoad({ ...common, connections: TILLS, requests: [login], firstNumber: 0, ratePerSecond: LOGINS_PER_SECOND }),
      ]);
      database.usedCodesBelow(firstNumber + others.answered + TILLS);
      if (others.errors + opened.errors > 0)
        throw new Error(`refused: ${JSON.stringify([others.statuses, opened.statuses])}`);
      if (round === 0) continue;
      charges.push(others.p95Ms);
      logins.push(opened.perSecond);
    }
  } finally {
    await api.stop();
  }
  const { median, min, max } = spreadOf(charges);
  return {
    figures: [
      {
        row: 'logins',
        name: `P95 of a charge by ${TILLS} tills while ${LOGINS_PER_SECOND} logins a second run`,
        value: ms(median),
        mark: `< ${MARK_MS} ms`,
        isMet: median < MARK_MS,
        note: `${ms(min)} to ${ms(max)}; ${per(medianOf(logins))} logins answered`,
        data: { charges, logins },
      },
    ],
  };
}
