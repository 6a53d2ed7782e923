import { useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useLogin } from '../api/session.js';
import type { Column } from '../components/data-table.js';
import { textColumn } from '../components/list-parts.js';
import { RefundForm } from '../components/refund-form.js';
import { Panel } from '../components/states.js';
import { TransactionDetailDrawer } from '../components/transaction-detail.js';
import { MERCHANT_GAINS, transactionFilters, transactionQuery } from '../components/transaction-list.js';
import { TransactionListPage } from '../components/transaction-list-page.js';
import type { Format } from '../format.js';

type Row = Awaited<ReturnType<typeof api.merchant.listTransactions.query>>['transactions'][number];

/** A merchant has no recharges. */
const withoutRecharge = (filters: ReturnType<typeof transactionFilters>) =>
  filters.map((filter) => ({ ...filter, options: filter.options?.filter(({ value }) => value !== 'recharge') }));

const moreColumns = (t: TFunction, format: Format): Column<Row>[] => [
  textColumn('operator', t('field.operator'), (row) => row.operator),
  {
    id: 'raw',
    head: t('field.raw_amount'),
    align: 'right',
    cell: (row) => <span className="num">{format.money(row.raw_amount)}</span>,
    csv: (row) => row.raw_amount,
  },
];

export function MerchantTransactionsPage() {
  const { t } = useTranslation();
  return (
    <TransactionListPage<Row>
      hint={t('tx.merchantHint')}
      filters={[
        ...withoutRecharge(transactionFilters(t)),
        { name: 'operator', label: t('field.operator'), type: 'text' },
      ]}
      moreColumns={moreColumns}
      gains={MERCHANT_GAINS}
      load={async (page, filters, signal) => {
        const answer = await api.merchant.listTransactions.query({ ...page, ...transactionQuery(filters) }, { signal });
        return { ...answer, rows: answer.transactions };
      }}
      path="/merchant/transactions"
      emptyHint={t('tx.emptyMerchant')}
    />
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
        remaining !== null ? (
          <Panel title={t('action.refund')}>
            <RefundForm key={tx_no} txNo={tx_no} remaining={remaining} needsManager={!mayRefund} />
          </Panel>
        ) : null
      }
    />
  );
}
