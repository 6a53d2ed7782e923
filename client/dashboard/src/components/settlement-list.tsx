import type { Settlement } from '@mps/shared/contract/parts/settlement';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { localTime } from '../api/time-zone.js';
import type { Format } from '../format.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';
import type { Column } from './data-table.js';
import { EnumBadge, Facts, Money } from './values.js';

export type SettlementRow = z.infer<typeof Settlement>;

export const SETTLEMENT_MODES = ['realtime', 't_plus_1', 'monthly'] as const;
export const SETTLEMENT_STATUSES = ['pending', 'settled', 'failed', 'paid'] as const;

/** The columns of every list of settlements. */
export function settlementColumns<Row extends SettlementRow>(t: TFunction, format: Format): Column<Row>[] {
  return [
    {
      id: 'mode',
      head: t('field.mode'),
      cell: (row) => enumText(t, 'settlementMode', row.mode),
      csv: (row) => enumText(t, 'settlementMode', row.mode),
    },
    {
      id: 'start',
      head: t('field.period_start'),
      cell: (row) => <span className="num">{format.dateTime(row.period_start)}</span>,
      csv: (row) => localTime(row.period_start),
    },
    {
      id: 'end',
      head: t('field.period_end'),
      cell: (row) => <span className="num">{format.dateTime(row.period_end)}</span>,
      csv: (row) => localTime(row.period_end),
    },
    {
      id: 'count',
      head: t('field.count'),
      align: 'right',
      cell: (row) => <span className="num">{format.count(row.total_tx_count)}</span>,
      csv: (row) => row.total_tx_count,
    },
    {
      id: 'net',
      head: t('field.net_amount'),
      align: 'right',
      cell: (row) => <Money value={row.total_amount} strong />,
      csv: (row) => row.total_amount,
    },
    {
      id: 'status',
      head: t('field.status'),
      cell: (row) => <EnumBadge group="settlementStatus" value={row.status} />,
      csv: (row) => enumText(t, 'settlementStatus', row.status),
    },
  ];
}

/** One settlement in full. */
export function SettlementFacts({ settlement }: { settlement: SettlementRow }) {
  const { t } = useTranslation();
  const { dateTime, count } = useFormat();
  return (
    <Facts
      items={[
        [t('field.mode'), enumText(t, 'settlementMode', settlement.mode)],
        [t('field.period_start'), dateTime(settlement.period_start)],
        [t('field.period_end'), dateTime(settlement.period_end)],
        [t('field.payments'), `${count(settlement.payment_count)} ${t('settlement.items')}`],
        [t('field.payment_amount'), <Money key="paid" value={settlement.payment_amount} />],
        [t('field.refunds'), `${count(settlement.refund_count)} ${t('settlement.items')}`],
        [t('field.refund_amount'), <Money key="refunded" value={settlement.refund_amount} />],
        [t('field.net_amount'), <Money key="net" value={settlement.total_amount} strong />],
        [t('field.status'), <EnumBadge key="status" group="settlementStatus" value={settlement.status} />],
        [t('field.created_at'), dateTime(settlement.created_at)],
      ]}
    />
  );
}
