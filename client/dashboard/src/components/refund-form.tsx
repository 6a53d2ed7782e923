import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../api/attempt.js';
import { api } from '../api/client.js';
import { useFormat } from '../format.js';
import { isAmount } from './amount.js';
import { UnknownOutcome } from './attempt-view.js';
import { Icon } from './icons.js';
import { approvalOf, ManagerFields, NO_APPROVAL } from './manager-fields.js';
import { ErrorState } from './states.js';
import { CopyText, Facts, Money } from './values.js';

interface RefundFormProps {
  txNo: string;
  /** What can still be given back, as the server counts it. */
  remaining: number;
  /** Named by administrators, who do it for a merchant. */
  merchantCode?: string;
  /** A cashier refunds with a manager beside, who types a PIN or a password. */
  needsManager?: boolean;
}

/** The manager's PIN or password is no part of it: the tab keeps it until there is an answer. */
type RefundInput = Omit<Parameters<typeof api.merchant.refund.mutate>[0], 'idempotency_key' | 'approved_by'>;

const amountOf = (input: RefundInput) => input.refund_amount;

/** Gives a payment back, whole or in part. */
export function RefundForm({ txNo, remaining, merchantCode, needsManager = false }: RefundFormProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const [amount, setAmount] = useState(remaining.toFixed(2));
  const [reason, setReason] = useState('');
  const [isConfirming, setIsConfirming] = useState(false);
  const [isWrong, setIsWrong] = useState(false);
  const [manager, setManager] = useState('');
  const [proof, setProof] = useState('');
  const approval = useRef(NO_APPROVAL);
  if (needsManager) approval.current = approvalOf(manager, proof);
  const attempt = useAttempt(
    { kind: 'refund', of: txNo, amountOf },
    (input: RefundInput & { idempotency_key: string }, signal) =>
      api.merchant.refund.mutate({ ...input, ...approval.current }, { signal }),
  );
  const { state } = attempt;
  // What was refused was another amount.
  const change = (next: string) => {
    if (state.status === 'refused') attempt.clear();
    setAmount(next);
  };

  if (state.status === 'done') {
    const { refund, remaining_refundable } = state.output;
    return (
      <Alert color="teal" icon={<Icon name="check" />} title={t('refund.done')} role="status">
        <Facts
          items={[
            [t('field.tx_no'), <CopyText key="no" value={refund.refund_tx_no} />],
            [t('field.refund_amount'), <Money key="amount" value={refund.refunded_amount} strong />],
            [t('field.remaining_refundable'), <Money key="left" value={remaining_refundable} strong />],
            [t('field.points_reversed'), refund.points_reversed],
          ]}
        />
      </Alert>
    );
  }
  if (state.status === 'unknown') {
    return (
      <UnknownOutcome attempt={attempt} what={t('refund.what', { amount: money(Number(state.input.refund_amount)) })} />
    );
  }
  if (remaining <= 0 && state.status === 'idle') return <Text size="sm">{t('refund.nothing')}</Text>;
  const submit = () => {
    const isFine = isAmount(amount.trim());
    setIsWrong(!isFine);
    if (!isFine || (needsManager && (manager.trim() === '' || proof === ''))) return;
    if (!isConfirming) {
      setIsConfirming(true);
      return;
    }
    attempt.start({
      original_tx_no: txNo,
      refund_amount: amount.trim(),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      ...(merchantCode === undefined ? {} : { merchant_code: merchantCode }),
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('refund.remaining', { amount: money(remaining) })}</Text>
        <TextInput
          label={t('field.refund_amount')}
          inputMode="decimal"
          autoComplete="off"
          value={amount}
          disabled={isConfirming}
          onChange={(event) => change(event.currentTarget.value)}
          error={isWrong ? t('form.amount') : undefined}
        />
        <TextInput
          label={t('field.reason')}
          autoComplete="off"
          value={reason}
          disabled={isConfirming}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {needsManager && (
          <ManagerFields
            manager={manager}
            proof={proof}
            onManager={setManager}
            onProof={(next) => {
              if (state.status === 'refused') attempt.clear();
              setProof(next);
            }}
          />
        )}
        {state.status === 'refused' && <ErrorState error={state.error} />}
        <Group justify="flex-end">
          {isConfirming && (
            <Button variant="default" disabled={state.status === 'sending'} onClick={() => setIsConfirming(false)}>
              {t('common.back')}
            </Button>
          )}
          <Button type="submit" loading={state.status === 'sending'} color={isConfirming ? 'red.9' : undefined}>
            {isConfirming ? t('refund.confirm', { amount: money(Number(amount)) }) : t('action.refund')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
