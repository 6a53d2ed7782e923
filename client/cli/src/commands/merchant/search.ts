import { argument, choice, command, page } from '../../command.js';
import { orDash, showTime } from '../../output/format.js';
import { listView } from '../../output/list.js';

const parameters = {
  search: argument('[text]', 'argument.merchantSearch'),
  status: choice('--status <status>', 'field.status', ['active', 'inactive', 'suspended'] as const),
  ...page,
};

export default command({
  parameters,
  examples: ['mps merchant search', 'mps merchant search 咖啡 --json'],
  run: async (cli, { search, status, limit, cursor }) => {
    const { t } = cli;
    const answer = await cli.busy((await cli.client()).admin.listMerchants.query({ search, status, limit, cursor }));
    const rows = answer.merchants.map((merchant) => [
      merchant.code,
      merchant.name,
      orDash(merchant.contact),
      cli.nameOf('merchantStatus', merchant.status),
      showTime(merchant.created_at),
    ]);
    const columns = [
      { head: t('field.merchant') },
      { head: t('field.name'), canShrink: true },
      { head: t('field.contact'), canDrop: true, canShrink: true },
      { head: t('field.status') },
      { head: t('field.created_at'), canDrop: true },
    ];
    return listView(cli, answer, columns, rows);
  },
});
