import { command, text } from '../../command.js';
import { actingMemberId } from '../../lookups/find.js';
import { orDash, showCount, showDiscount, showMoney } from '../../output/format.js';
import { fields, table } from '../../output/table.js';

const parameters = { member: text('--member <member>', 'option.member') };

export default command({
  parameters,
  examples: ['mps card list', 'mps card list --json', 'mps card list --member M00000001'],
  run: async (cli, { member }) => {
    const { t } = cli;
    const member_id = await actingMemberId(cli, member);
    const answer = await cli.busy((await cli.client()).member.listCards.query({ member_id }));
    const rows = answer.cards.map((card) => [
      card.card_no,
      cli.nameOf(card.card_type),
      orDash(card.name),
      showMoney(card.balance),
      showCount(card.points),
      orDash(card.level_name),
      showDiscount(card.discount_rate),
      showDiscount(card.corporate_discount),
      cli.nameOf(card.binding_role),
      cli.nameOf(card.status),
    ]);
    const { summary } = answer;
    const shown = table(
      [
        { head: t('label.cardNo') },
        { head: t('label.type') },
        { head: t('label.cardName'), canDrop: true, canShrink: true },
        { head: t('label.balance'), align: 'right' },
        { head: t('label.points'), align: 'right' },
        { head: t('label.level'), canDrop: true, canShrink: true },
        { head: t('label.discount') },
        { head: t('label.corporateDiscount'), canDrop: true },
        { head: t('label.bindingRole'), canDrop: true },
        { head: t('label.status') },
      ],
      rows,
    );
    const totals = fields([
      [t('label.totalCards'), `${summary.total_cards} (${t('label.active')} ${summary.active_cards})`],
      [t('label.totalBalance'), showMoney(summary.total_balance)],
      [t('label.totalPoints'), showCount(summary.total_points)],
    ]);
    return { data: answer, text: `${shown}\n${totals}` };
  },
});
