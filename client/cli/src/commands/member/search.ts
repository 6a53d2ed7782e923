import { argument, choice, command, page } from '../../command.js';
import { orDash, showTime } from '../../output/format.js';
import { listView } from '../../output/list.js';

const parameters = {
  search: argument('[text]', 'argument.memberSearch'),
  status: choice('--status <status>', 'field.status', ['active', 'inactive', 'suspended', 'deleted'] as const),
  ...page,
};

export default command({
  parameters,
  examples: ['mps member search', 'mps member search 王', 'mps member search --status suspended --json'],
  run: async (cli, { search, status, limit, cursor }) => {
    const { t } = cli;
    const answer = await cli.busy((await cli.client()).admin.listMembers.query({ search, status, limit, cursor }));
    const rows = answer.members.map((member) => [
      member.member_no,
      member.name,
      orDash(member.phone),
      orDash(member.email),
      cli.nameOf('memberStatus', member.status),
      showTime(member.created_at),
    ]);
    const columns = [
      { head: t('field.member_no') },
      { head: t('field.member_name'), canShrink: true },
      { head: t('field.phone') },
      { head: t('field.email'), canDrop: true, canShrink: true },
      { head: t('field.status') },
      { head: t('field.created_at'), canDrop: true },
    ];
    return listView(cli, answer, columns, rows);
  },
});
