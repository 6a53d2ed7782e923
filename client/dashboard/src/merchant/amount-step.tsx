import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { looksLikePaymentCode } from '@mps/shared/payment-code';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icons.js';
import { EnumBadge, Facts, Money } from '../components/values.js';
import { useFormat } from '../format.js';
import type { Customer } from './check-code.js';
import { Keypad, press } from './keypad.js';

/** What people have typed for this sale. */
export interface Sale {
  amount: string;
  order: string;
}
export const EMPTY_SALE: Sale = { amount: '', order: '' };

/** True for a sale that can be sent: there is an amount, and no payment code stands in the order number's place. */
export const isComplete = ({ amount, order }: Sale): boolean => /[1-9]/.test(amount) && !looksLikePaymentCode(order);

interface AmountStepProps {
  customer: Customer;
  sale: Sale;
  onChange: (sale: Sale) => void;
  isSending: boolean;
  /** True while nothing can be charged: something is on its way, or a question is open. */
  isWaiting: boolean;
  /** True after a refusal that only another code can help with. */
  needsScan: boolean;
  onCharge: () => void;
  onCancel: () => void;
  /** What has to be seen beside the button. */
  children: ReactNode;
}

/** Whose card it is, how much, and the button that charges. */
export function AmountStep({ customer, sale, onChange, isSending, isWaiting, needsScan, ...props }: AmountStepProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { amount, order } = sale;
  const isReady = isComplete(sale);
  return (
    <Stack gap="sm">
      <Alert
        color="teal"
        variant="light"
        p="xs"
        icon={<Icon name="card" />}
        title={t('till.customer', { name: customer.card.member_name })}
      >
        <Facts
          items={[
            [t('field.card_no'), customer.card.card_no],
            [t('field.card_type'), <EnumBadge key="type" group="cardType" value={customer.card.card_type} />],
            [t('field.balance'), <Money key="balance" value={customer.card.balance} strong />],
          ]}
        />
      </Alert>
      <div>
        <Text size="sm" c="dimmed" ta="right">
          {t('field.amount')}
        </Text>
        <div className="amount-display" role="status" aria-label={t('field.amount')} data-testid="amount">
          {amount === '' ? '0.00' : amount}
        </div>
      </div>
      <Keypad onKey={(key) => onChange({ ...sale, amount: press(amount, key) })} />
      <TextInput
        label={t('till.order')}
        value={order}
        onChange={(event) => onChange({ ...sale, order: event.currentTarget.value })}
        error={looksLikePaymentCode(order) ? t('till.orderIsCode') : undefined}
        autoComplete="off"
      />
      <Stack className="till-actions" gap="sm">
        {props.children}
        <Group grow>
          <Button size="lg" variant={needsScan ? 'filled' : 'default'} disabled={isSending} onClick={props.onCancel}>
            {t('till.scanAgain')}
          </Button>
          <Button
            size="lg"
            onClick={props.onCharge}
            disabled={(!isReady || isWaiting) && !isSending}
            loading={isSending}
            data-testid="charge"
          >
            {isReady ? t('till.charge', { amount: money(Number(amount)) }) : t('till.chargeEmpty')}
          </Button>
        </Group>
      </Stack>
    </Stack>
  );
}
