import type { Cli } from '../cli.js';
import { readStdinLines } from './read-stdin.js';

/** A PIN: the first line of standard input, or typed. It never stands in an argument. */
export async function readPin(cli: Cli, fromStdin: boolean | undefined): Promise<string> {
  if (fromStdin === true) return (await readStdinLines())[0] ?? '';
  return cli.need(undefined, '--pin-stdin', () => cli.ask.secret(cli.t('ask.pin')));
}
