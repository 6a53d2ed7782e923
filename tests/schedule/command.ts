/** The commands `schedule` and `run-task` as processes of their own, from the sources. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TaskRun } from '../../server/src/jobs/run-task.js';
import { bareEnvironment, repositoryRoot } from '../support/start-process.js';
import { until } from '../support/until.js';

const START_TIMEOUT_MS = 50_000;

export interface Command {
  child: ChildProcess;
  stdout(): string;
  output(): string;
  /** The JSON lines of the log so far. */
  log(): Record<string, unknown>[];
  /** The exit code; null when a signal ended it. */
  ended: Promise<number | null>;
}

export function startCommand(args: string[], env: Record<string, string>): Command {
  const main = join(repositoryRoot, 'server', 'src', 'main.ts');
  const child = spawn(process.execPath, ['--conditions=@mps/source', '--import', 'tsx', main, ...args], {
    cwd: repositoryRoot,
    env: bareEnvironment({ JWT_SECRET: 'the-tests-secret-of-more-than-32-bytes', DEMO_DATA: 'false', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return {
    child,
    stdout: () => stdout,
    output: () => stdout + stderr,
    log: () => jsonLines(stdout),
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** Starts the schedule and waits until it says that it runs. */
export async function startScheduleProcess(env: Record<string, string>): Promise<Command> {
  const command = startCommand(['schedule'], env);
  await until(
    () => command.child.exitCode !== null || /^The schedule runs on /m.test(command.stdout()),
    START_TIMEOUT_MS,
  );
  if (command.child.exitCode !== null) throw new Error(`The schedule did not start. It said:\n${command.output()}`);
  return command;
}

/** Runs a task to its end and reads what it printed. */
export async function runTaskProcess(args: string[], env: Record<string, string>) {
  const command = startCommand(['run-task', ...args], { LOG_LEVEL: 'silent', ...env });
  const code = await command.ended;
  const [run] = jsonLines(command.stdout()) as Partial<TaskRun>[];
  return { code, run, output: command.output() };
}

function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
