import stringWidth from 'fast-string-width';
import { safe } from './safe.js';
import { paint, terminalWidth } from './terminal.js';

export interface Column {
  head: string;
  /** Amounts and counts stand under each other by their last digit. */
  align?: 'left' | 'right';
  /** May be cut where the terminal is too narrow. */
  canShrink?: boolean;
  /** May be left out where the terminal is still too narrow; the detail of a row shows it. */
  canDrop?: boolean;
}

const GAP = '  ';
/** Narrower columns would show nothing worth reading. */
const LEAST_WIDTH = 6;

/**
 * A table whose columns align, whatever the width of the characters in them.
 *
 * @param width columns of the terminal; null: as wide as need be
 */
export function table(columns: Column[], rows: string[][], width = terminalWidth()): string {
  const kept = columnsThatFit(columns, rows, width);
  return draw(
    kept.flatMap((index) => columns[index] ?? []),
    rows.map((row) => kept.map((index) => safe(row[index] ?? ''))),
    width,
  );
}

/** Leaves columns out, the last that may be first, until the others fit. @returns the indexes that stay */
function columnsThatFit(columns: Column[], rows: string[][], width: number | null): number[] {
  const kept = [...columns.keys()];
  const leastOf = (index: number) => {
    const { head = '', canShrink = false } = columns[index] ?? {};
    const whole = Math.max(displayWidth(head), ...rows.map((row) => displayWidth(safe(row[index] ?? ''))));
    return canShrink ? Math.min(whole, LEAST_WIDTH) : whole;
  };
  for (;;) {
    const least = kept.reduce((sum, index) => sum + leastOf(index) + GAP.length, -GAP.length);
    const last = kept.findLastIndex((index) => columns[index]?.canDrop === true);
    if (width === null || least <= width || last === -1) return kept;
    kept.splice(last, 1);
  }
}

function draw(columns: Column[], cells: string[][], width: number | null): string {
  const widths = columns.map(({ head }, index) =>
    Math.max(displayWidth(head), ...cells.map((row) => displayWidth(row[index] ?? ''))),
  );
  shrink(columns, widths, width);
  const line = (row: string[]) =>
    columns
      .map(({ align }, index) => pad(row[index] ?? '', widths[index] ?? 0, align ?? 'left'))
      .join(GAP)
      .trimEnd();
  return [paint.bold(line(columns.map(({ head }) => head))), ...cells.map(line)].map((text) => `${text}\n`).join('');
}

/** Takes from the widest column that may be cut, until all fit. */
function shrink(columns: Column[], widths: number[], width: number | null): void {
  if (width === null) return;
  let tooMany = widths.reduce((sum, each) => sum + each, 0) + GAP.length * (widths.length - 1) - width;
  while (tooMany > 0) {
    let widest = -1;
    for (const [index, column] of columns.entries()) {
      const own = widths[index] ?? 0;
      if (column.canShrink && own > LEAST_WIDTH && own > (widths[widest] ?? 0)) widest = index;
    }
    if (widest === -1) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
    tooMany -= 1;
  }
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const cut = cutTo(text, width);
  const blanks = ' '.repeat(Math.max(width - displayWidth(cut), 0));
  return align === 'right' ? blanks + cut : cut + blanks;
}

function cutTo(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (displayWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Labels and values under each other; what is null is left out. */
export function fields(rows: readonly (readonly [label: string, value: string | null])[]): string {
  const shown = rows.filter((row): row is readonly [string, string] => row[1] !== null);
  const width = Math.max(0, ...shown.map(([label]) => displayWidth(label)));
  return shown
    .map(([label, value]) => {
      const blanks = ' '.repeat(width - displayWidth(label));
      return `${paint.dim(label)}${blanks}${GAP}${safe(value)}\n`;
    })
    .join('');
}

/** Printable ASCII has one column a character; the first look at anything else compiles large expressions. */
function displayWidth(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}
