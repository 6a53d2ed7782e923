import { command, page, text } from '../../command.js';
import { findMerchant } from '../../lookups/find.js';
import { showTime } from '../../output/format.js';
import { listView } from '../../output/list.js';

const parameters = { merchant: text('--merchant <code>', 'option.merchant'), ...page };

export default command({
  parameters,
  examples: ['mps operator list --merchant SHOP001'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const code = await cli.need(input.merchant, '--merchant', () => cli.ask.text(t('field.merchant_code')));
    const { merchant_id } = await findMerchant(cli, code);
    const query = { merchant_id, limit: input.limit, cursor: input.cursor };
    const answer = await cli.busy(client.admin.listOperators.query(query));
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
