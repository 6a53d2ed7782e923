import { command } from '../../command.js';
import { showCount, showMoney, showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';

export default command({
  parameters: {},
  examples: ['mps stats', 'mps stats --json | jq .today_stats'],
  run: async (cli) => {
    const { t } = cli;
    const answer = await cli.busy((await cli.client()).admin.getStatistics.query());
    const { members, cards, merchants, outstanding_balance } = answer.system_stats;
    const { transactions, ...today } = answer.today_stats;
    const types = Object.entries(cards.by_type).map(
      ([type, count]) => `${cli.nameOf('cardType', type)} ${showCount(count)}`,
    );
    const shown = fields([
      [
        t('field.members'),
        `${showCount(members.total)} (${cli.nameOf('memberStatus', 'active')} ${showCount(members.active)})`,
      ],
      [
        t('field.cards'),
        `${showCount(cards.total)} (${cli.nameOf('cardStatus', 'active')} ${showCount(cards.active)})`,
      ],
      [t('field.card_type'), types.join(', ')],
      [
        t('field.merchants'),
        `${showCount(merchants.total)} (${cli.nameOf('merchantStatus', 'active')} ${showCount(merchants.active)})`,
      ],
      [t('field.outstanding_balance'), showMoney(outstanding_balance)],
    ]);
    const shownToday = fields([
      [t('field.date'), `${today.date} (${today.timezone})`],
      [t('field.transactions'), showCount(transactions.total_count)],
      [t('field.payments'), `${showCount(transactions.payment_count)}  ${showMoney(transactions.payment_amount)}`],
      [t('field.refunds'), `${showCount(transactions.refund_count)}  ${showMoney(transactions.refund_amount)}`],
      [t('field.recharges'), `${showCount(transactions.recharge_count)}  ${showMoney(transactions.recharge_amount)}`],
      [t('field.codes'), showCount(today.qr_generated)],
      [t('field.new_members'), showCount(today.new_members)],
      [t('field.time'), showTime(answer.generated_at)],
    ]);
    return { data: answer, text: `${shown}\n${shownToday}` };
  },
});
