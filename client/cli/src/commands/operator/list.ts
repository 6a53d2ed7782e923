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
    const code = await cli.need(input.merchant, '--merchant', () => cli.ask.text(t('ask.merchant')));
    const { merchant_id } = await findMerchant(cli, code);
    const query = { merchant_id, limit: input.limit, cursor: input.cursor };
    const answer = await cli.busy(client.admin.listOperators.query(query));
    const rows = answer.operators.map((each) => [
      each.name,
      cli.nameOf(each.role),
      cli.nameOf(each.status),
      cli.nameOf(each.login_enabled ? 'on' : 'off'),
      showTime(each.created_at),
    ]);
    const heads = [t('label.operator'), t('label.role'), t('label.status'), t('label.login'), t('label.created')];
    return listView(
      cli,
      answer,
      heads.map((head) => ({ head })),
      rows,
    );
  },
});
