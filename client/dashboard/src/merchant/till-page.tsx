import { Alert, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../api/attempt.js';
import { api, queryClient } from '../api/client.js';
import { answerOf } from '../api/errors.js';
import { UnknownOutcome } from '../components/attempt-view.js';
import { Icon } from '../components/icons.js';
import { ErrorState, PageHead, Panel } from '../components/states.js';
import { EnumBadge, Facts, Money } from '../components/values.js';
import { useFormat } from '../format.js';
import { Camera } from './camera.js';
import { ChargeResult } from './charge-result.js';
import { Keypad, press } from './keypad.js';
import { LiveFeed } from './live-feed.js';
import { playSound } from './sound.js';
import { useScanner } from './use-scanner.js';

type ChargeInput = Omit<Parameters<typeof api.merchant.charge.mutate>[0], 'idempotency_key'>;
type CheckedCode = Awaited<ReturnType<typeof api.common.validateQr.mutate>>;

interface Customer {
  qrPlain: string;
  card: CheckedCode['card_info'];
}

/** Refusals that only a new code can help with. */
const CODE_PROBLEMS: ReadonlySet<string> = new Set(['QR_EXPIRED_OR_INVALID', 'INVALID_QR']);

/** The till: scan, amount, charge. */
export function TillPage() {
  const { t } = useTranslation();
  const { money } = useFormat();
  const [customer, setCustomer] = useState<Customer | null>(null);
  const attempt = useAttempt('charge', (input: ChargeInput & { idempotency_key: string }, signal) =>
    api.merchant.charge.mutate(input, { signal }),
  );
  const { state } = attempt;
  useSounds(state.status);

  const next = () => {
    attempt.clear();
    setCustomer(null);
    void queryClient.invalidateQueries();
  };
  const scanAgain = () => {
    attempt.clear();
    setCustomer(null);
  };

  return (
    <>
      <PageHead title={t('nav.till')} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Panel aria-label={t('nav.till')}>
          {state.status === 'unknown' ? (
            <UnknownOutcome attempt={attempt} what={t('till.what', { amount: money(Number(state.input.amount)) })} />
          ) : customer === null ? (
            <ScanStep onCustomer={setCustomer} refusal={state.status === 'refused' ? state.error : null} />
          ) : (
            <AmountStep
              customer={customer}
              isSending={state.status === 'sending'}
              refusal={state.status === 'refused' ? state.error : null}
              onCharge={(input) => attempt.start({ qr_plain: customer.qrPlain, ...input })}
              onCancel={scanAgain}
            />
          )}
        </Panel>
        <LiveFeed />
      </SimpleGrid>
      {state.status === 'done' && <ChargeResult answer={state.output} onNext={next} />}
    </>
  );
}

function useSounds(status: string): void {
  const before = useRef(status);
  useEffect(() => {
    if (before.current !== status && status === 'done') playSound('success');
    if (before.current !== status && (status === 'refused' || status === 'unknown')) playSound('failure');
    before.current = status;
  }, [status]);
}

/** Camera, hardware scanner or paste: whatever brings the code. */
function ScanStep({ onCustomer, refusal }: { onCustomer: (customer: Customer) => void; refusal: unknown }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [hasCamera, setHasCamera] = useState(false);
  const check = useMutation({
    mutationFn: async (qrPlain: string) => ({
      qrPlain,
      answer: await api.common.validateQr.mutate({ qr_plain: qrPlain }),
    }),
    onSuccess: ({ qrPlain, answer }) => onCustomer({ qrPlain, card: answer.card_info }),
    onError: () => {
      playSound('failure');
      setTyped('');
    },
  });
  const accept = (code: string) => {
    const qrPlain = code.trim();
    setHasCamera(false);
    if (qrPlain !== '' && !check.isPending) check.mutate(qrPlain);
  };
  useScanner(accept, !check.isPending);

  return (
    <Stack gap="md">
      <div>
        <Text fw={700} size="lg">
          {t('till.scan')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('till.scanHint')}
        </Text>
      </div>
      {hasCamera ? (
        <Camera onCode={accept} onClose={() => setHasCamera(false)} />
      ) : (
        <Button size="lg" h={72} leftSection={<Icon name="camera" size={28} />} onClick={() => setHasCamera(true)}>
          {t('till.camera')}
        </Button>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          accept(typed);
        }}
      >
        <Group align="flex-end" gap="sm" wrap="nowrap">
          <TextInput
            label={t('field.qr_plain')}
            style={{ flex: 1 }}
            size="md"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            autoFocus
            spellCheck={false}
          />
          <Button type="submit" size="md" variant="default" loading={check.isPending}>
            {t('till.check')}
          </Button>
        </Group>
      </form>
      {check.isError && <ErrorState error={check.error} />}
      {refusal !== null && !check.isError && <ErrorState error={refusal} />}
    </Stack>
  );
}

interface AmountStepProps {
  customer: Customer;
  isSending: boolean;
  refusal: unknown;
  onCharge: (input: Omit<ChargeInput, 'qr_plain'>) => void;
  onCancel: () => void;
}

/** Whose card it is, how much, and the button that charges. */
function AmountStep({ customer, isSending, refusal, onCharge, onCancel }: AmountStepProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const [amount, setAmount] = useState('');
  const [order, setOrder] = useState('');
  const isReady = /[1-9]/.test(amount) && !isSending;
  const charge = () => {
    if (!isReady) return;
    onCharge({
      amount: amount.replace(/\.$/, ''),
      ...(order.trim() === '' ? {} : { external_order_id: order.trim() }),
    });
  };
  const needsNewCode = CODE_PROBLEMS.has(answerOf(refusal)?.code ?? '');
  return (
    <Stack gap="md">
      <Alert
        color="teal"
        variant="light"
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
      <Keypad onKey={(key) => setAmount((text) => press(text, key))} onEnter={charge} />
      <TextInput
        label={t('till.order')}
        value={order}
        onChange={(event) => setOrder(event.currentTarget.value)}
        autoComplete="off"
      />
      {refusal !== null && <ErrorState error={refusal} />}
      <Group grow>
        <Button size="lg" variant={needsNewCode ? 'filled' : 'default'} disabled={isSending} onClick={onCancel}>
          {t('till.scanAgain')}
        </Button>
        <Button size="lg" onClick={charge} disabled={!isReady && !isSending} loading={isSending} data-testid="charge">
          {isReady ? t('till.charge', { amount: money(Number(amount)) }) : t('till.chargeEmpty')}
        </Button>
      </Group>
    </Stack>
  );
}
