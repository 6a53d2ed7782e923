import { choice, command, flag, text } from '../../command.js';
import { openOperators } from '../../lookups/operators.js';
import { fields } from '../../output/table.js';
import { readNewPassword } from '../../prompt/new-password.js';

const ROLES = ['cashier', 'manager'] as const;

const parameters = {
  merchant: text('--merchant <code>', 'option.merchant'),
  name: text('--name <name>', 'field.operator'),
  role: choice('--role <role>', 'field.role', ROLES),
  passwordStdin: flag('--password-stdin', 'option.passwordStdinNew'),
};

export default command({
  parameters,
  examples: [
    'mps operator create --name bob --role cashier',
    'printf %s "$PASSWORD" | mps operator create --merchant SHOP001 --name bob --role cashier --password-stdin',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const operators = await openOperators(cli, input.merchant);
    const name = await cli.need(input.name, '--name', () => cli.ask.text(t('field.operator')));
    const role = await cli.wish(input.role, async () => {
      const index = await cli.ask.choose(
        t('field.role'),
        ROLES.map((each) => cli.nameOf('role', each)),
      );
      return ROLES[index];
    });
    const password = await readNewPassword(cli, input.passwordStdin);
    const answer = await operators.create({ name, role, password });
    const shown = fields([
      [t('field.merchant'), operators.code],
      [t('field.operator'), answer.operator.name],
      [t('field.role'), cli.nameOf('role', answer.operator.role)],
    ]);
    return { data: answer, text: `${t('operator.created')}\n${shown}` };
  },
});
