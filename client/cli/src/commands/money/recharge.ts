import { isApprovalRequested } from '@mps/shared/is-approval-requested';
import type { Cli } from '../../cli.js';
import { amount, choice, command, orderNumber, readAmount, text } from '../../command.js';
import { memberIdOf, pickCard } from '../../lookups/find.js';
import { showMoney, showTime } from '../../output/format.js';
import { formatMoney, sumForDisplay } from '../../output/money.js';
import { fields } from '../../output/table.js';
import { waitingView } from '../../output/waiting.js';
import { sendMoney } from '../../send-money.js';

const METHODS = ['wechat', 'alipay', 'cash'] as const;

const parameters = {
  card: text('--card <card>', 'field.card_no'),
  amount: amount('--amount <amount>', 'option.rechargeAmount'),
  method: choice('--method <method>', 'field.payment_method', METHODS),
  order: orderNumber,
  member: text('--member <member>', 'option.member'),
};

/** What the card holds now; null where only the server may know. */
async function balanceOf(cli: Cli, cardId: string): Promise<{ card_no: string; balance: number } | null> {
  const client = await cli.client();
  if ((await cli.who()).role === 'admin') {
    return (await cli.busy(client.admin.getCard.query({ card_id: cardId }))).card;
  }
  const { cards } = await cli.busy(client.member.listCards.query({}));
  return cards.find(({ id }) => id === cardId) ?? null;
}

export default command({
  parameters,
  examples: [
    'mps recharge',
    'mps recharge --card STD00000001 --amount 500 --method wechat --yes',
    'mps recharge --card STD00000001 --amount 500 --idempotency-key 5d2f… # finish an attempt whose outcome is unknown',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const card_id = await pickCard(
      cli,
      input.card,
      '--card',
      ({ card_type, status }) => (card_type === 'standard' || card_type === 'prepaid') && status === 'active',
    );
    const sum = await cli.need(input.amount, '--amount', async () => {
      const { recharge_min, recharge_max } = await cli.busy(client.common.getSettings.query());
      const limits = { least: showMoney(recharge_min), most: showMoney(recharge_max) };
      return readAmount(await cli.ask.text(t('ask.rechargeAmount', limits)), '--amount');
    });
    const method = await cli.wish(input.method, async () => {
      const index = await cli.ask.choose(
        t('field.payment_method'),
        METHODS.map((each) => cli.nameOf('paymentMethod', each)),
      );
      return METHODS[index];
    });
    const order = await cli.wish(input.order, () => cli.ask.optional(t('field.external_order_id')));
    if (cli.isInteractive) {
      const card = await balanceOf(cli, card_id);
      const after = card === null ? '?' : formatMoney(sumForDisplay([card.balance, sum]));
      await cli.confirm(t('confirm.recharge', { amount: sum, card: card?.card_no ?? '', after }));
    }
    const recharge = { card_id, amount: sum, payment_method: method, external_order_id: order };
    const member_id = await memberIdOf(cli, input.member);
    const answer = await sendMoney(cli, (idempotency_key) =>
      client.member.recharge.mutate({ ...recharge, member_id, idempotency_key }),
    );
    if (isApprovalRequested(answer)) return waitingView(cli, answer);
    const { transaction } = answer;
    const shown = fields([
      [t('field.tx_no'), transaction.tx_no],
      [t('field.amount'), showMoney(transaction.amount)],
      [t('field.payment_method'), cli.nameOf('paymentMethod', transaction.payment_method)],
      [t('field.balance_after'), showMoney(answer.balance_after)],
      [t('field.time'), showTime(transaction.created_at)],
      [t('field.replayed'), answer.replayed ? t('money.replayed') : null],
    ]);
    return { data: answer, text: `${t('money.recharged')}\n${shown}` };
  },
});
