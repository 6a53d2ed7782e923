import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type api, trpc } from '../api/client.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';
import { DetailDrawer } from './detail-drawer.js';
import { QueryView } from './states.js';
import { CopyText, EnumBadge, Facts, Money } from './values.js';

type TransactionDetail = Awaited<ReturnType<typeof api.common.getTransaction.query>>['transaction'];

interface TransactionDrawerProps {
  txNo: string;
  listPath: string;
  /** What can be done with it. */
  actions?: (transaction: TransactionDetail) => ReactNode;
}

/** One transaction with its refunds. */
export function TransactionDetailDrawer({ txNo, listPath, actions }: TransactionDrawerProps) {
  const query = useQuery(trpc.common.getTransaction.queryOptions({ tx_no: txNo }));
  return (
    <DetailDrawer title={txNo} listPath={listPath}>
      <QueryView query={query}>
        {({ transaction }) => (
          <>
            <TransactionFacts transaction={transaction} />
            <Refunds transaction={transaction} />
            {actions?.(transaction)}
          </>
        )}
      </QueryView>
    </DetailDrawer>
  );
}

function TransactionFacts({ transaction }: { transaction: TransactionDetail }) {
  const { t } = useTranslation();
  const { dateTime, discount, count } = useFormat();
  const isPayment = transaction.tx_type === 'payment';
  return (
    <Facts
      items={[
        [t('field.tx_no'), <CopyText key="no" value={transaction.tx_no} />],
        [t('field.type'), <EnumBadge key="type" group="txType" value={transaction.tx_type} />],
        [t('field.status'), <EnumBadge key="status" group="txStatus" value={transaction.status} />],
        [t('field.time'), dateTime(transaction.created_at)],
        [t('field.card_no'), <CopyText key="card" value={transaction.card_no} />],
        transaction.merchant_name === null ? null : [t('field.merchant'), transaction.merchant_name],
        transaction.operator === null ? null : [t('field.operator'), transaction.operator],
        isPayment ? [t('field.raw_amount'), <Money key="raw" value={transaction.raw_amount} />] : null,
        isPayment ? [t('field.discount'), discount(transaction.discount_applied)] : null,
        [t('field.amount'), <Money key="final" value={transaction.final_amount} strong />],
        [t('field.payment_method'), enumText(t, 'paymentMethod', transaction.payment_method)],
        isPayment ? [t('field.points_earned'), count(transaction.points_earned)] : null,
        isPayment ? [t('field.refunded_amount'), <Money key="refunded" value={transaction.refunded_amount} />] : null,
        transaction.remaining_refundable === null
          ? null
          : [t('field.remaining_refundable'), <Money key="left" value={transaction.remaining_refundable} />],
        transaction.original_tx_no === null
          ? null
          : [t('field.original_tx_no'), <CopyText key="original" value={transaction.original_tx_no} />],
        transaction.external_order_id === null ? null : [t('field.external_order_id'), transaction.external_order_id],
        transaction.reason === null ? null : [t('field.reason'), transaction.reason],
        transaction.acted_by === null ? null : [t('field.acted_by'), enumText(t, 'role', 'admin')],
      ]}
    />
  );
}

function Refunds({ transaction }: { transaction: TransactionDetail }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  if (transaction.refunds.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {t('field.refunds')}
      </Title>
      <Stack gap="xs">
        {transaction.refunds.map((refund) => (
          <div key={refund.id} className="surface" style={{ padding: 10 }}>
            <Facts
              items={[
                [t('field.tx_no'), <CopyText key="no" value={refund.tx_no} />],
                [t('field.amount'), <Money key="amount" value={refund.refunded_amount} strong />],
                [t('field.time'), dateTime(refund.created_at)],
                refund.reason === null ? null : [t('field.reason'), <Text key="reason">{refund.reason}</Text>],
              ]}
            />
          </div>
        ))}
      </Stack>
    </div>
  );
}
