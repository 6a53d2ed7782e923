import { choice, command, flag, text } from '../../command.js';
import { findMerchant } from '../../lookups/find.js';
import { fields } from '../../output/table.js';
import { readNewPassword } from '../../prompt/new-password.js';

const ROLES = ['cashier', 'manager'] as const;

const parameters = {
  merchant: text('--merchant <code>', 'option.merchant'),
  name: text('--name <name>', 'option.operatorName'),
  role: choice('--role <role>', 'option.operatorRole', ROLES),
  passwordStdin: flag('--password-stdin', 'option.passwordStdinNew'),
};

export default command({
  parameters,
  examples: [
    'printf %s "$PASSWORD" | mps operator create --merchant SHOP001 --name bob --role cashier --password-stdin',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const code = await cli.need(input.merchant, '--merchant', () => cli.ask.text(t('ask.merchant')));
    const { merchant_id } = await findMerchant(cli, code);
    const name = await cli.need(input.name, '--name', () => cli.ask.text(t('ask.operatorName')));
    const role = await cli.wish(input.role, async () => {
      const index = await cli.ask.choose(
        t('ask.operatorRole'),
        ROLES.map((each) => cli.nameOf(each)),
      );
      return ROLES[index];
    });
    const password = await readNewPassword(cli, input.passwordStdin);
    const answer = await cli.busy(client.admin.createOperator.mutate({ merchant_id, name, role, password }));
    const shown = fields([
      [t('label.merchant'), code],
      [t('label.operator'), answer.operator.name],
      [t('label.role'), cli.nameOf(answer.operator.role)],
    ]);
    return { data: answer, text: `${t('operator.created')}\n${shown}` };
  },
});
