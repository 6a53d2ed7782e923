import { ADMINISTRATOR_ROLES } from '@mps/shared/roles';
import { choice, command, text } from '../../command.js';
import { firstLoginView } from '../../output/first-login.js';

const parameters = {
  name: text('--name <name>', 'field.name'),
  role: choice('--role <role>', 'field.role', ADMINISTRATOR_ROLES),
};

export default command({
  parameters,
  examples: ['mps administrator invite --name "Lin Mei" --role finance'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const name = await cli.need(input.name, '--name', () => cli.ask.text(t('field.name')));
    const role = await cli.need(input.role, '--role', async () => {
      const names = ADMINISTRATOR_ROLES.map((each) => cli.nameOf('role', each));
      return ADMINISTRATOR_ROLES[await cli.ask.choose(t('field.role'), names)] ?? 'auditor';
    });
    const answer = await cli.busy(client.admin.inviteAdministrator.mutate({ name, role }));
    return firstLoginView(cli, answer, t('administrator.invited'));
  },
});
