/** Random programs of everything that touches money, cards and points: the API has to answer as the contract pages say. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../tests/support/start-test-server.js';
import { reportRun } from '../harness/report.js';
import { seed, sized } from '../harness/size.js';
import { testInstallation } from './people.js';
import { PROCEDURE_NAMES } from './procedures.js';
import { runPrograms } from './run.js';

const PROGRAMS = sized({ short: 60, long: 1_000 });
/** So few programs may miss what is rare. */
const NEVER_DONE = sized({ short: 5, long: 0 });
const TIMEOUT_MS = sized({ short: 240_000, long: 1_800_000 });

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test(
  `${PROGRAMS} random programs are answered as the contract pages say`,
  async () => {
    const startedAtMs = performance.now();
    const { totals, findings } = await runPrograms(testInstallation(server), { programs: PROGRAMS, seed });
    reportRun('model', 'Random programs against a model', startedAtMs, {
      programs: totals.programs,
      operations: totals.calls,
      disagreements: findings.length,
    });
    for (const { steps, story } of findings) {
      throw new Error(`SEED=${seed} repeats it. ${steps.length} steps: ${JSON.stringify(steps)}\n${story}`);
    }
    // A model that is never asked agrees with everything: each procedure succeeds somewhere.
    const neverDone = PROCEDURE_NAMES.filter((name) => !totals.outcomes.has(`${name} ok`));
    expect(neverDone.length, String(neverDone)).toBeLessThanOrEqual(NEVER_DONE);
  },
  TIMEOUT_MS,
);
