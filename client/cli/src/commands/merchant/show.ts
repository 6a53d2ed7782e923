import { argument, command } from '../../command.js';
import { findMerchant } from '../../lookups/find.js';
import { orDash, showCount, showMoney, showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';

const parameters = { merchant: argument('[code]', 'field.merchant_code') };

export default command({
  parameters,
  examples: ['mps merchant show SHOP001'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const code = await cli.need(input.merchant, '<code>', () => cli.ask.text(t('field.merchant_code')));
    const { merchant_id } = await findMerchant(cli, code);
    const answer = await cli.busy(client.admin.getMerchant.query({ merchant_id }));
    const { merchant } = answer;
    const shown = fields([
      [t('field.merchant'), merchant.code],
      [t('field.name'), merchant.name],
      [t('field.contact'), orDash(merchant.contact)],
      [t('field.status'), cli.nameOf('merchantStatus', merchant.status)],
      [t('field.login_enabled'), cli.nameOf('answer', merchant.login_enabled ? 'yes' : 'no')],
      [t('field.operators'), showCount(merchant.operator_count)],
      [t('field.live_sessions'), showCount(merchant.live_sessions)],
      [t('field.payments_today'), showCount(merchant.today_payment_count)],
      [t('field.net_today'), showMoney(merchant.today_net_amount)],
      [t('field.created_at'), showTime(merchant.created_at)],
    ]);
    return { data: answer, text: shown };
  },
});
