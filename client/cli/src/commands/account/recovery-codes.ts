import { command } from '../../command.js';

export default command({
  parameters: {},
  examples: ['mps account recovery-codes --yes', "mps account recovery-codes --yes --json | jq -r '.recovery_codes[]'"],
  run: async (cli) => {
    const { t } = cli;
    const client = await cli.client();
    await cli.confirm(t('confirm.renewRecoveryCodes'), { isDangerous: true });
    const answer = await cli.busy(client.auth.renewRecoveryCodes.mutate());
    return { data: answer, text: `${answer.message}\n${answer.recovery_codes.join('\n')}\n` };
  },
});
