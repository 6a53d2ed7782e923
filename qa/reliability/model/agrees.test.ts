/** Random programs of everything that touches money, cards and points: the API has to answer as the model does. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../tests/support/start-test-server.js';
import { reportRun } from '../harness/report.js';
import { seed, sized } from '../harness/size.js';
import { PROCEDURE_NAMES } from './model.js';
import { runPrograms } from './run.js';

const PROGRAMS = sized({ short: 60, long: 1_000 });
/** So few programs may miss what is rare. */
const NEVER_DONE = sized({ short: 5, long: 0 });
const TIMEOUT_MS = sized({ short: 240_000, long: 1_200_000 });

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test(
  `${PROGRAMS} random programs are answered as the model answers them`,
  async () => {
    const startedAtMs = performance.now();
    const { totals, failure } = await runPrograms(server, { programs: PROGRAMS, seed });
    const disagreements = failure === null ? 0 : 1;
    reportRun('model', 'Random programs against a model', startedAtMs, {
      programs: totals.programs,
      operations: totals.calls,
      disagreements,
    });
    if (failure !== null) {
      throw new Error(
        `SEED=${seed} repeats it. ${failure.steps.length} steps: ${JSON.stringify(failure.steps)}\n${failure.story}`,
      );
    }
    // A model that is never asked agrees with everything: each procedure succeeds somewhere, and is refused too.
    const neverDone = PROCEDURE_NAMES.filter((name) => !totals.outcomes.has(`${name} ok`));
    expect(neverDone.length, String(neverDone)).toBeLessThanOrEqual(NEVER_DONE);
  },
  TIMEOUT_MS,
);
