/** Writes the table of all procedures into `README.md`, between its two markers, from the router. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type RestOperation, restOperationsOf } from '../../server/src/rest/operations.js';
import { appRouter } from '../../server/src/router.js';
import type { GeneratedFile } from '../generate.js';

const BEGIN = '<!-- procedures: written by `npm run generate` -->';
const END = '<!-- end of procedures -->';
/** The order in which a reader meets them; the router's order holds within each. */
const DOMAINS = ['auth', 'member', 'merchant', 'common', 'admin'];

export default async function generate(): Promise<GeneratedFile[]> {
  const readme = await readFile(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
  const [before, rest] = splitAt(readme, BEGIN);
  const [, after] = splitAt(rest, END);
  return [{ path: 'README.md', text: `${before}${BEGIN}\n${table()}\n${END}${after}` }];
}

function splitAt(text: string, marker: string): [string, string] {
  const [before, after, ...more] = text.split(marker);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`README.md must hold the line ${marker} once.`);
  }
  return [before, after];
}

function table(): string {
  // tRPC keeps the kind of a procedure out of its public types. Subscriptions are streams of tRPC alone.
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  const names = Object.entries(procedures).flatMap(([name, { _def }]) => (_def.type === 'subscription' ? [] : [name]));
  const operations = restOperationsOf(appRouter).sort(
    (left, right) => rankOf(left) - rankOf(right) || names.indexOf(left.name) - names.indexOf(right.name),
  );
  if (operations.length !== names.length) throw new Error('A procedure has no REST path in its meta.');
  const rows = operations.map(({ name, method, path, meta }) => [
    `\`${name}\``,
    `\`${method} ${path}\``,
    accessOf(meta),
    meta.openapi?.summary ?? '',
  ]);
  const head = ['tRPC', 'REST', 'permission', 'what it does'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rankOf({ name }: RestOperation): number {
  return DOMAINS.indexOf(name.split('.')[0] ?? '');
}

function accessOf({ permission, openapi }: RestOperation['meta']): string {
  if (permission !== undefined) return permission;
  return openapi?.protect === false ? 'everybody' : 'any login';
}
