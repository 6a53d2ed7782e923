import type { Cli } from '../cli.js';
import { readStdinLines } from './read-stdin.js';

/** The payment code: given, from standard input by `-`, or scanned or pasted at the prompt. */
export async function readCode(cli: Cli, given: string | undefined): Promise<string> {
  if (given === '-') return ((await readStdinLines())[0] ?? '').trim();
  return cli.need(given, '--qr', () => cli.ask.text(cli.t('ask.code')));
}
