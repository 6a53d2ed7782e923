import { choice, command, flag, page } from '../../command.js';
import { showTime } from '../../output/format.js';
import { listView } from '../../output/list.js';
import { amountOf } from './approval-view.js';

const parameters = {
  state: choice('--state <state>', 'option.approvalState', [
    'pending',
    'approved',
    'refused',
    'cancelled',
    'expired',
    'void',
  ] as const),
  mine: flag('--mine', 'option.mine'),
  waiting: flag('--waiting', 'option.waitingForMe'),
  ...page,
};

export default command({
  parameters,
  examples: ['mps approvals list --waiting', 'mps approvals list --mine --state pending --json'],
  run: async (cli, { state, mine, waiting, limit, cursor }) => {
    const { t } = cli;
    const client = await cli.client();
    const filter = { state, mine, waiting_for_me: waiting };
    const answer = await cli.busy(client.admin.listApprovals.query({ ...filter, limit, cursor }));
    const rows = answer.approvals.map((each) => [
      each.id,
      cli.nameOf('approvalOperation', each.operation),
      amountOf(each),
      each.maker_name,
      showTime(each.created_at),
      cli.nameOf('approvalState', each.state),
      each.decided_by_name ?? '-',
    ]);
    const columns = [
      { head: 'id' },
      { head: t('field.operation') },
      { head: t('field.amount'), align: 'right' as const },
      { head: t('field.maker'), canShrink: true },
      { head: t('field.created_at'), canDrop: true },
      { head: t('field.status') },
      { head: t('field.checker'), canShrink: true, canDrop: true },
    ];
    return listView(cli, answer, columns, rows);
  },
});
