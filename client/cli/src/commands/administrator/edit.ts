import { ADMINISTRATOR_ROLES } from '@mps/shared/roles';
import { argument, choice, command } from '../../command.js';
import { UsageError } from '../../errors.js';
import { findAdministrator } from '../../lookups/find-administrator.js';
import { fields } from '../../output/table.js';

const STATUSES = ['active', 'inactive'] as const;

const parameters = {
  administrator: argument('[administrator]', 'field.name'),
  role: choice('--role <role>', 'field.role', ADMINISTRATOR_ROLES),
  status: choice('--status <status>', 'field.status', STATUSES),
};

export default command({
  parameters,
  examples: [
    'mps administrator edit "Lin Mei" --role auditor --yes',
    'mps administrator edit "Lin Mei" --status inactive --yes',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const name = await cli.need(input.administrator, '<administrator>', () => cli.ask.text(t('field.name')));
    const administrator_id = await findAdministrator(cli, name);
    let { role, status } = input;
    if (role === undefined && status === undefined) {
      if (!cli.isInteractive) throw new UsageError('usage.missing', { flag: '--role | --status' });
      const offered = [
        ...ADMINISTRATOR_ROLES.map((each) => cli.nameOf('role', each)),
        ...STATUSES.map((each) => cli.nameOf('operatorStatus', each)),
      ];
      const index = await cli.ask.choose(t('ask.change'), offered);
      role = ADMINISTRATOR_ROLES[index];
      status = STATUSES[index - ADMINISTRATOR_ROLES.length];
    }
    await cli.confirm(t('confirm.editAdministrator', { administrator: name }), { isDangerous: true });
    const answer = await cli.busy(client.admin.updateAdministrator.mutate({ administrator_id, role, status }));
    const { administrator } = answer;
    const shown = fields([
      [t('field.name'), administrator.name],
      [t('field.role'), cli.nameOf('role', administrator.role)],
      [t('field.status'), cli.nameOf('operatorStatus', administrator.status)],
    ]);
    return { data: answer, text: `${t('administrator.edited')}\n${shown}` };
  },
});
