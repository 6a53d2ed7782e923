import { isApprovalRequested } from '@mps/shared/is-approval-requested';
import { argument, choice, command, text } from '../../command.js';
import { findSettlement } from '../../lookups/settlement.js';
import { showMoney } from '../../output/format.js';
import { fields } from '../../output/table.js';
import { waitingView } from '../../output/waiting.js';
import { settlementFields } from './create.js';

const STATUSES = ['settled', 'paid', 'failed'] as const;

const parameters = {
  settlement: argument('[settlement]', 'argument.settlement'),
  status: choice('--status <status>', 'option.settlementStatus', STATUSES),
  reason: text('--reason <reason>', 'option.reason'),
};

export default command({
  parameters,
  examples: ['mps settlement set-status 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60 --status paid --yes'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const settlement_id = await cli.need(input.settlement, '<settlement>', () => cli.ask.text(t('ask.settlement')));
    const status = await cli.need(input.status, '--status', async () => {
      const index = await cli.ask.choose(
        t('ask.status'),
        STATUSES.map((each) => cli.nameOf('settlementStatus', each)),
      );
      return STATUSES[index] ?? 'settled';
    });
    const reason = await cli.wish(input.reason, () => cli.ask.optional(t('field.reason')));
    if (cli.isInteractive) {
      const settlement = await findSettlement(cli, settlement_id);
      const whose = [settlement.merchant_name, settlement.merchant_code].filter(Boolean).join(' ');
      cli.note(`${fields([[t('field.merchant'), whose]])}${settlementFields(cli, settlement)}`.trimEnd());
    }
    await cli.confirm(t('confirm.settlementStatus', { status: cli.nameOf('settlementStatus', status) }), {
      isDangerous: true,
    });
    const answer = await cli.busy(client.admin.updateSettlementStatus.mutate({ settlement_id, status, reason }));
    if (isApprovalRequested(answer)) return waitingView(cli, answer);
    const { settlement } = answer;
    const shown = fields([
      ['id', settlement.id],
      [t('field.merchant'), settlement.merchant_code],
      [t('field.net_amount'), showMoney(settlement.total_amount)],
      [t('field.status'), cli.nameOf('settlementStatus', settlement.status)],
    ]);
    return { data: answer, text: shown };
  },
});
