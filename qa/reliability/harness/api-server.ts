/** One process of the built API, which a run may kill and start again on the same port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../../tests/support/databases/processes.js';
import { NO_TASKS } from '../../../tests/support/no-tasks.js';
import { bareEnvironment, repositoryRoot } from '../../../tests/support/start-process.js';

const START_TIMEOUT_MS = 50_000;
/** As `npm run build` leaves it: starts in half the time that the sources take, and it is what is shipped. */
const ENTRY = join(repositoryRoot, 'server', 'dist', 'main.js');

export interface ApiServer {
  url: string;
  port: number;
  pid(): number;
  isRunning(): boolean;
  /** Everything printed so far, by all processes that this one replaced too. */
  output(): string;
  /** Ends it as a crash does, at this very moment. */
  crash(): void;
  /** The same; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same port, unless it runs. */
  restart(): Promise<void>;
  /** Sends the signal and answers the exit code, null when it was killed. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export async function startApiServer(env: Record<string, string>): Promise<ApiServer> {
  const port = await freePort();
  let output = '';
  let child = await launch({ ...env, API_PORT: String(port) }, (text) => {
    output += text;
  });
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const end = async (signal: NodeJS.Signals) => {
    if (!isRunning()) return child.exitCode;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: () => child.pid ?? 0,
    isRunning,
    output: () => output,
    crash: () => void child.kill('SIGKILL'),
    kill: async () => void (await end('SIGKILL')),
    restart: async () => {
      if (isRunning()) return;
      child = await launch({ ...env, API_PORT: String(port) }, (text) => {
        output += text;
      });
    },
    stop: (signal = 'SIGTERM') => end(signal),
  };
}

async function launch(env: Record<string, string>, hear: (text: string) => void): Promise<ChildProcess> {
  const child = spawn(process.execPath, [ENTRY], {
    cwd: repositoryRoot,
    env: bareEnvironment({
      LOG_LEVEL: 'warn',
      JWT_SECRET: 'the-tests-secret-of-more-than-32-bytes',
      DEMO_DATA: 'false',
      SCHEDULE: NO_TASKS,
      // Runs call faster than anybody, and ask each answer for what it is, not for how many came before.
      RATE_LIMIT_REQUESTS: '100000000',
      LOGIN_TRIES: '100000',
      ...env,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      hear(chunk.toString());
    });
  }
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!/^Started in /m.test(said)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The API did not start. It said:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return child;
}
