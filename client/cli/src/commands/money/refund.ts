import type { Cli } from '../../cli.js';
import { amount, argument, command, flag, readAmount, text } from '../../command.js';
import { showMoney, showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';
import { readStdinLines } from '../../prompt/read-stdin.js';
import { sendMoney } from '../../send-money.js';

const parameters = {
  tx: argument('[tx-no]', 'argument.payment'),
  amount: amount('--amount <amount>', 'option.refundAmount'),
  reason: text('--reason <reason>', 'option.reason'),
  merchant: text('--merchant <code>', 'option.merchant'),
  approvedBy: text('--approved-by <operator>', 'option.approvedBy'),
  approvalStdin: flag('--approval-stdin', 'option.approvalStdin'),
};

/** An administrator refunds for the merchant of the payment. */
async function merchantOf(cli: Cli, txNo: string, given: string | undefined): Promise<string | undefined> {
  if ((await cli.who()).role !== 'admin' || given !== undefined) return given;
  const { transaction } = await cli.busy((await cli.client()).common.getTransaction.query({ tx_no: txNo }));
  return transaction.merchant_code ?? undefined;
}

/** A cashier's refund needs the manager beside, who types a PIN (six digits) or a password. */
async function approvalOf(cli: Cli, given: string | undefined, fromStdin: boolean | undefined) {
  const { role, operator_role } = await cli.who();
  const isCashier = role === 'merchant' && operator_role === 'cashier';
  if (given === undefined && !isCashier) return undefined;
  const operator = await cli.need(given, '--approved-by', () => cli.ask.text(cli.t('ask.approvingManager')));
  const proof =
    fromStdin === true
      ? ((await readStdinLines())[0] ?? '')
      : await cli.need(undefined, '--approval-stdin', () => cli.ask.secret(cli.t('ask.approval')));
  return { operator, ...(/^\d{6}$/.test(proof) ? { pin: proof } : { password: proof }) };
}

async function showPayment(cli: Cli, txNo: string): Promise<void> {
  const { t } = cli;
  const { transaction } = await cli.busy((await cli.client()).common.getTransaction.query({ tx_no: txNo }));
  const shown = fields([
    [t('field.tx_no'), transaction.tx_no],
    [t('field.card'), transaction.card_no],
    [t('field.final_amount'), showMoney(transaction.final_amount)],
    [t('field.refunded_amount'), showMoney(transaction.refunded_amount)],
    [t('field.remaining_refundable'), showMoney(transaction.remaining_refundable)],
  ]);
  cli.note(shown.trimEnd());
}

export default command({
  parameters,
  examples: [
    'mps refund PAY0000000001',
    'mps refund PAY0000000001 --amount 300 --reason "one item returned" --yes',
    'mps refund PAY0000000001 --amount 300 --approved-by mei',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const original_tx_no = await cli.need(input.tx, '<tx-no>', () => cli.ask.text(t('ask.payment')));
    if (cli.isInteractive) await showPayment(cli, original_tx_no);
    const refund_amount = await cli.need(input.amount, '--amount', async () =>
      readAmount(await cli.ask.text(t('field.refund_amount')), '--amount'),
    );
    const reason = await cli.wish(input.reason, () => cli.ask.optional(t('field.reason')));
    if (cli.isInteractive) await cli.confirm(t('confirm.refund', { amount: refund_amount, tx: original_tx_no }));
    const merchant_code = await merchantOf(cli, original_tx_no, input.merchant);
    const approved_by = await approvalOf(cli, input.approvedBy, input.approvalStdin);
    const refund = { original_tx_no, refund_amount, reason, merchant_code, approved_by };
    const answer = await sendMoney(cli, (idempotency_key) =>
      client.merchant.refund.mutate({ ...refund, idempotency_key }),
    );
    const shown = fields([
      [t('field.tx_no'), answer.refund.refund_tx_no],
      [t('field.original_tx_no'), answer.refund.original_tx_no],
      [t('field.refunded_amount'), showMoney(answer.refund.refunded_amount)],
      [t('field.remaining_refundable'), showMoney(answer.remaining_refundable)],
      [t('field.points_reversed'), String(answer.refund.points_reversed)],
      [t('field.time'), showTime(answer.refund.created_at)],
      [t('field.replayed'), answer.replayed ? t('money.replayed') : null],
    ]);
    return { data: answer, text: `${t('money.refunded')}\n${shown}` };
  },
});
