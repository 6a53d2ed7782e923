import { command, page } from '../../command.js';
import { showTime } from '../../output/format.js';
import { listView } from '../../output/list.js';

export default command({
  parameters: { ...page },
  examples: ['mps administrator list', 'mps administrator list --json'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const query = { limit: input.limit, cursor: input.cursor };
    const answer = await cli.busy(client.admin.listAdministrators.query(query));
    const yesNo = (value: boolean) => cli.nameOf('answer', value ? 'yes' : 'no');
    const rows = answer.administrators.map((each) => [
      each.name,
      cli.nameOf('role', each.role),
      cli.nameOf('operatorStatus', each.status),
      yesNo(each.login_enabled),
      yesNo(each.second_factor),
      each.last_seen_at === null ? '-' : showTime(each.last_seen_at),
    ]);
    const heads = [
      t('field.name'),
      t('field.role'),
      t('field.status'),
      t('field.login_enabled'),
      t('field.second_factor'),
      t('field.last_seen_at'),
    ];
    return listView(
      cli,
      answer,
      heads.map((head) => ({ head })),
      rows,
    );
  },
});
