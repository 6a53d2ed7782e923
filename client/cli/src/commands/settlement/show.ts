import { argument, command } from '../../command.js';
import { RefusedError } from '../../errors.js';
import { settlementFields } from './create.js';

/** As many as a page may have. */
const PAGE_ROWS = 200;

const parameters = { settlement: argument('[settlement]', 'argument.settlement') };

export default command({
  parameters,
  examples: ['mps settlement show 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60'],
  run: async (cli, input) => {
    const client = await cli.client();
    const id = await cli.need(input.settlement, '<settlement>', () => cli.ask.text(cli.t('ask.settlement')));
    const isAdmin = (await cli.who()).role === 'admin';
    let cursor: string | undefined;
    // The API has no procedure for one settlement: the list is short, one a day at most.
    do {
      const query = { limit: PAGE_ROWS, cursor };
      const answer = await cli.busy(
        isAdmin ? client.admin.listSettlements.query(query) : client.merchant.listSettlements.query(query),
      );
      const settlement = answer.settlements.find((each) => each.id === id);
      if (settlement !== undefined) return { data: { settlement }, text: settlementFields(cli, settlement) };
      cursor = answer.next_cursor ?? undefined;
    } while (cursor !== undefined);
    throw new RefusedError('NOT_FOUND', id);
  },
});
