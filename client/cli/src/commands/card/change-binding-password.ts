import { command, flag, text } from '../../command.js';
import { isShareable, pickCard } from '../../lookups/find.js';
import { readNewPassword } from '../../prompt/new-password.js';

const parameters = {
  card: text('--card <card>', 'field.card_no'),
  passwordStdin: flag('--password-stdin', 'option.passwordStdinNew'),
  remove: flag('--remove', 'option.removeBindingPassword'),
};

export default command({
  parameters,
  examples: [
    'mps card change-binding-password --card PPD00000001',
    'printf %s "$NEW" | mps card change-binding-password --card PPD00000001 --password-stdin',
    'mps card change-binding-password --card PPD00000001 --remove',
  ],
  run: async (cli, input) => {
    const client = await cli.client();
    const card_id = await pickCard(cli, input.card, '--card', isShareable);
    const binding_password = input.remove === true ? null : await readNewPassword(cli, input.passwordStdin);
    const answer = await cli.busy(client.member.changeBindingPassword.mutate({ card_id, binding_password }));
    return { data: answer, text: `${answer.message}\n` };
  },
});
