/** A client in Python with the standard library alone goes through the main flow against a real server. */
import { execFile, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD } from '../../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../../support/start-test-server.js';

const script = join(dirname(fileURLToPath(import.meta.url)), 'main_flow.py');
const run = promisify(execFile);

/** The first Python of 3.9 or newer; null where there is none. */
function findPython(): string | null {
  const isNewEnough = 'import sys; sys.exit(sys.version_info < (3, 9))';
  return ['python3', 'python'].find((name) => spawnSync(name, ['-c', isNewEnough]).status === 0) ?? null;
}

const python = findPython();
if (python === null) console.warn('skipped: the Python client, because no Python of 3.9 or newer is installed');

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test.skipIf(python === null)('the main flow', async () => {
  const [admin, merchant] = [await server.fixtures.createAdmin(), await server.fixtures.createMerchant()];
  const account = { admin: admin.name, merchant: merchant.code, phone: '0912345678', password: PASSWORD };
  // Isolated from the environment and without site packages: what is not in the standard library is not there.
  const args = ['-I', '-S', script, server.url, JSON.stringify(account)];
  const { stdout } = await run(python ?? 'python3', args);
  expect(JSON.parse(stdout)).toEqual({
    replayed: true,
    charged: 30.5,
    refusal: 'QR_EXPIRED_OR_INVALID',
    remaining: 20.5,
    payments: 1,
  });
});
