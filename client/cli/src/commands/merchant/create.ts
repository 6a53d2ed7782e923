import { command, flag, text } from '../../command.js';
import { fields } from '../../output/table.js';
import { readNewPassword } from '../../prompt/new-password.js';

const parameters = {
  code: text('--code <code>', 'field.merchant_code'),
  name: text('--name <name>', 'option.merchantName'),
  contact: text('--contact <contact>', 'field.contact'),
  passwordStdin: flag('--password-stdin', 'option.passwordStdinNew'),
};

export default command({
  parameters,
  examples: [
    'mps merchant create',
    'printf %s "$PASSWORD" | mps merchant create --code SHOP009 --name 小店 --password-stdin',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const code = await cli.need(input.code, '--code', () => cli.ask.text(t('field.merchant_code')));
    const name = await cli.need(input.name, '--name', () => cli.ask.text(t('field.name')));
    const contact = await cli.wish(input.contact, () => cli.ask.optional(t('field.contact')));
    const password = await readNewPassword(cli, input.passwordStdin);
    const answer = await cli.busy(client.admin.createMerchant.mutate({ code, name, contact, password }));
    const shown = fields([
      [t('field.merchant'), answer.merchant.code],
      [t('field.name'), answer.merchant.name],
      [t('field.status'), cli.nameOf('merchantStatus', answer.merchant.status)],
    ]);
    return { data: answer, text: `${t('merchant.created')}\n${shown}` };
  },
});
