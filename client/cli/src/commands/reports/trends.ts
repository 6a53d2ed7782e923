import { choice, command, text, whole } from '../../command.js';
import { addDays, today } from '../../lookups/period.js';
import { showCount, showMoney } from '../../output/format.js';
import { table } from '../../output/table.js';

const parameters = {
  days: whole('--days <days>', 'option.days', 1),
  from: text('--from <day>', 'field.start_date'),
  to: text('--to <day>', 'field.end_date'),
  by: choice('--by <interval>', 'option.interval', ['day', 'week', 'month'] as const),
};

export default command({
  parameters,
  examples: ['mps trends --days 7', 'mps trends --from 2026-09-01 --to 2026-11-22 --by month --json'],
  run: async (cli, { days, from, to, by }) => {
    const { t } = cli;
    const client = await cli.client();
    let start = from;
    if (days !== undefined && from === undefined) {
      start = addDays(to ?? (await today(cli)), 1 - days);
    }
    const answer = await cli.busy(client.admin.getTrends.query({ start_date: start, end_date: to, interval: by }));
    const rows = answer.trends.map((each) => [
      each.period,
      showCount(each.payment_count),
      showMoney(each.payment_amount),
      showCount(each.refund_count),
      showMoney(each.refund_amount),
      showMoney(each.net_amount),
      showCount(each.recharge_count),
      showMoney(each.recharge_amount),
      showCount(each.unique_customers),
    ]);
    const heads = [
      t('field.payments'),
      t('field.payment_amount'),
      t('field.refunds'),
      t('field.refund_amount'),
      t('field.net_amount'),
      t('field.recharges'),
      t('field.recharge_amount'),
      t('field.unique_customers'),
    ];
    // The net and the counts stay longest.
    const isExtra = (index: number) => index === 3 || index > 4;
    const columns = [
      { head: t('field.date') },
      ...heads.map((head, index) => ({ head, align: 'right' as const, canDrop: isExtra(index) })),
    ];
    return { data: answer, text: table(columns, rows) };
  },
});
