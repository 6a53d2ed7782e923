import type { AppRouter, inferRouterOutputs } from '@mps/client';
import { findInPages } from '@mps/shared/find-in-pages';
import type { Cli } from '../cli.js';
import { RefusedError } from '../errors.js';

type Outputs = inferRouterOutputs<AppRouter>;
type OwnSettlement = Outputs['merchant']['listSettlements']['settlements'][number];
/** An administrator also sees whose it is. */
export type AnySettlement = OwnSettlement & Partial<Outputs['admin']['listSettlements']['settlements'][number]>;

/** One settlement by its id, for which the API has no procedure. @throws RefusedError */
export async function findSettlement(cli: Cli, id: string): Promise<AnySettlement> {
  const client = await cli.client();
  const { listSettlements } = (await cli.who()).role === 'admin' ? client.admin : client.merchant;
  const found = await cli.busy(
    findInPages<AnySettlement>(
      async (page) => {
        const { settlements, next_cursor } = await listSettlements.query(page);
        return { rows: settlements, next_cursor };
      },
      (each) => each.id === id.trim().toLowerCase(),
    ),
  );
  if (found === undefined) throw new RefusedError('NOT_FOUND', id);
  return found;
}
