import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useLogin } from '../api/session.js';
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

type Row = Awaited<ReturnType<typeof api.merchant.listTransactions.query>>['transactions'][number];

/** A merchant has no recharges. */
const withoutRecharge = (filters: ReturnType<typeof transactionFilters>) =>
  filters.map((filter) => ({ ...filter, options: filter.options?.filter(({ value }) => value !== 'recharge') }));

export function MerchantTransactionsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const columns = useMemo(
    () =>
      insertColumns<Row>(transactionColumns<Row>(t, format), 'amount', [
        { id: 'operator', head: t('field.operator'), cell: (row) => row.operator ?? '—', csv: (row) => row.operator },
        {
          id: 'raw',
          head: t('field.original'),
          align: 'right',
          cell: (row) => <span className="num">{format.money(row.raw_amount)}</span>,
          csv: (row) => row.raw_amount,
        },
      ]),
    [t, format],
  );
  return (
    <>
      <ListPage
        title={t('nav.transactions')}
        hint={t('tx.merchantHint')}
        name="transactions"
        filters={withoutRecharge(transactionFilters(t))}
        columns={columns}
        rowId={(row) => row.id}
        load={async (page, filters, signal) => {
          const answer = await api.merchant.listTransactions.query(
            { ...page, ...transactionQuery(filters) },
            { signal },
          );
          return { ...answer, rows: answer.transactions };
        }}
        onOpen={(row) => void navigate({ to: `/merchant/transactions/${row.tx_no}`, search: true as never })}
        empty={{ title: t('tx.empty'), hint: t('tx.emptyMerchant') }}
      />
      <Outlet />
    </>
  );
}

export function MerchantTransactionDrawer() {
  const { t } = useTranslation();
  const { user } = useLogin();
  const { txNo = '' } = useParams({ strict: false }) as { txNo?: string };
  const mayRefund = user.permissions.includes('merchant:refund');
  return (
    <TransactionDetailDrawer
      txNo={txNo}
      listPath="/merchant/transactions"
      actions={({ remaining_refundable: remaining, tx_no }) =>
        mayRefund && remaining !== null ? (
          <Panel title={t('refund.title')}>
            <RefundForm key={tx_no} txNo={tx_no} remaining={remaining} />
          </Panel>
        ) : null
      }
    />
  );
}
