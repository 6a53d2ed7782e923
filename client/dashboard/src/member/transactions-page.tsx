import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { ListPage } from '../components/list-page.js';
import { TransactionDetailDrawer } from '../components/transaction-detail.js';
import {
  insertColumns,
  transactionColumns,
  transactionFilters,
  transactionQuery,
} from '../components/transaction-list.js';
import { useFormat } from '../format.js';

type Row = Awaited<ReturnType<typeof api.member.listTransactions.query>>['transactions'][number];

export function MemberTransactionsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const columns = useMemo(
    () =>
      insertColumns<Row>(transactionColumns<Row>(t, format), 'amount', [
        {
          id: 'merchant',
          head: t('field.merchant'),
          cell: (row) => row.merchant_name ?? '—',
          csv: (row) => row.merchant_name,
        },
        {
          id: 'points',
          head: t('field.pointsEarned'),
          align: 'right',
          cell: (row) => <span className="num">{format.count(row.points_earned)}</span>,
          csv: (row) => row.points_earned,
        },
      ]),
    [t, format],
  );
  return (
    <>
      <ListPage
        title={t('nav.transactions')}
        name="transactions"
        filters={transactionFilters(t)}
        columns={columns}
        rowId={(row) => row.id}
        load={async (page, filters, signal) => {
          const answer = await api.member.listTransactions.query({ ...page, ...transactionQuery(filters) }, { signal });
          return { ...answer, rows: answer.transactions };
        }}
        onOpen={(row) => void navigate({ to: `/member/transactions/${row.tx_no}`, search: true as never })}
        empty={{ title: t('tx.empty'), hint: t('tx.emptyMember') }}
      />
      <Outlet />
    </>
  );
}

export function MemberTransactionDrawer() {
  const { txNo = '' } = useParams({ strict: false }) as { txNo?: string };
  return <TransactionDetailDrawer txNo={txNo} listPath="/member/transactions" />;
}
