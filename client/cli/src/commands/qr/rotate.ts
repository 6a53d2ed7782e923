import { command, whole } from '../../command.js';
import { showCount, showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';

const parameters = { ttl: whole('--ttl <seconds>', 'option.ttlRotate', 1) };

export default command({
  parameters,
  examples: ['mps qr rotate --ttl 300 --yes'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const ttl = await cli.wish(input.ttl, async () => Number((await cli.ask.optional(t('ask.ttl'))) ?? 300));
    await cli.confirm(t('confirm.rotate'), { isDangerous: true });
    const answer = await cli.busy(client.admin.batchRotateQr.mutate({ ttl_seconds: ttl }));
    const { affected_cards, ttl_seconds, executed_at } = answer.result;
    const shown = fields([
      [t('label.affected'), showCount(affected_cards)],
      [t('label.seconds'), showCount(ttl_seconds)],
      [t('field.time'), showTime(executed_at)],
    ]);
    return { data: answer, text: `${answer.message}\n${shown}` };
  },
});
