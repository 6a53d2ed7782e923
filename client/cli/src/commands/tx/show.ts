import { argument, command } from '../../command.js';
import { showCount, showDiscount, showMoney, showTime } from '../../output/format.js';
import { fields, table } from '../../output/table.js';

const parameters = { tx: argument('[tx-no]', 'field.tx_no') };

export default command({
  parameters,
  examples: ['mps tx show PAY0000000001', 'mps tx show PAY0000000001 --json'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const tx_no = await cli.need(input.tx, '<tx-no>', () => cli.ask.text(t('field.tx_no')));
    const answer = await cli.busy(client.common.getTransaction.query({ tx_no }));
    const tx = answer.transaction;
    const shown = fields([
      [t('field.tx_no'), tx.tx_no],
      [t('field.type'), cli.nameOf('txType', tx.tx_type)],
      [t('field.status'), cli.nameOf('txStatus', tx.status)],
      [t('field.time'), showTime(tx.created_at)],
      [t('field.card'), tx.card_no],
      [t('field.merchant'), tx.merchant_name === null ? null : `${tx.merchant_code ?? ''} ${tx.merchant_name}`],
      [t('field.operator'), tx.operator],
      [t('field.raw_amount'), showMoney(tx.raw_amount)],
      [t('field.discount'), showDiscount(cli, tx.discount_applied)],
      [t('field.final_amount'), showMoney(tx.final_amount)],
      [t('field.payment_method'), cli.nameOf('paymentMethod', tx.payment_method)],
      [t('field.points_earned'), showCount(tx.points_earned)],
      [t('field.original_tx_no'), tx.original_tx_no],
      [t('field.external_order_id'), tx.external_order_id],
      [t('field.reason'), tx.reason],
      [t('field.acted_by'), tx.acted_by === null ? null : cli.nameOf('role', 'admin')],
      [t('field.refunded_amount'), tx.tx_type === 'payment' ? showMoney(tx.refunded_amount) : null],
      [t('field.remaining_refundable'), tx.remaining_refundable === null ? null : showMoney(tx.remaining_refundable)],
    ]);
    const rows = tx.refunds.map((each) => [
      each.tx_no,
      showTime(each.created_at),
      showMoney(each.refunded_amount),
      each.reason ?? '-',
    ]);
    const heads = [t('field.tx_no'), t('field.time'), t('field.refunded_amount'), t('field.reason')];
    const refunds =
      rows.length === 0
        ? ''
        : `\n${t('field.refunds')}\n${table(
            heads.map((head) => ({ head })),
            rows,
          )}`;
    return { data: answer, text: `${shown}${refunds}` };
  },
});
