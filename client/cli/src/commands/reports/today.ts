import type { Cli } from '../../cli.js';
import { command, flag, text } from '../../command.js';
import { actingMerchantCode } from '../../lookups/find.js';
import { showCount, showMoney } from '../../output/format.js';
import { fields, table } from '../../output/table.js';
import { writeData } from '../../output/terminal.js';
import { awaitLeaving } from '../../prompt/await-key.js';

/** Often enough to look live, seldom enough for many tills on one server. */
const WATCH_INTERVAL_MS = 10_000;

const parameters = {
  date: text('--date <day>', 'option.date'),
  merchant: text('--merchant <code>', 'option.merchant'),
  watch: flag('--watch', 'option.watch'),
};

async function read(cli: Cli, date: string | undefined, merchant_code: string | undefined) {
  const { t } = cli;
  const answer = await cli.busy((await cli.client()).merchant.getDailySummary.query({ date, merchant_code }));
  const { summary } = answer;
  const shown = fields([
    [t('field.date'), `${answer.date} (${answer.timezone})`],
    [t('field.payments'), `${showCount(summary.payment_count)}  ${showMoney(summary.payment_amount)}`],
    [t('field.refunds'), `${showCount(summary.refund_count)}  ${showMoney(summary.refund_amount)}`],
    [t('field.net_amount'), showMoney(summary.net_amount)],
    [t('field.unique_customers'), showCount(summary.unique_customers)],
    [t('field.average_payment'), showMoney(summary.average_payment)],
  ]);
  const rows = answer.hourly_stats
    .filter(({ count }) => count > 0)
    .map(({ hour, count, amount }) => [`${String(hour).padStart(2, '0')}:00`, showCount(count), showMoney(amount)]);
  const columns = [
    { head: t('field.hour') },
    { head: t('field.count'), align: 'right' as const },
    { head: t('field.amount'), align: 'right' as const },
  ];
  return { data: answer, text: `${shown}${rows.length === 0 ? '' : `\n${table(columns, rows)}`}` };
}

export default command({
  parameters,
  examples: ['mps today', 'mps today --date 2026-11-21', 'mps today --watch', 'mps today --merchant SHOP001 --json'],
  run: async (cli, { date, merchant, watch }) => {
    const merchant_code = await actingMerchantCode(cli, merchant);
    if (watch === true && cli.isInteractive && !cli.isJson) {
      for (;;) {
        const view = await read(cli, date, merchant_code);
        writeData(`\x1b[2J\x1b[H${view.text}\n${cli.t('watch.leave')}\n`);
        if (await awaitLeaving(WATCH_INTERVAL_MS)) return { ...view, text: '' };
      }
    }
    return read(cli, date, merchant_code);
  },
});
