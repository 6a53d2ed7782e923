import { argument, command, text } from '../../command.js';
import { findMerchant, findOperator } from '../../lookups/find.js';
import { firstLoginView } from '../../output/first-login.js';

const parameters = {
  merchant: argument('[merchant]', 'field.merchant_code'),
  operator: text('--operator <name>', 'option.operator'),
};

export default command({
  parameters,
  examples: [
    'mps merchant first-login-code SHOP001 --yes',
    'mps merchant first-login-code SHOP001 --operator amy --yes',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const code = await cli.need(input.merchant, '<merchant>', () => cli.ask.text(t('field.merchant_code')));
    const { merchant_id } = await findMerchant(cli, code);
    const operator = await cli.wish(input.operator, () => cli.ask.optional(t('field.operator')));
    const operator_id =
      operator === undefined ? undefined : (await findOperator(cli, merchant_id, operator)).operator_id;
    await cli.confirm(t('confirm.firstLogin', { name: operator ?? code }), { isDangerous: true });
    const answer = await cli.busy(client.admin.createFirstLoginCode.mutate({ merchant_id, operator_id }));
    return firstLoginView(cli, answer, answer.message);
  },
});
