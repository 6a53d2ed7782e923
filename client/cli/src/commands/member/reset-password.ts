import { argument, command, flag } from '../../command.js';
import { findMember } from '../../lookups/find.js';
import { readNewPassword } from '../../prompt/new-password.js';

const parameters = {
  member: argument('[member]', 'argument.member'),
  passwordStdin: flag('--password-stdin', 'option.passwordStdinNew'),
};

export default command({
  parameters,
  examples: [
    'mps member reset-password M00000001',
    'printf %s "$NEW" | mps member reset-password M00000001 --password-stdin --yes',
  ],
  run: async (cli, input) => {
    const client = await cli.client();
    const named = await cli.need(input.member, '<member>', () => cli.ask.text(cli.t('ask.member')));
    const { member_id } = await findMember(cli, named);
    const new_password = await readNewPassword(cli, input.passwordStdin);
    await cli.confirm(cli.t('confirm.resetPassword', { who: named }), { isDangerous: true });
    const answer = await cli.busy(client.admin.resetMemberPassword.mutate({ member_id, new_password }));
    return { data: answer, text: `${answer.message}\n` };
  },
});
