/**
 * A Debian server to try the documents on: this machine's packages in namespaces of their own, with PostgreSQL and Redis on
 * their usual ports, and nothing that a document has not made. It takes root, as the documents' `sudo` does.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../support/start-process.js';
import { until } from '../../support/until.js';

const START_TIMEOUT_MS = 60_000;
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const PROGRAMS = ['unshare', 'nsenter', 'ip', 'pg_createcluster', 'redis-server', 'nginx', 'age', 'openssl', 'curl'];

const works = (command: string, args: string[]) => spawnSync(command, args).status === 0;
const missingPrograms = PROGRAMS.filter((program) => !works('sh', ['-c', `command -v ${program}`]));

/** Why there can be no such server here; null where there can. */
export const machineIsMissing = whatIsMissing();

function whatIsMissing(): string | null {
  if (missingPrograms.length > 0) return `not installed: ${missingPrograms.join(', ')}`;
  if (!works('unshare', ['--mount', '--net', '--pid', '--fork', 'mount', '--make-rprivate', '/'])) {
    return 'namespaces need root (CAP_SYS_ADMIN)';
  }
  return existsSync(join(repositoryRoot, 'server', 'dist', 'main.js'))
    ? null
    : 'the server is not built: npm run setup';
}

/** Somebody's login on the server: what one command exports, and the functions that it defines, the next one has. */
export interface Session {
  /** Runs commands as they are, with what is typed into them; throws with all that they said when they fail. */
  run(commands: string, typed?: string): string;
}

export interface Machine {
  /** Opens a session in a folder of its own. */
  openSession(): Session;
  /** What the services have said. */
  journal(): string;
  stop(): Promise<void>;
}

export async function startMachine(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'mps-machine-'));
  // Services have users of their own.
  chmodSync(folder, 0o755);
  const support = join(repositoryRoot, 'tests', 'deploy', 'support', 'machine');
  const manager = [process.execPath, join(support, 'service-manager.mjs')];
  const namespaces = ['--mount', '--net', '--pid', '--fork', '--mount-proc', '--kill-child'];
  const child = spawn('unshare', [...namespaces, join(support, 'set-up.sh'), folder, repositoryRoot, ...manager], {
    env: { PATH, LANG: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await until(() => {
    if (child.exitCode !== null) throw new Error(`The machine did not start:\n${output}`);
    return output.includes('ready');
  }, START_TIMEOUT_MS);
  const init = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim();
  let sessions = 0;
  return {
    openSession: () => {
      sessions += 1;
      return openSession(init, join(folder, `home-${sessions}`));
    },
    journal: () => (existsSync(join(folder, 'journal')) ? readFileSync(join(folder, 'journal'), 'utf8') : ''),
    stop: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One shell after the other, each beginning with what the one before has exported, and where it was. */
function openSession(init: string, home: string): Session {
  mkdirSync(home);
  const state = `${home}.state`;
  spawnSync('sh', ['-c', `echo 'cd ${home}' >${state}`]);
  return {
    run: (commands, typed = '') => {
      const script = `. ${state}\n${commands}\n{ export -p; declare -f; printf 'cd %q\\n' "$PWD"; } >${state}`;
      const namespaces = ['-t', init, '--mount', '--net', '--pid'];
      const shell = spawnSync('nsenter', [...namespaces, 'bash', '--norc', '-euo', 'pipefail', '-c', script], {
        env: { PATH, HOME: home, LANG: 'C.UTF-8' },
        encoding: 'utf8',
        input: typed,
      });
      if (shell.status === 0) return shell.stdout;
      throw new Error(`${commands}\nended with ${shell.status}:\n${shell.stderr}${shell.stdout}`);
    },
  };
}
