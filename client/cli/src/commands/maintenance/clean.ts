import { command } from '../../command.js';
import { showCount } from '../../output/format.js';
import { fields } from '../../output/table.js';

export default command({
  parameters: {},
  examples: ['mps maintenance clean --yes'],
  run: async (cli) => {
    const { t } = cli;
    const client = await cli.client();
    await cli.confirm(t('confirm.clean'), { isDangerous: true });
    const answer = await cli.busy(client.admin.cleanExpired.mutate());
    const shown = fields([
      [t('field.codes'), showCount(answer.result.removed_codes)],
      [t('label.sessions'), showCount(answer.result.removed_sessions)],
    ]);
    return { data: answer, text: `${t('maintenance.cleaned')}\n${shown}` };
  },
});
