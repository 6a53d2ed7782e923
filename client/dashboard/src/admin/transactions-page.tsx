import { useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import type { Column } from '../components/data-table.js';
import { textColumn } from '../components/list-parts.js';
import { RefundForm } from '../components/refund-form.js';
import { Panel } from '../components/states.js';
import { TransactionDetailDrawer } from '../components/transaction-detail.js';
import { transactionFilters, transactionQuery } from '../components/transaction-list.js';
import { TransactionListPage } from '../components/transaction-list-page.js';

type Row = Awaited<ReturnType<typeof api.admin.listTransactions.query>>['transactions'][number];

const moreColumns = (t: TFunction): Column<Row>[] => [
  textColumn('member', t('field.member'), (row) => row.member_name),
  textColumn('merchant', t('field.merchant'), (row) => row.merchant_name),
];

export function TransactionsPage() {
  const { t } = useTranslation();
  return (
    <TransactionListPage<Row>
      filters={[
        ...transactionFilters(t),
        { name: 'operator', label: t('field.operator'), type: 'text' },
        { name: 'merchant', label: t('field.merchant_code'), type: 'text' },
        { name: 'member', label: t('filter.oneMember'), type: 'hidden' },
        { name: 'card', label: t('filter.oneCard'), type: 'hidden' },
      ]}
      moreColumns={moreColumns}
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
      path="/admin/transactions"
      emptyHint={t('tx.emptyAdmin')}
    />
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
          <Panel title={t('action.refund')}>
            <RefundForm key={tx_no} txNo={tx_no} remaining={remaining} merchantCode={merchant_code} />
          </Panel>
        ) : null
      }
    />
  );
}
