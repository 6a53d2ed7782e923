/** What a list takes and answers, as far as going through it needs. */
interface PagedInput {
  cursor?: string | undefined;
  offset?: number | undefined;
}
interface PagedOutput {
  next_cursor: string | null;
}

/**
 * All pages of a list, one after the other, each asked for when it is wanted:
 * `for await (const { transactions } of pages(client.merchant.listTransactions, { limit: 200 })) …`
 *
 * @param list a procedure that answers `next_cursor`
 * @param input its input; with a `cursor` it begins there
 * @throws MpsError as the procedure does
 */
export async function* pages<Input extends PagedInput, Page extends PagedOutput>(
  list: { query(input: Input, options?: { signal?: AbortSignal }): Promise<Page> },
  input: NoInfer<Input>,
  options: { signal?: AbortSignal } = {},
): AsyncGenerator<Page, void> {
  let next: Input | null = input;
  while (next !== null) {
    const page: Page = await list.query(next, options);
    yield page;
    // The cursor says where it goes on; an offset would skip rows of each page.
    next = page.next_cursor === null ? null : { ...next, offset: undefined, cursor: page.next_cursor };
  }
}
