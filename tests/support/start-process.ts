import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_TASKS } from './no-tasks.js';

export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));
/** A first start initialises a database; on a busy machine that takes a while. */
const START_TIMEOUT_MS = 50_000;

export interface ServerProcess {
  url: string;
  /** Everything printed so far, on both outputs. */
  output(): string;
  child: ChildProcess;
  /** Sends the signal and answers the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A data folder of its own, removed by `remove`. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'mps-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Only what a process needs of this one's environment: settings of the test run must not reach it. */
export function bareEnvironment(env: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, ...env };
}

/**
 * Starts the API as `npm start` does, as a process of its own on a free port.
 *
 * @param env its settings, MPS_DATA_DIR among them
 */
export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(repositoryRoot, 'scripts', 'run.mjs'), 'start'], {
    env: bareEnvironment({ API_PORT: '0', SCHEDULE: NO_TASKS, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    const giveUp = (reason: string) => {
      child.kill('SIGKILL');
      reject(new Error(`The server ${reason}. It said:\n${output}`));
    };
    const timer = setTimeout(() => giveUp('did not start in time'), START_TIMEOUT_MS);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      // The last line of the start text, so that all of it is there.
      if (!/^Started in /m.test(output)) return;
      clearTimeout(timer);
      resolve(/listens on (http:\S+)/.exec(output)?.[1] ?? '');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      giveUp(`ended with code ${code}`);
    });
  });
  return {
    url,
    child,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}
