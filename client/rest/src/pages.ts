/** What a list takes and answers, as far as going through it needs. */
interface PagedInit {
  params?: { query?: { cursor?: string; offset?: number } };
}
interface PagedOutput {
  next_cursor: string | null;
}

/**
 * All pages of a list, one after the other, each asked for when it is wanted:
 * `for await (const { transactions } of pages((init) => client.GET('/merchant/transactions', init), {})) …`
 *
 * @param list makes the call with the parameters that it is given
 * @param init the parameters; with a `cursor` it begins there
 * @throws MpsError as the call does
 */
export async function* pages<Init extends PagedInit, Page extends PagedOutput>(
  list: (init: Init) => Promise<Page>,
  init: NoInfer<Init>,
): AsyncGenerator<Page, void> {
  let next: Init | null = init;
  while (next !== null) {
    const page: Page = await list(next);
    yield page;
    const { offset: _skipped, ...query } = { ...next.params?.query };
    // The cursor says where it goes on; an offset would skip rows of each page.
    const params: object = { ...next.params, query: { ...query, cursor: page.next_cursor } };
    next = page.next_cursor === null ? null : ({ ...next, params } as Init);
  }
}
