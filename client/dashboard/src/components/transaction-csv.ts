import type { TransactionRow } from '@mps/shared/contract/parts/transaction';
import type { TFunction } from 'i18next';
import { localTime } from '../api/time-zone.js';
import { enumText } from '../i18n/i18n.js';
import type { CsvColumn } from './data-table.js';

/** A transaction of any list; some say more of whose it is. */
export type ListedTransaction = TransactionRow & {
  member_no?: string | null;
  member_name?: string | null;
  merchant_code?: string | null;
};

/**
 * All that a list says of a transaction: times by the clocks of the business time zone, amounts with their sign.
 * @param gains the types that add to what the reader has
 */
export function transactionCsv(
  t: TFunction,
  gains: readonly TransactionRow['tx_type'][],
): CsvColumn<ListedTransaction>[] {
  const signed = (row: ListedTransaction, amount: number) => (gains.includes(row.tx_type) ? amount : -amount);
  return [
    { head: t('field.tx_no'), csv: (row) => row.tx_no },
    { head: t('field.time'), csv: (row) => localTime(row.created_at) },
    { head: t('field.type'), csv: (row) => enumText(t, 'txType', row.tx_type) },
    { head: t('field.status'), csv: (row) => enumText(t, 'txStatus', row.status) },
    { head: t('field.card_no'), csv: (row) => row.card_no },
    { head: t('field.member_no'), csv: (row) => row.member_no },
    { head: t('field.member_name'), csv: (row) => row.member_name },
    { head: t('field.merchant_code'), csv: (row) => row.merchant_code },
    { head: t('field.merchant'), csv: (row) => row.merchant_name },
    { head: t('field.operator'), csv: (row) => row.operator },
    { head: t('field.raw_amount'), csv: (row) => signed(row, row.raw_amount) },
    { head: t('field.discount'), csv: (row) => row.discount_applied },
    { head: t('field.amount'), csv: (row) => signed(row, row.final_amount) },
    { head: t('field.payment_method'), csv: (row) => enumText(t, 'paymentMethod', row.payment_method) },
    { head: t('field.points_earned'), csv: (row) => row.points_earned },
    { head: t('field.external_order_id'), csv: (row) => row.external_order_id },
    { head: t('field.original_tx_no'), csv: (row) => row.original_tx_no },
    { head: t('field.refunded_amount'), csv: (row) => row.refunded_amount },
    { head: t('field.settlement_id'), csv: (row) => row.settlement_id },
    { head: t('field.reason'), csv: (row) => row.reason },
    { head: t('field.tag'), csv: (row) => (Object.keys(row.tag).length === 0 ? null : JSON.stringify(row.tag)) },
  ];
}
