import { isApprovalRequested } from '@mps/shared/is-approval-requested';
import { argument, command, text, whole } from '../../command.js';
import { UsageError } from '../../errors.js';
import { findCardId } from '../../lookups/find.js';
import { showCount, showDiscount } from '../../output/format.js';
import { fields } from '../../output/table.js';
import { waitingView } from '../../output/waiting.js';

const LEAST = -999_999_999;
const points = whole('--points <change>', 'option.pointsChange', LEAST);

const parameters = {
  card: argument('[card]', 'field.card_no'),
  points,
  reason: text('--reason <reason>', 'option.reason'),
};

export default command({
  parameters,
  examples: ['mps points adjust STD00000001 --points=-200 --reason "wrong entry" --yes'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const named = await cli.need(input.card, '<card>', () => cli.ask.text(t('field.card_no')));
    const card_id = await findCardId(cli, named);
    const delta_points = await cli.need(input.points, '--points', async () => {
      const answer = await cli.ask.text(t('ask.points'));
      const change = points.parse?.(answer);
      if (change === undefined) throw new UsageError('usage.missing', { flag: '--points' });
      return change;
    });
    const reason = await cli.need(input.reason, '--reason', () => cli.ask.text(t('field.reason')));
    if (cli.isInteractive) {
      const { card } = await cli.busy(client.admin.getCard.query({ card_id }));
      const shown = fields([
        [t('field.card'), card.card_no],
        [t('field.member_name'), card.owner_name],
        [t('field.points'), showCount(card.points)],
        [t('field.delta_points'), showCount(delta_points)],
      ]);
      cli.note(shown.trimEnd());
    }
    await cli.confirm(t('confirm.points', { card: named, points: String(delta_points) }), { isDangerous: true });
    const answer = await cli.busy(client.admin.adjustPoints.mutate({ card_id, delta_points, reason }));
    if (isApprovalRequested(answer)) return waitingView(cli, answer);
    const { adjustment } = answer;
    const shown = fields([
      [t('field.card'), named],
      [t('field.points'), `${showCount(adjustment.points_before)} → ${showCount(adjustment.points_after)}`],
      [t('field.delta_points'), showCount(adjustment.delta_points)],
      [t('field.level'), `${adjustment.level_before} → ${adjustment.level_after}`],
      [t('field.discount'), showDiscount(cli, adjustment.discount_after)],
    ]);
    return { data: answer, text: `${t('points.adjusted')}\n${shown}` };
  },
});
