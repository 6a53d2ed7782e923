import { choice, command, page, text } from '../../command.js';
import { MODES } from '../../lookups/settlement-period.js';
import { showCount, showMoney, showTime } from '../../output/format.js';
import { listView } from '../../output/list.js';

const parameters = {
  mode: choice('--mode <mode>', 'option.modeFilter', MODES),
  status: choice('--status <status>', 'option.settlementStatusFilter', [
    'pending',
    'settled',
    'failed',
    'paid',
  ] as const),
  merchant: text('--merchant <code>', 'option.merchant'),
  ...page,
};

export default command({
  parameters,
  examples: ['mps settlement list', 'mps settlement list --merchant SHOP001 --status pending --json'],
  run: async (cli, { mode, status, merchant, limit, cursor }) => {
    const { t } = cli;
    const client = await cli.client();
    const isAdmin = (await cli.who()).role === 'admin';
    const answer = isAdmin
      ? await cli.busy(client.admin.listSettlements.query({ mode, status, merchant_code: merchant, limit, cursor }))
      : await cli.busy(client.merchant.listSettlements.query({ merchant_code: merchant, limit, cursor }));
    const rows = answer.settlements.map((each) => [
      each.id,
      ...('merchant_code' in each ? [String(each.merchant_code)] : []),
      cli.nameOf('settlementMode', each.mode),
      showTime(each.period_start),
      showTime(each.period_end),
      showCount(each.payment_count),
      showCount(each.refund_count),
      showMoney(each.total_amount),
      cli.nameOf('settlementStatus', each.status),
    ]);
    const right = 'right' as const;
    const columns = [
      { head: 'id' },
      ...(isAdmin ? [{ head: t('field.merchant') }] : []),
      { head: t('field.mode') },
      { head: t('field.period_start') },
      { head: t('field.period_end') },
      { head: t('field.payments'), canDrop: true, align: right },
      { head: t('field.refunds'), canDrop: true, align: right },
      { head: t('field.net_amount'), align: right },
      { head: t('field.status') },
    ];
    return listView(cli, answer, columns, rows);
  },
});
