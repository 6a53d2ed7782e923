/**
 * The machine's nginx as a container runs it: the configuration of `deploy/nginx`, of which only the ports, the certificate and
 * the addresses in `site/` are replaced. How Debian's unit runs it is tried in `tests/deploy/documents.test.ts`.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/databases/processes.js';
import { repositoryRoot } from '../../support/start-process.js';
import { until } from '../../support/until.js';

export const nginxFolder = join(repositoryRoot, 'deploy', 'nginx');
const START_TIMEOUT_MS = 10_000;

const isThere = (command: string, args: string[]) => spawnSync(command, args).status === 0;
/** Why nothing can be run behind nginx here; null where it can. */
export const nginxIsMissing =
  isThere('nginx', ['-v']) && isThere('openssl', ['version'])
    ? null
    : 'nginx or openssl is not installed: apt-get install nginx openssl';
if (nginxIsMissing !== null) process.stderr.write(`skipped, ${nginxIsMissing}\n`);

/** A line of the access log. */
interface AccessLine {
  method: string;
  path: string;
  status: number;
  request_id: string;
  /** The processes that were asked, in turn: `127.0.0.1:8001, 127.0.0.1:8002`. */
  upstream: string;
}

export interface Nginx {
  /** Such as `https://localhost:54321`. */
  url: string;
  /** Where plain HTTP is answered. */
  plainUrl: string;
  /** Its own certificate, which it is trusted by. */
  ca: string;
  /** What has been logged so far; a line is written when its request has ended. */
  accessLog(): AccessLine[];
  /** Everything printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * The shell ends the server when its standard input closes: when this process ends, also by SIGKILL. A container's standard
 * output, which the server opens as /dev/stdout, is a pipe; those of Node's children are sockets.
 */
const GUARD = `exec 3<&0
{
  "$@" 3<&- &
  server=$!
  (cat <&3; kill -TERM $server) >/dev/null 2>&1 &
  wait $server
} | cat`;

/**
 * @param upstreams the addresses of the processes, such as `127.0.0.1:8001`
 * @param parameters of each of them, where the test cannot do with those of `deploy/nginx/site/api.conf`
 */
export async function startNginx(upstreams: readonly string[], parameters: string = ownParameters()): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'mps-nginx-'));
  // Its workers may be another user's processes.
  chmodSync(folder, 0o755);
  const [port, plainPort] = [await freePort(), await freePort()];
  writeConfiguration(folder, { port, plainPort, servers: upstreams.map((each) => `server ${each} ${parameters};`) });
  const args = ['nginx', '-p', join(folder, 'run'), '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
  const guard = spawn('sh', ['-c', GUARD, 'sh', ...args, '-g', 'daemon off; pid nginx.pid;'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [guard.stdout, guard.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const plainUrl = `http://localhost:${plainPort}`;
  await until(async () => {
    if (guard.exitCode !== null) throw new Error(`nginx did not start. It said:\n${output}`);
    return fetch(`${plainUrl}/proxy-live`)
      .then(({ status }) => status === 204)
      .catch(() => false);
  }, START_TIMEOUT_MS);
  return {
    url: `https://localhost:${port}`,
    plainUrl,
    ca: readFileSync(join(folder, 'tls.crt'), 'utf8'),
    accessLog: () => accessLines(output),
    output: () => output,
    stop: async () => {
      guard.stdin.end();
      if (guard.exitCode === null) await once(guard, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeConfiguration(
  folder: string,
  { port, plainPort, servers }: { port: number; plainPort: number; servers: readonly string[] },
): void {
  cpSync(nginxFolder, folder, { recursive: true });
  mkdirSync(join(folder, 'run'));
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const files = ['-keyout', join(folder, 'tls.key'), '-out', join(folder, 'tls.crt')];
  execFileSync('openssl', ['req', '-x509', ...key, ...subject, ...files], { stdio: 'ignore' });
  const site = {
    'http.conf': [`listen 127.0.0.1:${plainPort};`, `listen [::1]:${plainPort};`],
    'https.conf': [
      `listen 127.0.0.1:${port} ssl http2;`,
      `listen [::1]:${port} ssl http2;`,
      'ssl_certificate tls.crt;',
      'ssl_certificate_key tls.key;',
    ],
    'api.conf': servers,
  };
  for (const [name, lines] of Object.entries(site)) {
    writeFileSync(join(folder, 'site', name), `${lines.join('\n')}\n`);
  }
}

/** What `site/api.conf` says after each address. */
function ownParameters(): string {
  const text = readFileSync(join(nginxFolder, 'site', 'api.conf'), 'utf8');
  return /^server \S+ (.+);$/m.exec(text)?.[1] ?? '';
}

function accessLines(output: string): AccessLine[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as AccessLine);
}
