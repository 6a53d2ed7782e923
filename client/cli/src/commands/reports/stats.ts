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
    const types = Object.entries(cards.by_type).map(([type, count]) => `${cli.nameOf(type)} ${showCount(count)}`);
    const active = t('label.active');
    const shown = fields([
      [t('label.members'), `${showCount(members.total)} (${active} ${showCount(members.active)})`],
      [t('label.cards'), `${showCount(cards.total)} (${active} ${showCount(cards.active)})`],
      [t('label.cardTypes'), types.join(', ')],
      [t('label.merchants'), `${showCount(merchants.total)} (${active} ${showCount(merchants.active)})`],
      [t('label.outstanding'), showMoney(outstanding_balance)],
    ]);
    const shownToday = fields([
      [t('label.day'), `${today.date} (${today.timezone})`],
      [t('label.transactions'), showCount(transactions.total_count)],
      [t('label.payments'), `${showCount(transactions.payment_count)}  ${showMoney(transactions.payment_amount)}`],
      [t('label.refunds'), `${showCount(transactions.refund_count)}  ${showMoney(transactions.refund_amount)}`],
      [t('label.recharges'), `${showCount(transactions.recharge_count)}  ${showMoney(transactions.recharge_amount)}`],
      [t('label.codes'), showCount(today.qr_generated)],
      [t('label.newMembers'), showCount(today.new_members)],
      [t('label.time'), showTime(answer.generated_at)],
    ]);
    return { data: answer, text: `${shown}\n${shownToday}` };
  },
});
