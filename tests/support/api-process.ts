import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { NO_TASKS } from './no-tasks.js';
import { bareEnvironment, repositoryRoot } from './start-process.js';

const START_TIMEOUT_MS = 50_000;

export interface ApiProcess {
  url: string;
  child: ChildProcess;
  /** Everything printed so far, on both outputs. */
  output(): string;
  /** The JSON lines of the log so far. */
  log(): Record<string, unknown>[];
  /** Sends the signal and answers the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts the API from its sources as a process of its own on a free port; DEMO_DATA and all scheduled tasks are off
 * unless `env` says otherwise.
 */
export async function startApiProcess(env: Record<string, string>): Promise<ApiProcess> {
  const { child, output, ended } = spawnApi(env);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!/^Started in /m.test(output())) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The API did not start. It said:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: /listens on (http:\S+)/.exec(output())?.[1] ?? '',
    child,
    output,
    log: () => logLines(output()),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a start that is expected to fail, and answers what it said. */
export async function failedStart(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { child, output, ended } = spawnApi(env);
  const timer = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS);
  const code = await ended;
  clearTimeout(timer);
  return { code, output: output() };
}

function spawnApi(env: Record<string, string>) {
  const main = join(repositoryRoot, 'server', 'src', 'main.ts');
  const child = spawn(process.execPath, ['--conditions=@mps/source', '--import', 'tsx', main], {
    cwd: repositoryRoot,
    env: bareEnvironment({
      API_PORT: '0',
      LOG_LEVEL: 'warn',
      JWT_SECRET: 'the-tests-secret-of-more-than-32-bytes',
      DEMO_DATA: 'false',
      SCHEDULE: NO_TASKS,
      ...env,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, ended };
}

function logLines(output: string): Record<string, unknown>[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
