import { argument, command } from '../../command.js';
import { findAdministrator } from '../../lookups/find-administrator.js';

export default command({
  parameters: { administrator: argument('[administrator]', 'field.name') },
  examples: ['mps administrator reset-factor "Lin Mei" --yes'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const name = await cli.need(input.administrator, '<administrator>', () => cli.ask.text(t('field.name')));
    const administrator_id = await findAdministrator(cli, name);
    await cli.confirm(t('confirm.resetFactor', { name }), { isDangerous: true });
    const answer = await cli.busy(client.admin.resetAdministratorSecondFactor.mutate({ administrator_id }));
    return { data: answer, text: `${answer.message}\n` };
  },
});
