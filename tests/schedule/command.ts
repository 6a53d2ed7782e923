/** The command `run-task` as a process of its own, from the sources. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TaskRun } from '../../server/src/jobs/run-task.js';
import { bareEnvironment, repositoryRoot } from '../support/start-process.js';

export interface Command {
  child: ChildProcess;
  stdout(): string;
  output(): string;
  /** The exit code; null when a signal ended it. */
  ended: Promise<number | null>;
}

/** Starts `run-task` with these arguments. */
export function startRunTask(args: string[], env: Record<string, string>): Command {
  const main = join(repositoryRoot, 'server', 'src', 'main.ts');
  const child = spawn(process.execPath, ['--conditions=@mps/source', '--import', 'tsx', main, 'run-task', ...args], {
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
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** Runs a task to its end and reads what it printed. */
export async function runTaskProcess(args: string[], env: Record<string, string>) {
  const command = startRunTask(args, { LOG_LEVEL: 'silent', ...env });
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
