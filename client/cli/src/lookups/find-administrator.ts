import type { Cli } from '../cli.js';
import { RefusedError } from '../errors.js';

/** The id of an administrator by name, in any case, or by id. */
export async function findAdministrator(cli: Cli, name: string): Promise<string> {
  const client = await cli.client();
  let cursor: string | undefined;
  do {
    const page = await cli.busy(client.admin.listAdministrators.query({ limit: 200, cursor }));
    const found = page.administrators.find(
      (each) => each.administrator_id === name || each.name.toLowerCase() === name.trim().toLowerCase(),
    );
    if (found !== undefined) return found.administrator_id;
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
  throw new RefusedError('NOT_FOUND', name);
}
