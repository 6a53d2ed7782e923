import { argument, choice, command, flag, text } from '../../command.js';
import { UsageError } from '../../errors.js';
import { findOperator, openOperators } from '../../lookups/operators.js';
import { fields } from '../../output/table.js';
import { readNewPassword } from '../../prompt/new-password.js';

const ROLES = ['cashier', 'manager'] as const;
const STATUSES = ['active', 'inactive'] as const;

const parameters = {
  operator: argument('[operator]', 'field.operator'),
  merchant: text('--merchant <code>', 'option.merchant'),
  role: choice('--role <role>', 'field.role', ROLES),
  status: choice('--status <status>', 'field.status', STATUSES),
  passwordStdin: flag('--password-stdin', 'option.passwordStdinNew'),
};

export default command({
  parameters,
  examples: [
    'mps operator edit amy --merchant SHOP001 --role manager --yes',
    'mps operator edit amy --merchant SHOP001 --status inactive --yes',
    'printf %s "$NEW" | mps operator edit amy --merchant SHOP001 --password-stdin --yes',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const operators = await openOperators(cli, input.merchant);
    const name = await cli.need(input.operator, '<operator>', () => cli.ask.text(t('field.operator')));
    const { operator_id } = await findOperator(operators, name);
    let { role, status } = input;
    let wantsPassword = input.passwordStdin === true;
    if (role === undefined && status === undefined && !wantsPassword) {
      if (!cli.isInteractive) throw new UsageError('usage.missing', { flag: '--role | --status | --password-stdin' });
      const offered = [
        ...ROLES.map((each) => cli.nameOf('role', each)),
        ...STATUSES.map((each) => cli.nameOf('operatorStatus', each)),
      ];
      const index = await cli.ask.choose(t('ask.change'), [...offered, t('ask.newPassword')]);
      role = ROLES[index];
      status = STATUSES[index - ROLES.length];
      wantsPassword = index === offered.length;
    }
    const password = wantsPassword ? await readNewPassword(cli, input.passwordStdin) : undefined;
    await cli.confirm(t('confirm.editOperator', { operator: name }), { isDangerous: true });
    const answer = await operators.update(operator_id, { role, status, password });
    const { operator } = answer;
    const shown = fields([
      [t('field.operator'), operator.name],
      [t('field.role'), cli.nameOf('role', operator.role)],
      [t('field.status'), cli.nameOf('operatorStatus', operator.status)],
      [t('field.login_enabled'), cli.nameOf('answer', operator.login_enabled ? 'yes' : 'no')],
    ]);
    return { data: answer, text: `${t('operator.edited')}\n${shown}` };
  },
});
