/** The present version gives the right answer to every scenario of the first version's faults. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD } from '../../tests/support/fixtures.js';
import { startTestServer, type TestServer } from '../../tests/support/start-test-server.js';
import { runScenarios } from './scenario.js';
import { SCENARIOS } from './scenarios.js';
import { openWorld, type World } from './world.js';

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await startTestServer({ env: { LOGIN_TRIES: '5' } });
  const { name } = await server.fixtures.createAdmin();
  world = await openWorld(server.url, { name, password: PASSWORD });
});
afterAll(() => server.stop());

test.each(SCENARIOS)('$rule: $what', { timeout: 60_000 }, async (scenario) => {
  const [outcome] = await runScenarios(world, [scenario]);
  expect(outcome?.heard).toBe(scenario.right);
});
