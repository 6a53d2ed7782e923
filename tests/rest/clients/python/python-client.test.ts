/** The Python client, with the standard library alone, goes through the main flow against a real server. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD } from '../../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../../support/start-test-server.js';
import { type BadLine, startBadLine } from '../bad-line.js';

const flow = fileURLToPath(new URL('main_flow.py', import.meta.url));
const folder = fileURLToPath(new URL('../../../../client/python/', import.meta.url));
const client = join(folder, 'mps_client.py');
const run = promisify(execFile);

/** The first Python of 3.9 or newer; null where there is none. */
function findPython(): string | null {
  const isNewEnough = 'import sys; sys.exit(sys.version_info < (3, 9))';
  return ['python3', 'python'].find((name) => spawnSync(name, ['-c', isNewEnough]).status === 0) ?? null;
}

const python = findPython();
if (python === null) console.warn('skipped: the Python client, because no Python of 3.9 or newer is installed');
/** Isolated from the environment and without site packages: what is not in the standard library is not there. */
const pythonRun = (...args: string[]) => run(python ?? 'python3', ['-I', '-S', '-B', ...args]);

let server: TestServer;
let line: BadLine;
beforeAll(async () => {
  server = await startTestServer();
  line = await startBadLine(server.url);
});
afterAll(async () => {
  await line.stop();
  await server.stop();
});

test.skipIf(python === null)('the main flow, on a line that loses answers', { timeout: 60_000 }, async () => {
  const [admin, merchant] = [await server.fixtures.createAdmin(), await server.fixtures.createMerchant()];
  const account = { admin: admin.name, merchant: merchant.code, phone: '0912345678', password: PASSWORD };
  // The first top-up takes three requests and the second one has four attempts, all of them in vain.
  line.befall('/member/recharge', ['cut', 'busy', 'pass', 'lost', 'busy', 'page', 'busy']);
  const { stdout } = await pythonRun(flow, folder, line.url, JSON.stringify(account));
  const { version, ...seen } = JSON.parse(stdout);
  console.info(`the Python client ran on Python ${version}`);
  expect(seen).toEqual({
    hooks: {
      renewals: ['NOT_AUTHENTICATED'],
      names: ['member'],
      sizes: [2, 2, 1],
      last: ['/member/transactions', 200, 1],
    },
    replayed: true,
    lost: ['SERVICE_UNAVAILABLE', 'unknown', 503],
    finished: true,
    balance: '200',
    charged: '30.5',
    refusal: ['QR_EXPIRED_OR_INVALID', 'refused', 400, true, expect.any(String)],
    remaining: '20.5',
    payments: 1,
    has_sessions: true,
    unreachable: ['SERVICE_UNAVAILABLE', 'refused', null],
    unsendable: ['VALIDATION_FAILED', 'refused', 400],
  });
  const keys = line.keysOf('/member/recharge');
  expect(keys).toHaveLength(9);
  expect(new Set(keys.slice(0, 3)).size).toBe(1);
  expect(new Set(keys.slice(3, 8)).size).toBe(1);
  expect(keys[8]).toBe('收銀-1');
});

test.skipIf(python === null)('compiles without a warning, in the syntax of Python 3.9', async () => {
  const compiled = await mkdtemp(join(tmpdir(), 'mps-python-'));
  const compile = 'import py_compile, sys; py_compile.compile(sys.argv[1], cfile=sys.argv[2], doraise=True)';
  await pythonRun('-W', 'error', '-c', compile, client, join(compiled, 'client.pyc'));
  const parse = 'import ast, sys; ast.parse(open(sys.argv[1], encoding="utf-8").read(), feature_version=(3, 9))';
  await pythonRun('-W', 'error', '-c', parse, client);
  await rm(compiled, { recursive: true, force: true });
});

test.skipIf(python === null)('every type that is named exists', async () => {
  const check = [
    'import sys, typing; sys.path.insert(0, sys.argv[1]); import mps_client as c',
    'for name, each in vars(c).items():',
    '    if isinstance(each, type) and each.__module__ == c.__name__: typing.get_type_hints(each)',
    'for name, each in vars(c.MpsClient).items():',
    '    if callable(each): typing.get_type_hints(each)',
  ].join('\n');
  await pythonRun('-c', check, folder);
});
