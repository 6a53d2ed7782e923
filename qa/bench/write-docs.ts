import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../tests/support/start-process.js';
import { type Curve, type Figure, tableOf } from './report.js';
import { drawCurve } from './svg.js';

export interface Measured {
  /** Processor, memory and versions, one line. */
  machine: string;
  /** How much was measured, one line. */
  extent: string;
  figures: Figure[];
  curves: Curve[];
}

const BEGIN = '<!-- figures: written by `npm run bench -- --write` -->';
const END = '<!-- end of figures -->';

/**
 * Writes the table into docs/performance.md, and all numbers and curves beside it. Rows that were not measured this time
 * stay as they were.
 *
 * @param order the names of the rows, as they follow each other
 */
export function writeDocs(latest: Measured, order: readonly string[]): void {
  const docs = join(repositoryRoot, 'docs');
  const page = join(docs, 'performance.md');
  const folder = join(docs, 'performance');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'figures.json');
  const measured = existsSync(file) ? joined(JSON.parse(readFileSync(file, 'utf8')), latest, order) : latest;
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
  for (const curve of measured.curves) writeFileSync(join(folder, `${curve.name}.svg`), drawCurve(curve));
  const [before, after] = [readFileSync(page, 'utf8').split(BEGIN)[0], readFileSync(page, 'utf8').split(END)[1]];
  const pictures = measured.curves.map(({ name, title }) => `![${title}](performance/${name}.svg)`);
  const written = [BEGIN, measured.machine, measured.extent, tableOf(measured.figures), ...pictures, END].join('\n\n');
  writeFileSync(page, `${before}${written}${after}`);
}

function joined(before: Measured, latest: Measured, order: readonly string[]): Measured {
  const rows = new Set(latest.figures.map(({ row }) => row));
  const names = new Set(latest.curves.map(({ name }) => name));
  const place = ({ row }: Figure) => (order.includes(row) ? order.indexOf(row) : order.length);
  return {
    ...latest,
    figures: [...before.figures.filter(({ row }) => !rows.has(row)), ...latest.figures].sort(
      (left, right) => place(left) - place(right),
    ),
    curves: [...before.curves.filter(({ name }) => !names.has(name)), ...latest.curves],
  };
}
