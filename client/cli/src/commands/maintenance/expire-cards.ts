import { command } from '../../command.js';
import { showCount } from '../../output/format.js';

export default command({
  parameters: {},
  examples: ['mps maintenance expire-cards --yes'],
  run: async (cli) => {
    const { t } = cli;
    const client = await cli.client();
    await cli.confirm(t('confirm.expire'), { isDangerous: true });
    const answer = await cli.busy(client.admin.expireCards.mutate());
    const done = t('maintenance.expired', { count: showCount(answer.result.expired_cards) });
    const more = answer.result.has_more ? `\n${t('maintenance.more')}` : '';
    return { data: answer, text: `${done}${more}\n` };
  },
});
