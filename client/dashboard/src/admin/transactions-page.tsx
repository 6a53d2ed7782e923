import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { ListPage } from '../components/list-page.js';
import { RefundForm } from '../components/refund-form.js';
import { Panel } from '../components/states.js';
import { TransactionDetailDrawer } from '../components/transaction-detail.js';
import {
  insertColumns,
  transactionColumns,
  transactionFilters,
  transactionQuery,
} from '../components/transaction-list.js';
import { useFormat } from '../format.js';

type Row = Awaited<ReturnType<typeof api.admin.listTransactions.query>>['transactions'][number];

export function TransactionsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const columns = useMemo(
    () =>
      insertColumns<Row>(transactionColumns<Row>(t, format), 'amount', [
        { id: 'member', head: t('field.member'), cell: (row) => row.member_name ?? '—', csv: (row) => row.member_name },
        {
          id: 'merchant',
          head: t('field.merchant'),
          cell: (row) => row.merchant_name ?? '—',
          csv: (row) => row.merchant_name,
        },
      ]),
    [t, format],
  );
  return (
    <>
      <ListPage
        title={t('nav.transactions')}
        name="transactions"
        filters={[
          ...transactionFilters(t),
          { name: 'merchant', label: t('field.merchantCode'), type: 'text' },
          { name: 'member', label: t('filter.oneMember'), type: 'hidden' },
          { name: 'card', label: t('filter.oneCard'), type: 'hidden' },
        ]}
        columns={columns}
        rowId={(row) => row.id}
        load={async (page, filters, signal) => {
          const input = {
            ...page,
            ...transactionQuery(filters),
            merchant_code: filters.merchant,
            member_id: filters.member,
            card_id: filters.card,
          };
          const answer = await api.admin.listTransactions.query(input, { signal });
          return { ...answer, rows: answer.transactions };
        }}
        onOpen={(row) => void navigate({ to: `/admin/transactions/${row.tx_no}`, search: true as never })}
        empty={{ title: t('tx.empty'), hint: t('tx.emptyAdmin') }}
      />
      <Outlet />
    </>
  );
}

export function TransactionDrawer() {
  const { t } = useTranslation();
  const { txNo = '' } = useParams({ strict: false }) as { txNo?: string };
  return (
    <TransactionDetailDrawer
      txNo={txNo}
      listPath="/admin/transactions"
      actions={({ remaining_refundable: remaining, tx_no, merchant_code }) =>
        remaining !== null && merchant_code !== null ? (
          <Panel title={t('refund.title')}>
            <RefundForm key={tx_no} txNo={tx_no} remaining={remaining} merchantCode={merchant_code} />
          </Panel>
        ) : null
      }
    />
  );
}
