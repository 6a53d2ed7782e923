import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import { readStdinLines } from './read-stdin.js';

/** A password to set: the first line of standard input, or typed twice. */
export async function readNewPassword(cli: Cli, fromStdin: boolean | undefined): Promise<string> {
  if (fromStdin === true) return (await readStdinLines())[0] ?? '';
  const { t } = cli;
  const password = await cli.need(undefined, '--password-stdin', () => cli.ask.secret(t('ask.newPassword')));
  if (password !== (await cli.ask.secret(t('ask.newPasswordAgain')))) throw new UsageError('usage.passwordsDiffer');
  return password;
}
