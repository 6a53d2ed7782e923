import { useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import type { Column } from '../components/data-table.js';
import { textColumn } from '../components/list-parts.js';
import { TransactionDetailDrawer } from '../components/transaction-detail.js';
import { transactionFilters, transactionQuery } from '../components/transaction-list.js';
import { TransactionListPage } from '../components/transaction-list-page.js';
import type { Format } from '../format.js';

type Row = Awaited<ReturnType<typeof api.member.listTransactions.query>>['transactions'][number];

const moreColumns = (t: TFunction, format: Format): Column<Row>[] => [
  textColumn('merchant', t('field.merchant'), (row) => row.merchant_name),
  {
    id: 'points',
    head: t('field.points_earned'),
    align: 'right',
    cell: (row) => <span className="num">{format.count(row.points_earned)}</span>,
    csv: (row) => row.points_earned,
  },
];

export function MemberTransactionsPage() {
  const { t } = useTranslation();
  return (
    <TransactionListPage<Row>
      filters={transactionFilters(t)}
      moreColumns={moreColumns}
      load={async (page, filters, signal) => {
        const answer = await api.member.listTransactions.query({ ...page, ...transactionQuery(filters) }, { signal });
        return { ...answer, rows: answer.transactions };
      }}
      path="/member/transactions"
      emptyHint={t('tx.emptyMember')}
    />
  );
}

export function MemberTransactionDrawer() {
  const { txNo = '' } = useParams({ strict: false }) as { txNo?: string };
  return <TransactionDetailDrawer txNo={txNo} listPath="/member/transactions" />;
}
