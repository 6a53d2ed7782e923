import { nextCursorOf, type PageInput, type PageRow, type Pagination, paginationOf } from '@mps/shared';
import type { Args, FunctionName, Row } from '../database/gateway.js';

/** The database functions whose rows carry the total and the next cursor. */
type ListFunction = { [F in FunctionName]: Row<F> extends Required<PageRow> ? F : never }[FunctionName];

interface Caller {
  rows<F extends FunctionName>(name: F, args: Args<F>, onBehalfOf?: string | null): Promise<Row<F>[]>;
}

/** The rows of one page, and the two fields that every list's answer has beside them. */
export interface Page<R> {
  rows: R[];
  pagination: Pagination;
  next_cursor: string | null;
}

/**
 * Reads one page of a list, by offset or by cursor.
 *
 * @param args the function's filters, without the page
 * @param page the input's limit, offset and cursor
 */
export async function readPage<F extends ListFunction>(
  ctx: Caller,
  name: F,
  args: Omit<Args<F>, 'p_limit' | 'p_offset' | 'p_cursor'>,
  page: PageInput,
  onBehalfOf: string | null = null,
): Promise<Page<Row<F>>> {
  const read = (p_limit: number, p_offset: number) =>
    ctx.rows(name, { ...args, p_limit, p_offset, p_cursor: page.cursor } as Args<F>, onBehalfOf);
  const rows = await read(page.limit, page.offset);
  // The total stands in the rows; a page past the end has none, so the first row is asked for it.
  const isPastEnd = rows.length === 0 && page.offset > 0 && page.cursor === undefined;
  const [first] = isPastEnd ? await read(1, 0) : rows;
  return { rows, pagination: paginationOf(page, rows.length, first), next_cursor: nextCursorOf(rows) };
}
