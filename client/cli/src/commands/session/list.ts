import type { Cli } from '../../cli.js';
import { choice, command, flag, page, text } from '../../command.js';
import { findMember } from '../../lookups/find.js';
import { orDash, showTime } from '../../output/format.js';
import { listView } from '../../output/list.js';

const parameters = {
  own: flag('--own', 'option.ownSessions'),
  role: choice('--role <role>', 'option.role', ['member', 'merchant', 'admin'] as const),
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
  const heads = [t('label.session'), t('label.current'), 'IP', t('label.lastSeen'), t('label.expires')];
  const columns = [...heads.map((head) => ({ head })), { head: t('label.device'), canShrink: true, canDrop: true }];
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
      cli.nameOf(each.role),
      each.name,
      orDash(each.operator),
      cli.nameOf(each.state),
      orDash(each.ip),
      showTime(each.last_seen_at),
      showTime(each.expires_at),
    ]);
    const heads = [t('label.session'), t('label.role'), t('label.name'), t('label.operator'), t('label.status'), 'IP'];
    const times = [t('label.lastSeen'), t('label.expires')];
    const columns = [...heads.map((head) => ({ head })), ...times.map((head) => ({ head, canDrop: true }))];
    return listView(cli, answer, columns, rows);
  },
});
