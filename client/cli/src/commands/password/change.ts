import { command, flag } from '../../command.js';
import { UsageError } from '../../errors.js';
import { readStdinLines } from '../../prompt/read-stdin.js';

const parameters = { passwordStdin: flag('--password-stdin', 'option.passwordStdinChange') };

export default command({
  parameters,
  examples: ['mps password change', 'printf "%s\\n%s\\n" "$OLD" "$NEW" | mps password change --password-stdin'],
  run: async (cli, { passwordStdin }) => {
    const { t } = cli;
    const client = await cli.client();
    let current = '';
    let next = '';
    if (passwordStdin === true) {
      [current = '', next = ''] = await readStdinLines();
    } else {
      current = await cli.need(undefined, '--password-stdin', () => cli.ask.secret(t('ask.currentPassword')));
      next = await cli.ask.secret(t('ask.newPassword'));
      if (next !== (await cli.ask.secret(t('ask.newPasswordAgain')))) throw new UsageError('usage.passwordsDiffer');
    }
    const change = { current_password: current, new_password: next };
    const answer = await cli.busy(client.auth.changePassword.mutate(change));
    return { data: answer, text: `${answer.message}\n` };
  },
});
