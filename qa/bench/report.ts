/** One line of the table: what was measured, where it must end, whether it does. */
export interface Figure {
  /** The row that measured it, as `--only` names it. */
  row: string;
  /** What it is. */
  name: string;
  /** The measured value, for people. */
  value: string;
  /** The mark, for people; null where the figure is only told. */
  mark: string | null;
  /** Whether the mark is met; null without a mark or where it could not be measured. */
  isMet: boolean | null;
  /** The spread over the rounds, or why it could not be measured. */
  note: string;
  /** The numbers behind it. */
  data?: Record<string, unknown>;
}

/** A line with points (x, y), for a curve. */
interface Series {
  name: string;
  points: [x: number, y: number][];
}

export interface Curve {
  /** The file's name, without its ending. */
  name: string;
  title: string;
  xLabel: string;
  yLabel: string;
  series: Series[];
}

/** What one row of measurements has found. */
export interface RowResult {
  figures: Figure[];
  curves?: Curve[];
}

export const per = (perSecond: number): string => `${Math.round(perSecond).toLocaleString('en-US')}/s`;
export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`;
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;

/** The table as text, for a terminal and for a document alike. */
export function tableOf(figures: readonly Figure[]): string {
  const verdict = (isMet: boolean | null) => (isMet === null ? '' : isMet ? 'met' : '**not met**');
  const lines = figures.map(({ name, value, mark, isMet, note }) => [name, value, mark ?? '', verdict(isMet), note]);
  const rows = [['figure', 'measured', 'mark', 'verdict', 'spread, or why'], ...lines];
  const widths = rows[0]?.map((_cell, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const write = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [
    write(rows[0] ?? []),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.slice(1).map(write),
  ].join('\n');
}
