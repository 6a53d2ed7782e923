import { command, page } from '../../command.js';
import { transactionReader, txFilter } from '../../lookups/transactions.js';
import { orDash, showDiscount, showMoney, showTime, timeHead } from '../../output/format.js';
import { listView } from '../../output/list.js';

const parameters = { ...txFilter, ...page };

export default command({
  parameters,
  examples: [
    'mps tx list',
    'mps tx list --from 2026-11-01 --to 2026-11-30 --type payment',
    'mps tx list --limit 50 --cursor eyJ…',
    "mps tx list --json | jq '.transactions[].final_amount'",
  ],
  run: async (cli, { limit, cursor, ...filter }) => {
    const { t } = cli;
    const read = await transactionReader(cli, filter);
    const answer = await cli.busy(read({ limit, cursor }));
    const isAdmin = (await cli.who()).role === 'admin';
    const rows = answer.transactions.map((tx) => [
      tx.tx_no,
      showTime(tx.created_at),
      cli.nameOf('txType', tx.tx_type),
      tx.card_no,
      ...(isAdmin ? [orDash(tx.member_no)] : []),
      orDash(tx.merchant_name),
      showMoney(tx.raw_amount),
      showDiscount(cli, tx.discount_applied),
      showMoney(tx.final_amount),
      cli.nameOf('txStatus', tx.status),
    ]);
    const columns = [
      { head: t('field.tx_no') },
      { head: timeHead(cli) },
      { head: t('field.type') },
      { head: t('field.card'), canDrop: true },
      ...(isAdmin ? [{ head: t('field.member_no'), canDrop: true }] : []),
      { head: t('field.merchant'), canShrink: true },
      { head: t('field.raw_amount'), canDrop: true, align: 'right' as const },
      { head: t('field.discount'), canDrop: true },
      { head: t('field.final_amount'), align: 'right' as const },
      { head: t('field.status') },
    ];
    return listView(cli, answer, columns, rows);
  },
});
