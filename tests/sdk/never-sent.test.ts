/** A call of which nothing has left this computer is refused, not unknown: by each of the four clients. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMpsClient, isMpsError } from '@mps/client';
import { createRestClient, isMpsError as isRestError } from '@mps/rest';
import { wasNeverSent } from '@mps/shared/errors/never-sent';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestCli, hasPython, runProcess, type TestCli } from '../cli/run-cli.js';
import { bareEnvironment, repositoryRoot } from '../support/start-process.js';

// Node's `fetch` waits ten seconds for a connection.
vi.setConfig({ testTimeout: 60_000 });

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) console.warn('skipped: a certificate that is not trusted, because openssl is not installed');
if (!hasPython) console.warn('skipped: the Python client, because no Python is installed');

let cli: TestCli;
let folder: string;
const servers: Server[] = [];

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function selfSigned(): Promise<Server> {
  const files = ['-keyout', join(folder, 'tls.key'), '-out', join(folder, 'tls.crt')];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...key, '-subj', '/CN=localhost', ...files], { stdio: 'ignore' });
  const [tlsKey, cert] = await Promise.all([readFile(join(folder, 'tls.key')), readFile(join(folder, 'tls.crt'))]);
  return createHttpsServer({ key: tlsKey, cert }, (_request, response) => response.end());
}

const urls = { plain: '', plainAsTls: '', silentAsTls: '', selfSigned: '' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mps-never-sent-'));
  cli = await createTestCli('http://127.0.0.1:9');
  const plain = await listen(createHttpServer((_request, response) => response.end()));
  urls.plain = `http://127.0.0.1:${plain}`;
  urls.plainAsTls = `https://127.0.0.1:${plain}`;
  urls.silentAsTls = `https://127.0.0.1:${await listen(createServer(() => {}))}`;
  if (hasOpenssl) urls.selfSigned = `https://127.0.0.1:${await listen(await selfSigned())}`;
});
afterAll(async () => {
  for (const server of servers) server.close();
  await cli?.remove();
  await rm(folder, { recursive: true, force: true });
});

interface Seen {
  code: string;
  outcome: string;
  /** All that a person or a log may be shown. */
  said: string;
}

const thrownBy = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => Promise.reject(new Error('The call succeeded')),
    (error: unknown) => error,
  );

const CHARGE = { qr_plain: 'a-code-that-is-long-enough', amount: '12.50' };

async function bySdk(url: string, token: string): Promise<Seen> {
  const client = createMpsClient({ url, token, retries: 0, language: 'en' });
  const error = await thrownBy(client.merchant.charge.mutate(CHARGE));
  if (!isMpsError(error)) throw error;
  return { code: error.code, outcome: error.outcome, said: `${error.stack} ${JSON.stringify(error.details)}` };
}

async function byRest(url: string, token: string): Promise<Seen> {
  const client = createRestClient({ url, token: () => token, retries: 0, language: 'en' });
  const error = await thrownBy(client.POST('/merchant/charge', { body: CHARGE }));
  if (!isRestError(error)) throw error;
  return { code: error.code, outcome: error.outcome, said: `${error.stack} ${JSON.stringify(error.details)}` };
}

async function byCli(url: string, token: string): Promise<Seen> {
  const args = ['charge', '--qr', '-', '--amount', CHARGE.amount, '--json', '--timeout', '2'];
  const env = { MPS_URL: url, MPS_TOKEN: token };
  // The role is asked for first, over the same line, so that a failure of that call is what is seen.
  const { stderr } = await cli.run(args, { env, input: CHARGE.qr_plain });
  const { code, outcome } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}').error;
  return { code, outcome, said: stderr };
}

async function byPython(url: string, token: string): Promise<Seen> {
  const program = [
    'import json, sys; sys.path.insert(0, sys.argv[1])',
    'from mps_client import MpsClient, MpsError',
    'try: MpsClient(sys.argv[2], json.loads(sys.argv[3]), timeout_ms=2000, retries=0).merchant_charge(**json.loads(sys.argv[4]))',
    'except MpsError as error: print(json.dumps([error.code, error.outcome, error.message]))',
  ].join('\n');
  const args = ['-I', '-S', '-B', '-c', program, join(repositoryRoot, 'client', 'python'), url];
  const more = [JSON.stringify(token), JSON.stringify(CHARGE)];
  const { stdout, stderr } = await runProcess('python3', [...args, ...more], bareEnvironment({}));
  if (stdout === '') throw new Error(stderr);
  const [code, outcome, message] = JSON.parse(stdout);
  return { code, outcome, said: message + stderr };
}

const clients = { SDK: bySdk, REST: byRest, CLI: byCli, ...(hasPython ? { Python: byPython } : {}) };
const TOKEN = 'sesame-sesame';

describe.each(Object.entries(clients))('by the %s client', (_name, charge) => {
  test.each([
    ['a line break', `${TOKEN}\n${TOKEN}`],
    ['Chinese', `${TOKEN}中文`],
    ['a byte order mark', `\ufeff${TOKEN}`],
  ])('a token with %s', async (_what, token) => {
    const seen = await charge(urls.plain, token);
    expect(seen).toMatchObject({ code: 'VALIDATION_FAILED', outcome: 'refused' });
    expect(seen.said).toContain('header authorization');
    expect(seen.said).not.toContain(TOKEN);
  });

  test.each([
    ['without a sense', 'http://127.0.0.1:port'],
    ['of another protocol', 'gopher://127.0.0.1'],
  ])('an address %s', async (_what, url) => {
    expect(await charge(url, TOKEN)).toMatchObject({ code: 'VALIDATION_FAILED', outcome: 'refused' });
  });

  test('a network without a way there', async () => {
    expect(await charge('http://255.255.255.255:81', TOKEN)).toMatchObject({ outcome: 'refused' });
  });

  test.skipIf(!hasOpenssl)('a certificate that is not trusted', async () => {
    const refused = { code: 'SERVICE_UNAVAILABLE', outcome: 'refused' };
    expect(await charge(urls.selfSigned, TOKEN)).toMatchObject(refused);
  });

  test('a server that speaks no TLS', async () => {
    const refused = { code: 'SERVICE_UNAVAILABLE', outcome: 'refused' };
    expect(await charge(urls.plainAsTls, TOKEN)).toMatchObject(refused);
  });

  test('a connection that is not made in time', async () => {
    expect(await charge(urls.silentAsTls, TOKEN)).toMatchObject({ outcome: 'refused' });
  });
});

describe('an error of the system', () => {
  const failure = (code: string, syscall: string) => Object.assign(new Error(`${syscall} ${code}`), { code, syscall });

  test.each([
    ['ETIMEDOUT', 'connect', true],
    ['EHOSTUNREACH', 'connect', true],
    ['EHOSTUNREACH', 'read', false],
    ['ETIMEDOUT', 'read', false],
    ['EPIPE', 'write', false],
  ])('%s by %s', (code, syscall, expected) => {
    expect(wasNeverSent(new TypeError('fetch failed', { cause: failure(code, syscall) }))).toBe(expected);
  });

  test('of several addresses counts where none was reached', () => {
    const unreached = failure('ETIMEDOUT', 'connect');
    expect(wasNeverSent(new AggregateError([unreached, unreached]))).toBe(true);
    expect(wasNeverSent(new AggregateError([unreached, failure('ECONNRESET', 'read')]))).toBe(false);
  });
});
