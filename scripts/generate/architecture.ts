/** Draws which part of the product imports which into `docs/architecture.md`, between its two markers. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readImports } from '../architecture/import-graph.js';
import { importsOfParts, ROWS } from '../architecture/layers.js';
import type { GeneratedFile } from '../generate.js';

const PATH = 'docs/architecture.md';
const BEGIN = '<!-- parts: written by `npm run generate` -->';
const END = '<!-- end of parts -->';

export default async function generate(): Promise<GeneratedFile[]> {
  const page = await readFile(fileURLToPath(new URL(`../../${PATH}`, import.meta.url)), 'utf8');
  const [before, rest, ...others] = page.split(BEGIN);
  const [, after, ...more] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined || others.length > 0 || more.length > 0) {
    throw new Error(`${PATH} must hold the lines ${BEGIN} and ${END} once.`);
  }
  return [{ path: PATH, text: `${before}${BEGIN}\n${diagram()}\n${END}${after}` }];
}

function diagram(): string {
  const names = ROWS.flatMap((parts) => parts.map(({ name }) => name)).reverse();
  const idOf = (name: string) => `p${names.indexOf(name)}`;
  const arrows = withoutShortcuts(importsOfParts(readImports()))
    .sort(([a, b], [c, d]) => names.indexOf(a) - names.indexOf(c) || names.indexOf(b) - names.indexOf(d))
    .map(([from, to]) => `  ${idOf(from)} --> ${idOf(to)}`);
  const nodes = names.map((name) => `  ${idOf(name)}["${name}"]`);
  return ['```mermaid', 'flowchart TD', ...nodes, ...arrows, '```'].join('\n');
}

/** Leaves out each arrow whose ends other arrows join too: what a part may reach stays the same, and can be seen. */
function withoutShortcuts(edges: readonly [from: string, to: string][]): [from: string, to: string][] {
  const reaches = (from: string, to: string): boolean =>
    edges.some(([start, end]) => start === from && (end === to || reaches(end, to)));
  return edges.filter(([from, to]) => !edges.some(([start, end]) => start === from && end !== to && reaches(end, to)));
}
