import { argument, command, flag } from '../../command.js';
import { findMerchant } from '../../lookups/find.js';
import { readNewPassword } from '../../prompt/new-password.js';

const parameters = {
  merchant: argument('[code]', 'field.merchant_code'),
  passwordStdin: flag('--password-stdin', 'option.passwordStdinNew'),
};

export default command({
  parameters,
  examples: ['mps merchant reset-password SHOP001'],
  run: async (cli, input) => {
    const client = await cli.client();
    const code = await cli.need(input.merchant, '<code>', () => cli.ask.text(cli.t('field.merchant_code')));
    const { merchant_id } = await findMerchant(cli, code);
    const new_password = await readNewPassword(cli, input.passwordStdin);
    await cli.confirm(cli.t('confirm.resetPassword', { who: code }), { isDangerous: true });
    const answer = await cli.busy(client.admin.resetMerchantPassword.mutate({ merchant_id, new_password }));
    return { data: answer, text: `${answer.message}\n` };
  },
});
