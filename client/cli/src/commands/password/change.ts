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
    let code: string | undefined;
    if (passwordStdin === true) {
      const [first = '', second = '', third = ''] = await readStdinLines();
      [current, next, code] = [first, second, third === '' ? undefined : third];
    } else {
      current = await cli.need(undefined, '--password-stdin', () => cli.ask.secret(t('ask.currentPassword')));
      next = await cli.ask.secret(t('ask.newPassword'));
      if (next !== (await cli.ask.secret(t('ask.newPasswordAgain')))) throw new UsageError('usage.passwordsDiffer');
    }
    const who = await cli.who();
    const mayHaveFactor = who.role === 'admin' || who.operator_role === 'manager';
    const wish = () => cli.ask.optional(t('ask.oneTimeCode'));
    const admin_code = mayHaveFactor ? await cli.wish(code, wish) : undefined;
    const change = { current_password: current, new_password: next, admin_code };
    const answer = await cli.busy(client.auth.changePassword.mutate(change));
    return { data: answer, text: `${answer.message}\n` };
  },
});
