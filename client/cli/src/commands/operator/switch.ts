import { argument, command, flag } from '../../command.js';
import { keepLogin } from '../../config/keep-login.js';
import { showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';
import { readPin } from '../../prompt/read-pin.js';

const parameters = {
  operator: argument('[operator]', 'field.operator'),
  pinStdin: flag('--pin-stdin', 'option.pinStdin'),
};

export default command({
  parameters,
  examples: ['mps operator switch mei'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const operator = await cli.need(input.operator, '<operator>', () => cli.ask.text(t('field.operator')));
    const pin = await readPin(cli, input.pinStdin);
    const answer = await cli.busy(client.auth.switchOperator.mutate({ operator, pin }));
    const { user_info, expires_at } = answer;
    await keepLogin(cli, answer);
    const shown = fields([
      [t('field.operator'), user_info.operator ?? null],
      [t('field.role'), cli.nameOf('role', user_info.operator_role ?? user_info.role)],
      [t('field.expires_at'), showTime(expires_at)],
    ]);
    return { data: { user_info, expires_at }, text: shown };
  },
});
