import { adminListAdministrators } from '@mps/shared';
import { implement } from '../../implement.js';
import { readPage } from '../read-page.js';

/** Who administers the system, newest first. SQL: list_administrators. */
export const listAdministrators = implement(adminListAdministrators, async ({ ctx, input }) => {
  const { rows, ...page } = await readPage(ctx, 'list_administrators', {}, input);
  return { administrators: rows, ...page };
});
