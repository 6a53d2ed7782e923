import type { TransactionRow } from '@mps/shared/contract/parts/transaction';
import type { TFunction } from 'i18next';
import type { Format } from '../format.js';
import type { Column } from './data-table.js';
import type { Filter } from './list-page.js';
import { badgeColumn, digitsColumn, enumFilter, numberColumn, oneOf, timeColumn } from './list-parts.js';
import { Money } from './values.js';

const TYPES = ['payment', 'refund', 'recharge'] as const;
const STATUSES = ['completed', 'refunded', 'processing', 'failed', 'cancelled'] as const;

/** The filters of every list of transactions. */
export const transactionFilters = (t: TFunction): Filter[] => [
  { name: 'q', label: t('filter.number'), type: 'text' },
  { name: 'from', label: t('field.start_date'), type: 'date' },
  { name: 'to', label: t('field.end_date'), type: 'date' },
  enumFilter(t, 'type', t('field.type'), 'txType', TYPES),
  enumFilter(t, 'status', t('field.status'), 'txStatus', STATUSES),
  { name: 'min', label: t('filter.amountMin'), type: 'text' },
  { name: 'max', label: t('filter.amountMax'), type: 'text' },
];

/** What the address says, as the server takes it: whole days of the business time zone, the last one included. */
export const periodOf = (filters: Readonly<Record<string, string | undefined>>) => ({
  ...(isDay(filters.from) ? { start_date: filters.from } : {}),
  ...(isDay(filters.to) ? { end_date: filters.to } : {}),
});

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text);

export const transactionQuery = (filters: Readonly<Record<string, string | undefined>>) => ({
  ...periodOf(filters),
  tx_type: oneOf(filters.type, TYPES),
  status: oneOf(filters.status, STATUSES),
  q: filters.q,
  operator: filters.operator,
  amount_min: amountOf(filters.min),
  amount_max: amountOf(filters.max),
});

/** An amount as somebody types it; what is none filters nothing. */
const amountOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined;

/** What adds to a card; the rest takes from it. */
export const CARD_GAINS: readonly TransactionRow['tx_type'][] = ['recharge', 'refund'];
/** What a merchant earns by; the rest it gives back. */
export const MERCHANT_GAINS: readonly TransactionRow['tx_type'][] = ['payment'];

/**
 * The columns of every list of transactions; pages add what only they know.
 * @param gains the types whose amounts have a plus for the reader
 */
export function transactionColumns<Row extends TransactionRow>(
  t: TFunction,
  format: Format,
  gains: readonly TransactionRow['tx_type'][],
): Column<Row>[] {
  return [
    numberColumn('no', t('field.tx_no'), (row) => row.tx_no),
    timeColumn('at', t('field.time'), format.dateTime, (row) => row.created_at),
    badgeColumn(t, 'type', t('field.type'), 'txType', (row) => row.tx_type),
    digitsColumn('card', t('field.card_no'), (row) => row.card_no),
    {
      id: 'amount',
      head: t('field.amount'),
      align: 'right',
      cell: (row) => <SignedAmount row={row} isGain={gains.includes(row.tx_type)} />,
      csv: (row) => (gains.includes(row.tx_type) ? row.final_amount : -row.final_amount),
    },
    badgeColumn(t, 'status', t('field.status'), 'txStatus', (row) => row.status),
  ];
}

/** The columns between the card and the amount. */
export function insertColumns<Row>(columns: Column<Row>[], before: string, more: Column<Row>[]): Column<Row>[] {
  const index = columns.findIndex(({ id }) => id === before);
  return columns.toSpliced(index < 0 ? columns.length : index, 0, ...more);
}

function SignedAmount({ row, isGain }: { row: TransactionRow; isGain: boolean }) {
  return (
    <span className={isGain ? 'num good' : 'num'} style={{ fontWeight: 600 }}>
      {isGain ? '+' : '−'}
      <Money value={row.final_amount} />
    </span>
  );
}
