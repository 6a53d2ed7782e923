import { Alert, Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { PayMethod } from '@mps/shared/fields';
import { isApprovalRequested } from '@mps/shared/is-approval-requested';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useAttempt } from '../api/attempt.js';
import { api, trpc } from '../api/client.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';
import { isAmount } from './amount.js';
import { UnknownOutcome } from './attempt-view.js';
import { Icon } from './icons.js';
import { ErrorState } from './states.js';
import { CopyText, Facts, Money } from './values.js';
import { Waiting } from './waiting.js';

const METHODS = ['wechat', 'alipay', 'cash'] as const satisfies readonly z.infer<typeof PayMethod>[];
const QUICK_AMOUNTS = ['100', '200', '500', '1000', '2000', '5000'] as const;

interface RechargeFormProps {
  card: { id: string; card_no: string; balance: number };
  /** Named by administrators, who do it for somebody. */
  memberId?: string;
  onDone: () => void;
}

type RechargeInput = Omit<Parameters<typeof api.member.recharge.mutate>[0], 'idempotency_key'>;

const amountOf = (input: RechargeInput) => input.amount;

/** Tops a card up: amount and way of paying, confirmation, number. */
export function RechargeForm({ card, memberId, onDone }: RechargeFormProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const [amount, setAmount] = useState('');
  const [method, setMethod] = useState<(typeof METHODS)[number]>('wechat');
  const [isConfirming, setIsConfirming] = useState(false);
  const [isWrong, setIsWrong] = useState(false);
  const attempt = useAttempt(
    { kind: 'recharge', of: card.id, amountOf },
    (input: RechargeInput & { idempotency_key: string }, signal) => api.member.recharge.mutate(input, { signal }),
  );
  const { state } = attempt;
  const { data: limits } = useQuery(trpc.common.getSettings.queryOptions());
  // What was refused was another amount.
  const change = (next: string) => {
    if (state.status === 'refused') attempt.clear();
    setAmount(next);
  };

  if (state.status === 'done') {
    if (isApprovalRequested(state.output)) return <Waiting answer={state.output} onClose={onDone} />;
    const { transaction, balance_after } = state.output;
    return (
      <Stack>
        <Alert color="teal" icon={<Icon name="check" />} title={t('recharge.done')} role="status">
          <Facts
            items={[
              [t('field.tx_no'), <CopyText key="no" value={transaction.tx_no} />],
              [t('field.amount'), <Money key="amount" value={transaction.amount} strong />],
              [t('field.payment_method'), enumText(t, 'paymentMethod', transaction.payment_method)],
              [t('field.balance_after'), <Money key="after" value={balance_after} strong />],
            ]}
          />
        </Alert>
        <Button onClick={onDone}>{t('common.close')}</Button>
      </Stack>
    );
  }
  if (state.status === 'unknown') {
    return (
      <UnknownOutcome attempt={attempt} what={t('recharge.what', { amount: money(Number(state.input.amount)) })} />
    );
  }
  if (isConfirming) {
    return (
      <Stack>
        <Facts
          items={[
            [t('field.card_no'), card.card_no],
            [t('field.balance'), <Money key="now" value={card.balance} />],
            [t('field.recharge_amount'), <Money key="amount" value={Number(amount)} strong />],
            [t('field.payment_method'), enumText(t, 'paymentMethod', method)],
          ]}
        />
        {state.status === 'refused' && <ErrorState error={state.error} />}
        <Group justify="flex-end">
          <Button variant="default" disabled={state.status === 'sending'} onClick={() => setIsConfirming(false)}>
            {t('common.back')}
          </Button>
          <Button
            loading={state.status === 'sending'}
            onClick={() =>
              attempt.start({
                card_id: card.id,
                amount,
                payment_method: method,
                ...(memberId ? { member_id: memberId } : {}),
              })
            }
          >
            {t('recharge.confirm', { amount: money(Number(amount)) })}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isFine = isAmount(amount.trim());
        setIsWrong(!isFine);
        if (isFine) {
          setAmount(amount.trim());
          setIsConfirming(true);
        }
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {card.card_no} · {t('field.balance')} {money(card.balance)}
        </Text>
        <SimpleGrid cols={3} spacing="xs">
          {QUICK_AMOUNTS.map((quick) => (
            <Button key={quick} variant="default" h={44} onClick={() => change(quick)} aria-pressed={amount === quick}>
              {money(Number(quick)).replace('.00', '')}
            </Button>
          ))}
        </SimpleGrid>
        <TextInput
          label={t('field.recharge_amount')}
          description={
            limits && t('recharge.range', { least: money(limits.recharge_min), most: money(limits.recharge_max) })
          }
          inputMode="decimal"
          autoComplete="off"
          size="md"
          value={amount}
          onChange={(event) => change(event.currentTarget.value)}
          error={isWrong ? t('form.amount') : undefined}
          data-autofocus
        />
        <NativeSelect
          label={t('field.payment_method')}
          size="md"
          value={method}
          onChange={(event) => setMethod(event.currentTarget.value as (typeof METHODS)[number])}
          data={METHODS.map((value) => ({ value, label: enumText(t, 'paymentMethod', value) }))}
        />
        <Button type="submit" size="md">
          {t('common.continue')}
        </Button>
      </Stack>
    </form>
  );
}
