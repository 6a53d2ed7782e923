/** Writes the table of all procedures into `README.md`, between its two markers, from the contracts. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Access, Contract } from '../../shared/src/contract/contract.js';
import { readContracts } from '../contracts/read-contracts.js';
import type { GeneratedFile } from '../generate.js';

const BEGIN = '<!-- procedures: written by `npm run generate` -->';
const END = '<!-- end of procedures -->';

export default async function generate(): Promise<GeneratedFile[]> {
  const readme = await readFile(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
  const [before, rest] = splitAt(readme, BEGIN);
  const [, after] = splitAt(rest, END);
  return [{ path: 'README.md', text: `${before}${BEGIN}\n${await table()}\n${END}${after}` }];
}

function splitAt(text: string, marker: string): [string, string] {
  const [before, after, ...more] = text.split(marker);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`README.md must hold the line ${marker} once.`);
  }
  return [before, after];
}

async function table(): Promise<string> {
  const contracts = (await readContracts()).map(({ contract }) => contract);
  // Streams have no address of their own over REST.
  const rows = contracts.flatMap(({ name, rest, access, summary }: Contract) =>
    rest === null ? [] : [[`\`${name}\``, `\`${rest.method} ${rest.path}\``, textOf(access), summary]],
  );
  const head = ['tRPC', 'REST', 'permission', 'what it does'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const WORDS: Partial<Record<Access, string>> = {
  login: 'any login',
  manager: 'administrators and managers',
  administrator: 'administrators',
};
const textOf = (access: Access): string => WORDS[access] ?? access;
