import type { AppRouter, inferRouterOutputs } from '@mps/client';
import type { Cli } from '../../cli.js';
import { choice, command, text } from '../../command.js';
import { actingMerchantCode } from '../../lookups/find.js';
import { showDayOrTime, today } from '../../lookups/period.js';
import { MODES, PERIODS, periodOf, SENSIBLE_PERIODS } from '../../lookups/settlement-period.js';
import { showCount, showMoney, showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';

type Settlement = inferRouterOutputs<AppRouter>['merchant']['generateSettlement']['settlement'];

const parameters = {
  mode: choice('--mode <mode>', 'field.mode', MODES),
  period: choice('--period <period>', 'option.period', PERIODS),
  from: text('--from <time>', 'option.from'),
  to: text('--to <time>', 'option.to'),
  merchant: text('--merchant <code>', 'option.merchant'),
};

/** What every view of a settlement shows. */
export function settlementFields(cli: Cli, settlement: Settlement): string {
  const { t } = cli;
  return fields([
    ['id', settlement.id],
    [t('field.mode'), cli.nameOf('settlementMode', settlement.mode)],
    [t('field.period_start'), showTime(settlement.period_start)],
    [t('field.period_end'), showTime(settlement.period_end)],
    [t('field.payments'), `${showCount(settlement.payment_count)}  ${showMoney(settlement.payment_amount)}`],
    [t('field.refunds'), `${showCount(settlement.refund_count)}  ${showMoney(settlement.refund_amount)}`],
    [t('field.net_amount'), showMoney(settlement.total_amount)],
    [t('field.status'), cli.nameOf('settlementStatus', settlement.status)],
  ]);
}

export default command({
  parameters,
  examples: [
    'mps settlement create',
    'mps settlement create --mode realtime --period today',
    'mps settlement create --mode t_plus_1 --period yesterday --json',
    'mps settlement create --mode monthly --from 2026-10-01 --to 2026-10-31',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const merchant_code = await actingMerchantCode(cli, input.merchant);
    const mode = await cli.need(input.mode, '--mode', async () => {
      const index = await cli.ask.choose(
        t('field.mode'),
        MODES.map((each) => cli.nameOf('settlementMode', each)),
      );
      return MODES[index] ?? 'realtime';
    });
    let { from, to } = input;
    let named = input.period;
    if (from === undefined && to === undefined) {
      const offered = [...SENSIBLE_PERIODS[mode], 'custom'] as const;
      const index = await cli.need(named === undefined ? undefined : -1, '--period', () =>
        cli.ask.choose(
          t('field.period'),
          offered.map((each) => cli.nameOf('periodName', each)),
        ),
      );
      const chosen = offered[index];
      if (chosen !== undefined && chosen !== 'custom') named = chosen;
      if (chosen === 'custom') {
        from = await cli.ask.text(t('ask.from'));
        to = await cli.ask.text(t('ask.to'));
      }
    }
    const period = periodOf(named, { from, to }, await cli.zone(), await today(cli));
    if (cli.isInteractive) {
      const { preview } = await cli.busy(client.merchant.previewSettlement.query({ ...period, merchant_code }));
      cli.note(
        t('settlement.preview', {
          from: showDayOrTime(period.period_start),
          to: showDayOrTime(period.period_end),
          payments: showCount(preview.payment_count),
          refunds: showCount(preview.refund_count),
          net: showMoney(preview.total_amount),
        }),
      );
      await cli.confirm(t('confirm.settle'));
    }
    const answer = await cli.busy(client.merchant.generateSettlement.mutate({ mode, ...period, merchant_code }));
    return { data: answer, text: `${t('settlement.created')}\n${settlementFields(cli, answer.settlement)}` };
  },
});
