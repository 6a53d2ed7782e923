/** As many rows as a page may have. */
const PAGE_ROWS = 200;

/**
 * Looks for one row of a list that the API answers by pages, however far down it is.
 *
 * @param load answers a page of the rows, and where the next one begins; null or absent where there is none
 * @returns the first row that is it; undefined where the list has none
 */
export async function findInPages<Row>(
  load: (page: { limit: number; cursor?: string }) => Promise<{ rows: readonly Row[]; next_cursor?: string | null }>,
  isIt: (row: Row) => boolean,
): Promise<Row | undefined> {
  let cursor: string | null | undefined;
  do {
    const page = await load({ limit: PAGE_ROWS, ...(cursor ? { cursor } : {}) });
    const found = page.rows.find(isIt);
    if (found !== undefined) return found;
    cursor = page.next_cursor;
  } while (cursor);
  return undefined;
}
