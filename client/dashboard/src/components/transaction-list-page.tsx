import type { TransactionRow } from '@mps/shared/contract/parts/transaction';
import { Outlet } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '../format.js';
import type { Column } from './data-table.js';
import { useOpenDrawer } from './detail-drawer.js';
import { type Filter, ListPage, type ListPageProps } from './list-page.js';
import { transactionCsv } from './transaction-csv.js';
import { CARD_GAINS, insertColumns, transactionColumns } from './transaction-list.js';

interface TransactionListPageProps<Row> {
  hint?: string;
  filters: readonly Filter[];
  /** What only this list knows, before the amount; the same function each time. */
  moreColumns: (t: TFunction, format: Format) => Column<Row>[];
  /** The types that add to what the reader has; for the card where it is left out. */
  gains?: readonly TransactionRow['tx_type'][];
  load: ListPageProps<Row>['load'];
  /** Where a transaction opens, below this path. */
  path: string;
  emptyHint: string;
}

/** A list of transactions, whoever may see them. */
export function TransactionListPage<Row extends TransactionRow>(props: TransactionListPageProps<Row>) {
  const { hint, filters, moreColumns, gains = CARD_GAINS, load, path, emptyHint } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const open = useOpenDrawer();
  const columns = useMemo(
    () => insertColumns(transactionColumns<Row>(t, format, gains), 'amount', moreColumns(t, format)),
    [t, format, moreColumns, gains],
  );
  const csv = useMemo(() => transactionCsv(t, gains), [t, gains]);
  return (
    <>
      <ListPage
        title={t('field.transactions')}
        hint={hint}
        name="transactions"
        filters={filters}
        columns={columns}
        csv={csv}
        rowId={(row) => row.id}
        load={load}
        onOpen={(row) => open(`${path}/${row.tx_no}`)}
        empty={{ title: t('tx.empty'), hint: emptyHint }}
      />
      <Outlet />
    </>
  );
}
