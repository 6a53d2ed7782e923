import { amount, command, orderNumber, readAmount, text } from '../../command.js';
import { actingMerchantCode } from '../../lookups/find.js';
import { showCount, showDiscount, showMoney, showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';
import { checkCode, readCode } from '../../prompt/read-code.js';
import { sendMoney } from '../../send-money.js';

const parameters = {
  qr: text('--qr <code>', 'option.qr'),
  amount: amount('--amount <amount>', 'option.chargeAmount'),
  order: orderNumber,
  merchant: text('--merchant <code>', 'option.merchant'),
};

export default command({
  parameters,
  examples: [
    'mps charge',
    'printf %s "$CODE" | mps charge --qr - --amount 1299.50 --order A-1001',
    'printf %s "$CODE" | mps charge --qr - --amount 1299.50 --order A-1001 --idempotency-key 5d2f… # finish an attempt whose outcome is unknown',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const merchant_code = await actingMerchantCode(cli, input.merchant);
    // The name of the missing flag comes before the code is read: standard input can be read once.
    if (!cli.isInteractive) await cli.need(input.amount, '--amount', async () => '');
    let qr_plain = await readCode(cli, input.qr);
    // A code that an earlier attempt has used up is still good for its own key: it must not be looked at first.
    if (cli.isInteractive && cli.idempotencyKey === undefined) {
      const checked = await cli.busy(checkCode(client, qr_plain));
      qr_plain = checked.qr_plain;
      const { card_no, card_type, balance, member_name } = checked.card_info;
      cli.note(
        `${card_no}  ${cli.nameOf('cardType', card_type)}  ${member_name}  ${t('field.balance')} ${showMoney(balance)}`,
      );
    }
    const raw = await cli.need(input.amount, '--amount', async () => {
      const { charge_max } = await cli.busy(client.common.getSettings.query());
      return readAmount(await cli.ask.text(t('ask.chargeAmount', { most: showMoney(charge_max) })), '--amount');
    });
    const order = await cli.wish(input.order, () => cli.ask.optional(t('field.external_order_id')));
    if (cli.isInteractive) await cli.confirm(t('confirm.charge', { amount: raw }));
    const charge = { qr_plain, amount: raw, external_order_id: order, merchant_code };
    const answer = await sendMoney(cli, (idempotency_key) =>
      client.merchant.charge.mutate({ ...charge, idempotency_key }),
    );
    const { transaction, customer_info } = answer;
    const shown = fields([
      [t('field.tx_no'), transaction.tx_no],
      [t('field.card'), `${customer_info.card_no} ${cli.nameOf('cardType', customer_info.card_type)}`],
      [t('field.raw_amount'), showMoney(transaction.raw_amount)],
      [t('field.discount'), showDiscount(cli, transaction.discount)],
      [t('field.final_amount'), showMoney(transaction.final_amount)],
      [t('field.points_earned'), showCount(transaction.points_earned)],
      [t('field.balance_after'), showMoney(customer_info.balance_after)],
      [t('field.time'), showTime(transaction.created_at)],
      [t('field.replayed'), answer.replayed ? t('money.replayed') : null],
    ]);
    return { data: answer, text: `${t('money.charged')}\n${shown}` };
  },
});
