import { argument, command } from '../../command.js';
import { findSettlement } from '../../lookups/settlement.js';
import { settlementFields } from './create.js';

const parameters = { settlement: argument('[settlement]', 'argument.settlement') };

export default command({
  parameters,
  examples: ['mps settlement show 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60'],
  run: async (cli, input) => {
    const id = await cli.need(input.settlement, '<settlement>', () => cli.ask.text(cli.t('ask.settlement')));
    const settlement = await findSettlement(cli, id);
    return { data: { settlement }, text: settlementFields(cli, settlement) };
  },
});
