import { argument, command } from '../../command.js';
import { showCount, showDiscount, showMoney, showTime } from '../../output/format.js';
import { fields, table } from '../../output/table.js';

const parameters = { tx: argument('[tx-no]', 'argument.tx') };

export default command({
  parameters,
  examples: ['mps tx show PAY0000000001', 'mps tx show PAY0000000001 --json'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const tx_no = await cli.need(input.tx, '<tx-no>', () => cli.ask.text(t('ask.tx')));
    const answer = await cli.busy(client.common.getTransaction.query({ tx_no }));
    const tx = answer.transaction;
    const shown = fields([
      [t('label.txNo'), tx.tx_no],
      [t('label.type'), cli.nameOf(tx.tx_type)],
      [t('label.status'), cli.nameOf(tx.status)],
      [t('label.time'), showTime(tx.created_at)],
      [t('label.card'), tx.card_no],
      [t('label.merchant'), tx.merchant_name === null ? null : `${tx.merchant_code ?? ''} ${tx.merchant_name}`],
      [t('label.operator'), tx.operator],
      [t('label.rawAmount'), showMoney(tx.raw_amount)],
      [t('label.discount'), showDiscount(tx.discount_applied)],
      [t('label.finalAmount'), showMoney(tx.final_amount)],
      [t('label.method'), cli.nameOf(tx.payment_method)],
      [t('label.pointsEarned'), showCount(tx.points_earned)],
      [t('label.originalTxNo'), tx.original_tx_no],
      [t('label.order'), tx.external_order_id],
      [t('label.reason'), tx.reason],
      [t('label.refunded'), tx.tx_type === 'payment' ? showMoney(tx.refunded_amount) : null],
      [t('label.remaining'), tx.remaining_refundable === null ? null : showMoney(tx.remaining_refundable)],
    ]);
    const rows = tx.refunds.map((each) => [
      each.tx_no,
      showTime(each.created_at),
      showMoney(each.refunded_amount),
      each.reason ?? '-',
    ]);
    const heads = [t('label.txNo'), t('label.time'), t('label.refunded'), t('label.reason')];
    const refunds =
      rows.length === 0
        ? ''
        : `\n${t('label.refunds')}\n${table(
            heads.map((head) => ({ head })),
            rows,
          )}`;
    return { data: answer, text: `${shown}${refunds}` };
  },
});
