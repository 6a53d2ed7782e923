import { argument, command } from '../../command.js';
import { findMerchant } from '../../lookups/find.js';
import { orDash, showCount, showMoney, showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';

const parameters = { merchant: argument('[code]', 'argument.merchant') };

export default command({
  parameters,
  examples: ['mps merchant show SHOP001'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const code = await cli.need(input.merchant, '<code>', () => cli.ask.text(t('ask.merchant')));
    const { merchant_id } = await findMerchant(cli, code);
    const answer = await cli.busy(client.admin.getMerchant.query({ merchant_id }));
    const { merchant } = answer;
    const shown = fields([
      [t('label.merchant'), merchant.code],
      [t('label.name'), merchant.name],
      [t('label.contact'), orDash(merchant.contact)],
      [t('label.status'), cli.nameOf(merchant.status)],
      [t('label.login'), cli.nameOf(merchant.login_enabled ? 'on' : 'off')],
      [t('label.operators'), showCount(merchant.operator_count)],
      [t('label.sessions'), showCount(merchant.live_sessions)],
      [t('label.paymentsToday'), showCount(merchant.today_payment_count)],
      [t('label.netToday'), showMoney(merchant.today_net_amount)],
      [t('label.created'), showTime(merchant.created_at)],
    ]);
    return { data: answer, text: shown };
  },
});
