import { command, page, text } from '../../command.js';
import { openOperators } from '../../lookups/operators.js';
import { showTime } from '../../output/format.js';
import { listView } from '../../output/list.js';

const parameters = { merchant: text('--merchant <code>', 'option.merchant'), ...page };

export default command({
  parameters,
  examples: ['mps operator list', 'mps operator list --merchant SHOP001'],
  run: async (cli, input) => {
    const { t } = cli;
    const operators = await openOperators(cli, input.merchant);
    const answer = await operators.list({ limit: input.limit, cursor: input.cursor });
    const rows = answer.operators.map((each) => [
      each.name,
      cli.nameOf('role', each.role),
      cli.nameOf('operatorStatus', each.status),
      cli.nameOf('answer', each.login_enabled ? 'yes' : 'no'),
      showTime(each.created_at),
    ]);
    const heads = [
      t('field.operator'),
      t('field.role'),
      t('field.status'),
      t('field.login_enabled'),
      t('field.created_at'),
    ];
    return listView(
      cli,
      answer,
      heads.map((head) => ({ head })),
      rows,
    );
  },
});
