import { argument, command, page, text } from '../../command.js';
import { memberIdOf, pickCard } from '../../lookups/find.js';
import { orDash, showCount, showDiscount, showLevel, showTime, timeHead } from '../../output/format.js';
import { listView } from '../../output/list.js';
import { fields } from '../../output/table.js';
import { nextLevel } from '../card/show.js';

const parameters = {
  card: argument('[card]', 'field.card_no'),
  member: text('--member <member>', 'option.member'),
  ...page,
  limit: { ...page.limit, fallback: 10 },
};

export default command({
  parameters,
  examples: ['mps points list', 'mps points list STD00000001 --limit 50'],
  run: async (cli, { card, member, limit, cursor }) => {
    const { t } = cli;
    const client = await cli.client();
    const hasPoints = ({ card_type }: { card_type: string }) => card_type === 'standard' || card_type === 'prepaid';
    const card_id = await pickCard(cli, card, '<card>', hasPoints);
    const member_id = await memberIdOf(cli, member);
    const isAdmin = (await cli.who()).role === 'admin';
    const [answer, shownCard] = await cli.busy(
      Promise.all([
        client.member.listPoints.query({ card_id, member_id, limit, cursor }),
        isAdmin
          ? client.admin.getCard.query({ card_id }).then((found) => found.card)
          : client.member.listCards.query({}).then(({ cards }) => cards.find(({ id }) => id === card_id)),
      ]),
    );
    const rows = answer.points.map((entry) => [
      showTime(entry.created_at),
      entry.delta_points > 0 ? `+${showCount(entry.delta_points)}` : showCount(entry.delta_points),
      showCount(entry.points_after),
      cli.nameOf('pointReason', entry.reason),
      orDash(entry.tx_no),
    ]);
    const columns = [
      { head: timeHead(cli) },
      { head: t('field.delta_points'), align: 'right' as const },
      { head: t('field.points'), align: 'right' as const },
      { head: t('field.reason'), canShrink: true },
      { head: t('field.tx_no'), canDrop: true },
    ];
    const view = listView(cli, answer, columns, rows);
    if (shownCard === undefined) return view;
    const facts = fields([
      [t('field.card'), shownCard.card_no],
      [t('field.points'), showCount(shownCard.points)],
      [t('field.level'), showLevel(cli, shownCard.level_name)],
      [t('field.discount'), showDiscount(cli, shownCard.discount_rate)],
      [t('field.next_level'), nextLevel(cli, shownCard.next_level) ?? t('points.highest')],
    ]);
    return { ...view, data: { card: shownCard, ...answer }, text: `${facts}\n${view.text}` };
  },
});
