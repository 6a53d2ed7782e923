/** The API as it is run in production: the built server in processes of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareEnvironment, repositoryRoot } from '../../tests/support/start-process.js';
import { PASSWORD } from './world.js';

const START_TIMEOUT_MS = 60_000;
/** Of /proc/<pid>/stat; Linux has had it so for every processor that Node runs on. */
const TICKS_PER_SECOND = 100;

export interface ServerProcess {
  port: number;
  child: ChildProcess;
  /** From its start until it listened. */
  startedInMs: number;
  /** What it had written by then. */
  said: string;
  /** CPU time of it and the processes that it has started, in milliseconds. */
  cpuMs(): number;
  /** Resident memory of the process that serves (of the largest one, where several do), in bytes. */
  memoryBytes(): number;
  stop(): Promise<void>;
}

export interface StartOptions {
  runFolder: string;
  env: Record<string, string>;
  /** Arguments of Node itself, such as `--cpu-prof`. */
  nodeArgs?: string[];
  /** Pins it to one core. */
  cpu?: number;
}

export const API_SETTINGS = {
  NODE_ENV: 'production',
  API_PORT: '0',
  JWT_SECRET: 'the-secret-of-the-bench-of-more-than-32-bytes',
  // As .env.example says: a load test comes from one address and makes far more calls than a till.
  RATE_LIMIT_REQUESTS: '1000000000',
};

/** What the image gives Node on its way. */
const imageNodeArgs = nodeArgsOf(readFileSync(join(repositoryRoot, 'Dockerfile'), 'utf8'));

function nodeArgsOf(dockerfile: string): string[] {
  const entrypoint = /^ENTRYPOINT (\[.*\])$/m.exec(dockerfile)?.[1];
  if (entrypoint === undefined) throw new Error('The Dockerfile has no ENTRYPOINT.');
  const [program, ...args] = JSON.parse(entrypoint) as string[];
  if (program !== 'node') throw new Error(`The image starts ${program}.`);
  return args.slice(0, -1);
}

let serial = 0;

/** Starts the built API as its image does; its log goes to a file, as under a supervisor. */
export function startApi({ runFolder, env, nodeArgs = [], cpu }: StartOptions): Promise<ServerProcess> {
  const main = join(repositoryRoot, 'server', 'dist', 'main.js');
  return startServerProcess({
    command: [process.execPath, ...imageNodeArgs, ...nodeArgs, main],
    env: { ...API_SETTINGS, ...env },
    ready: /listens on http:\/\/[^:]+:(\d+)/,
    runFolder,
    cpu,
  });
}

interface ProcessOptions {
  command: string[];
  env: Record<string, string>;
  /** Matches what it writes once it listens; its first group is the port. */
  ready: RegExp;
  runFolder: string;
  cpu?: number;
}

/** Starts any server and waits until it says that it listens. */
export async function startServerProcess({
  command,
  env,
  ready,
  runFolder,
  cpu,
}: ProcessOptions): Promise<ServerProcess> {
  serial += 1;
  const logFile = join(runFolder, `process-${serial}.log`);
  const log = openSync(logFile, 'a');
  const [program = '', ...args] = cpu === undefined ? command : ['taskset', '-c', String(cpu), ...command];
  const startedAtMs = performance.now();
  const child = spawn(program, args, { cwd: repositoryRoot, env: bareEnvironment(env), stdio: ['ignore', log, log] });
  const exited = once(child, 'exit');
  for (;;) {
    const text = readFileSync(logFile, 'utf8');
    const port = ready.exec(text)?.[1];
    if (port !== undefined) return handleOf(child, exited, Number(port), performance.now() - startedAtMs, text);
    if (child.exitCode !== null || child.signalCode !== null || performance.now() - startedAtMs > START_TIMEOUT_MS) {
      child.kill('SIGKILL');
      throw new Error(`${command.join(' ')} did not start:\n${text}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function handleOf(
  child: ChildProcess,
  exited: Promise<unknown[]>,
  port: number,
  startedInMs: number,
  said: string,
): ServerProcess {
  const pid = child.pid ?? 0;
  return {
    port,
    child,
    startedInMs,
    said,
    cpuMs: () => [pid, ...childrenOf(pid)].reduce((sum, each) => sum + cpuMsOf(each), 0),
    memoryBytes: () => Math.max(...[pid, ...childrenOf(pid)].map(memoryOf)),
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exited;
      clearTimeout(timer);
    },
  };
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}

/** The processor time of a process so far, in milliseconds. */
export function cpuMsOf(pid: number): number {
  // The command's name may hold spaces: what follows stands behind its closing bracket.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}

/** Logs in over REST and answers the token. */
export async function logIn(port: number, role: 'admin' | 'merchant', identifier: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role, identifier, password: PASSWORD }),
  });
  const body = (await answer.json()) as { token?: string };
  if (body.token === undefined) throw new Error(`The login of ${identifier} answered ${JSON.stringify(body)}`);
  return body.token;
}
