import type { Cli } from '../../cli.js';
import { choice, command, flag, page, text } from '../../command.js';
import { findMember } from '../../lookups/find.js';
import { orDash, showTime } from '../../output/format.js';
import { listView } from '../../output/list.js';

const parameters = {
  own: flag('--own', 'option.ownSessions'),
  role: choice('--role <role>', 'field.role', ['member', 'merchant', 'admin'] as const),
  member: text('--member <member>', 'option.member'),
  ended: flag('--ended', 'option.endedSessions'),
  ...page,
};

async function ownSessions(cli: Cli, query: { limit: number; cursor?: string | undefined }) {
  const answer = await cli.busy((await cli.client()).auth.listSessions.query(query));
  const rows = answer.sessions.map((each) => [
    each.session_id,
    each.is_current ? '*' : '',
    orDash(each.ip),
    showTime(each.last_seen_at),
    showTime(each.expires_at),
    orDash(each.user_agent),
  ]);
  const { t } = cli;
  const heads = [
    t('field.session_id'),
    t('label.current'),
    t('field.ip'),
    t('field.last_seen_at'),
    t('field.expires_at'),
  ];
  const columns = [...heads.map((head) => ({ head })), { head: t('field.user_agent'), canShrink: true, canDrop: true }];
  return listView(cli, answer, columns, rows);
}

export default command({
  parameters,
  examples: ['mps session list', 'mps session list --role merchant', 'mps session list --own --json'],
  run: async (cli, { own, role, member, ended, limit, cursor }) => {
    const { t } = cli;
    if (own === true || (await cli.who()).role !== 'admin') return ownSessions(cli, { limit, cursor });
    const subject_id = member === undefined ? undefined : (await findMember(cli, member)).member_id;
    const query = { role, subject_id, alive_only: ended !== true, limit, cursor };
    const answer = await cli.busy((await cli.client()).admin.listSessions.query(query));
    const rows = answer.sessions.map((each) => [
      each.session_id,
      cli.nameOf('role', each.role),
      each.name,
      orDash(each.operator),
      cli.nameOf('sessionState', each.state),
      orDash(each.ip),
      showTime(each.last_seen_at),
      showTime(each.expires_at),
    ]);
    const heads = [
      t('field.session_id'),
      t('field.role'),
      t('field.name'),
      t('field.operator'),
      t('field.status'),
      t('field.ip'),
    ];
    const times = [t('field.last_seen_at'), t('field.expires_at')];
    const columns = [...heads.map((head) => ({ head })), ...times.map((head) => ({ head, canDrop: true }))];
    return listView(cli, answer, columns, rows);
  },
});
