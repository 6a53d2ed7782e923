import type { TransactionRow } from '@mps/shared/transaction';
import type { TFunction } from 'i18next';
import { addDays, startOfDay } from '../api/time-zone.js';
import type { Format } from '../format.js';
import { enumText } from '../i18n/i18n.js';
import type { Column } from './data-table.js';
import type { Filter } from './list-page.js';
import { CopyText, EnumBadge, Money } from './values.js';

const TYPES = ['payment', 'refund', 'recharge'] as const;
const STATUSES = ['completed', 'refunded', 'processing', 'failed', 'cancelled'] as const;

/** The filters of every list of transactions. */
export const transactionFilters = (t: TFunction): Filter[] => [
  { name: 'from', label: t('filter.from'), type: 'date' },
  { name: 'to', label: t('filter.to'), type: 'date' },
  {
    name: 'type',
    label: t('field.type'),
    type: 'select',
    options: TYPES.map((value) => ({ value, label: enumText(t, 'txType', value) })),
  },
  {
    name: 'status',
    label: t('field.status'),
    type: 'select',
    options: STATUSES.map((value) => ({ value, label: enumText(t, 'txStatus', value) })),
  },
];

/** What the address says, as the server takes it: whole days of the business time zone, the last one included. */
export const periodOf = (filters: Readonly<Record<string, string | undefined>>) => ({
  ...(isDay(filters.from) ? { start_date: startOfDay(filters.from) } : {}),
  ...(isDay(filters.to) ? { end_date: startOfDay(addDays(filters.to, 1)) } : {}),
});

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text);

/** A value of the address that is one of those known; whatever else somebody typed there is passed over. */
export const oneOf = <T extends string>(value: string | undefined, known: readonly T[]): T | undefined =>
  known.find((each) => each === value);

export const transactionQuery = (filters: Readonly<Record<string, string | undefined>>) => ({
  ...periodOf(filters),
  tx_type: oneOf(filters.type, TYPES),
  status: oneOf(filters.status, STATUSES),
});

/** The columns of every list of transactions; pages add what only they know. */
export function transactionColumns<Row extends TransactionRow>(t: TFunction, format: Format): Column<Row>[] {
  return [
    { id: 'no', head: t('field.txNo'), cell: (row) => <CopyText value={row.tx_no} />, csv: (row) => row.tx_no },
    {
      id: 'at',
      head: t('field.time'),
      cell: (row) => <span className="num">{format.dateTime(row.created_at)}</span>,
      csv: (row) => row.created_at,
    },
    {
      id: 'type',
      head: t('field.type'),
      cell: (row) => <EnumBadge group="txType" value={row.tx_type} />,
      csv: (row) => enumText(t, 'txType', row.tx_type),
    },
    {
      id: 'card',
      head: t('field.cardNo'),
      cell: (row) => <span className="num">{row.card_no}</span>,
      csv: (row) => row.card_no,
    },
    {
      id: 'amount',
      head: t('field.amount'),
      align: 'right',
      cell: (row) => <SignedAmount row={row} />,
      csv: (row) => row.final_amount,
    },
    {
      id: 'status',
      head: t('field.status'),
      cell: (row) => <EnumBadge group="txStatus" value={row.status} />,
      csv: (row) => enumText(t, 'txStatus', row.status),
    },
  ];
}

/** The columns between the card and the amount. */
export function insertColumns<Row>(columns: Column<Row>[], before: string, more: Column<Row>[]): Column<Row>[] {
  const index = columns.findIndex(({ id }) => id === before);
  return columns.toSpliced(index < 0 ? columns.length : index, 0, ...more);
}

/** An amount with the sign that it has for the card. */
function SignedAmount({ row }: { row: TransactionRow }) {
  const isOut = row.tx_type === 'payment';
  return (
    <span className={isOut ? 'num' : 'num good'} style={{ fontWeight: 600 }}>
      {isOut ? '−' : '+'}
      <Money value={row.final_amount} />
    </span>
  );
}
