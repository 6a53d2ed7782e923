import type { Cli } from '../cli.js';
import type { View } from '../command.js';
import { type Column, table } from './table.js';

interface Page {
  pagination: { total_count: number | null };
  next_cursor: string | null;
}

/** The view of a list: its table, how many there are, and how to go on. */
export function listView<A extends Page>(cli: Cli, answer: A, columns: Column[], rows: string[][]): View {
  const { total_count } = answer.pagination;
  const lines = rows.length === 0 ? `${cli.t('list.empty')}\n` : table(columns, rows);
  const total = total_count === null ? '' : `${cli.t('list.total', { count: String(total_count) })}\n`;
  if (answer.next_cursor !== null && !cli.isJson) cli.note(cli.t('list.more', { cursor: answer.next_cursor }));
  return { data: answer, text: `${lines}${total}`, nextCursor: answer.next_cursor };
}
