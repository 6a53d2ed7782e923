import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { api } from '../api/client.js';
import { useLogin } from '../api/session.js';
import { Icon } from '../components/icons.js';
import { CopyText, Facts, Money } from '../components/values.js';
import { useFormat } from '../format.js';

export type ChargeAnswer = Awaited<ReturnType<typeof api.merchant.charge.mutate>>;

/** The whole screen says that the money has arrived; shown only when the server has said so. */
export function ChargeResult({ answer, onNext }: { answer: ChargeAnswer; onNext: () => void }) {
  const { t } = useTranslation();
  const { money, discount, count } = useFormat();
  const { transaction, customer_info: customer } = answer;
  return (
    <Modal
      opened
      fullScreen
      onClose={onNext}
      title={t('till.success')}
      closeButtonProps={{ 'aria-label': t('till.next') }}
      transitionProps={{ duration: 0 }}
    >
      <Stack align="center" gap="md" pt="xl" data-testid="charge-success">
        <Text component="span" className="good">
          <Icon name="check" size={88} />
        </Text>
        <Text fz={56} fw={800} lh={1.1} className="num" data-testid="final-amount">
          {money(transaction.final_amount)}
        </Text>
        <div style={{ width: 'min(100%, 420px)' }}>
          <Facts
            items={[
              [t('field.tx_no'), <CopyText key="no" value={transaction.tx_no} />],
              [t('field.raw_amount'), <Money key="raw" value={transaction.raw_amount} />],
              [t('field.discount'), discount(transaction.discount)],
              [t('field.final_amount'), <Money key="final" value={transaction.final_amount} strong />],
              [t('field.points_earned'), count(transaction.points_earned)],
              [t('field.card_no'), customer.card_no],
              [t('field.balance_after'), <Money key="after" value={customer.balance_after} />],
            ]}
          />
          {answer.replayed && (
            <Text size="sm" c="dimmed" mt="sm">
              {t('till.replayed')}
            </Text>
          )}
        </div>
        <Group>
          <Button variant="default" size="md" leftSection={<Icon name="print" />} onClick={() => window.print()}>
            {t('till.print')}
          </Button>
          <Button size="md" onClick={onNext} data-autofocus>
            {t('till.next')}
          </Button>
        </Group>
        <Receipt answer={answer} />
      </Stack>
    </Modal>
  );
}

/** What the printer puts on paper; hidden on the screen. */
function Receipt({ answer }: { answer: ChargeAnswer }) {
  const { t } = useTranslation();
  const { user } = useLogin();
  const { money, discount, dateTime } = useFormat();
  const { transaction, customer_info: customer } = answer;
  const lines: [string, string][] = [
    [t('field.tx_no'), transaction.tx_no],
    [t('field.time'), dateTime(transaction.created_at)],
    [t('field.operator'), user.operator ?? user.name],
    [t('field.card_no'), customer.card_no],
    [t('field.raw_amount'), money(transaction.raw_amount)],
    [t('field.discount'), discount(transaction.discount)],
    [t('field.final_amount'), money(transaction.final_amount)],
    [t('field.balance_after'), money(customer.balance_after)],
  ];
  return (
    <div className="receipt" aria-hidden="true">
      <strong>{user.name}</strong>
      {lines.map(([name, value]) => (
        <div key={name} style={{ display: 'flex', justifyContent: 'space-between' }}>
          <span>{name}</span>
          <span>{value}</span>
        </div>
      ))}
      <p>{t('till.thanks')}</p>
    </div>
  );
}
