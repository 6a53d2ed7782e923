import { z } from 'zod';

/** A cursor is opaque: it is what the page before gave as `next_cursor`. */
const Cursor = z.string().min(1).max(200).meta({ description: 'The next_cursor of the page before' });

/** The fields that every list's input has; spread them into the list's own object. */
export const pageFields = {
  limit: z.int().min(1).max(200).default(20).meta({ description: 'Rows a page', example: 20 }),
  offset: z.int().min(0).max(2_147_483_647).default(0).meta({ description: 'Rows to pass over', example: 0 }),
  cursor: Cursor.optional(),
};

/** Which page: by `offset`, with totals, or by the `cursor` of the page before, whose cost does not grow with depth. */
export const PageInput = z.strictObject(pageFields);
export type PageInput = z.infer<typeof PageInput>;

/**
 * Where a page stands. Pages count from 0. Totals are null on pages that a cursor led to, and where there are more rows
 * than the list counts.
 */
export const Pagination = z.object({
  current_page: z.int(),
  page_size: z.int(),
  total_count: z.int().nullable(),
  total_pages: z.int().nullable(),
  has_next: z.boolean(),
  has_prev: z.boolean(),
});
export type Pagination = z.infer<typeof Pagination>;

/** The fields that every list's output has beside its rows. */
export const pageOutputFields = { pagination: Pagination, next_cursor: z.string().nullable() };

/** What a list function of the database says in each of its rows. */
export interface PageRow {
  total_count?: number | null | undefined;
  next_cursor?: string | null | undefined;
}

/** The cursor to go on after this page; null when nothing follows. */
export function nextCursorOf(rows: readonly PageRow[]): string | null {
  return rows[0]?.next_cursor ?? null;
}

/**
 * The `pagination` of a list's answer.
 * @param page the input's limit, offset and cursor
 * @param rowCount how many rows the page has
 * @param first a row that tells the total and the next cursor; none where the list is empty
 */
export function paginationOf(page: PageInput, rowCount: number, first: PageRow | undefined): Pagination {
  const byCursor = page.cursor !== undefined;
  const total = byCursor || first?.total_count === null ? null : (first?.total_count ?? 0);
  return {
    current_page: byCursor ? 0 : Math.floor(page.offset / page.limit),
    page_size: page.limit,
    total_count: total,
    total_pages: total === null ? null : Math.ceil(total / page.limit),
    has_next: total === null ? typeof first?.next_cursor === 'string' : page.offset + rowCount < total,
    has_prev: byCursor || page.offset > 0,
  };
}
