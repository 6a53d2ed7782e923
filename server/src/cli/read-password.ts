import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './usage-error.js';

/**
 * Asks for a password without showing it, twice; where standard input is no terminal, reads its first line.
 *
 * @throws UsageError when there is none, or when the two differ
 */
export async function readPassword(question: string): Promise<string> {
  const password = process.stdin.isTTY ? await askTwice(question) : await firstLine();
  if (password === '') throw new UsageError('No password was given.');
  return password;
}

async function askTwice(question: string): Promise<string> {
  // The terminal's echo goes through the output: one that swallows everything shows nothing.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    process.stdout.write(question);
    const first = await lines.question('');
    process.stdout.write('\nOnce more: ');
    const second = await lines.question('');
    process.stdout.write('\n');
    if (first !== second) throw new UsageError('The two passwords differ.');
    return first;
  } finally {
    lines.close();
  }
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}
