import { argument, choice, command, page } from '../../command.js';
import { orDash, showTime } from '../../output/format.js';
import { listView } from '../../output/list.js';

const parameters = {
  search: argument('[text]', 'argument.merchantSearch'),
  status: choice('--status <status>', 'option.status', ['active', 'inactive', 'suspended'] as const),
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
      cli.nameOf(merchant.status),
      showTime(merchant.created_at),
    ]);
    const columns = [
      { head: t('label.merchant') },
      { head: t('label.name'), canShrink: true },
      { head: t('label.contact'), canDrop: true, canShrink: true },
      { head: t('label.status') },
      { head: t('label.created'), canDrop: true },
    ];
    return listView(cli, answer, columns, rows);
  },
});
