import { command, text } from '../../command.js';
import { actingMemberId } from '../../lookups/find.js';
import { orDash, showCount, showDiscount, showLevel, showMoney } from '../../output/format.js';
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
      cli.nameOf('cardType', card.card_type),
      orDash(card.name),
      showMoney(card.balance),
      showCount(card.points),
      showLevel(cli, card.level_name),
      showDiscount(cli, card.discount_rate),
      showDiscount(cli, card.corporate_discount),
      cli.nameOf('bindingRole', card.binding_role),
      cli.nameOf('cardStatus', card.status),
    ]);
    const { summary } = answer;
    const shown = table(
      [
        { head: t('field.card_no') },
        { head: t('field.card_type') },
        { head: t('field.card_name'), canDrop: true, canShrink: true },
        { head: t('field.balance'), align: 'right' },
        { head: t('field.points'), align: 'right' },
        { head: t('field.level'), canDrop: true, canShrink: true },
        { head: t('field.discount') },
        { head: t('field.corporate_discount'), canDrop: true },
        { head: t('field.binding_role'), canDrop: true },
        { head: t('field.status') },
      ],
      rows,
    );
    const totals = fields([
      [
        t('field.total_cards'),
        `${summary.total_cards} (${cli.nameOf('cardStatus', 'active')} ${summary.active_cards})`,
      ],
      [t('field.total_balance'), showMoney(summary.total_balance)],
      [t('field.total_points'), showCount(summary.total_points)],
    ]);
    return { data: answer, text: `${shown}\n${totals}` };
  },
});
