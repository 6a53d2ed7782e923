import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const END_TIMEOUT_MS = 5_000;

/**
 * The command line of a running process, null when there is none. A number alone proves nothing: numbers are
 * given again, so nobody ends a process here without having looked at what it is.
 */
export function commandOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') || null;
  } catch {
    return commandByPs(pid);
  }
}

/** Where there is no /proc. */
function commandByPs(pid: number): string | null {
  if (process.platform === 'linux' || process.platform === 'win32') return null;
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** Ends a process that its command line proves to be ours, and waits until it is gone. */
export async function endProcess(pid: number, commandPart: string, signal: NodeJS.Signals): Promise<void> {
  const isThere = () => commandOf(pid)?.includes(commandPart) === true;
  if (!isThere()) return;
  process.kill(pid, signal);
  const deadline = Date.now() + END_TIMEOUT_MS;
  while (isThere() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  if (isThere()) process.kill(pid, 'SIGKILL');
}

/** A port that is free at this moment; another process may take it before it is used, so callers try again. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
