/** The programs of Prometheus and Alertmanager, as their Debian packages bring them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../../support/start-process.js';

export const deployFolder = join(repositoryRoot, 'deploy');

/** Why a program cannot be run here; null where it can. It is said once, so that a skipped test is no silent one. */
export function missing(program: string, debianPackage: string): string | null {
  if (spawnSync(program, ['--version']).error === undefined) return null;
  const reason = `${program} is not installed: apt-get install ${debianPackage}`;
  process.stderr.write(`skipped, ${reason}\n`);
  return reason;
}

/** Runs a checker and answers its exit code with all that it said. */
export function check(program: string, ...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}` };
}
