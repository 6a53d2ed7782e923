import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { hasLostCase, looksLikePaymentCode } from '@mps/shared/payment-code';
import { useMutation } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../api/attempt.js';
import { api, queryClient } from '../api/client.js';
import { UnknownOutcome } from '../components/attempt-view.js';
import { Icon } from '../components/icons.js';
import { ErrorState, PageHead, Panel } from '../components/states.js';
import { useFormat } from '../format.js';
import { AmountStep, EMPTY_SALE, isComplete, type Sale } from './amount-step.js';
import { ChargeResult } from './charge-result.js';
import { type Customer, checkCode, codesOf, needsNewCode } from './check-code.js';
import type { Scan } from './key-reader.js';
import { press } from './keypad.js';
import { LiveFeed } from './live-feed.js';
import { ScanStep } from './scan-step.js';
import { playSound } from './sound.js';
import { useTillKeys } from './use-till-keys.js';

type ChargeInput = Omit<Parameters<typeof api.merchant.charge.mutate>[0], 'idempotency_key'>;

const CHARGE = { kind: 'charge', of: '', amountOf: ({ amount }: ChargeInput) => amount } as const;

/** Why a scan changed nothing. */
type Ignored = 'sameCode' | 'notACode' | 'busy';

/** The till: scan, amount, charge. */
export function TillPage() {
  const { t } = useTranslation();
  const { money } = useFormat();
  const [customer, setCustomer] = useState<Customer | null>(null);
  /** Scanned while an amount was being typed for somebody else. */
  const [other, setOther] = useState<Customer | null>(null);
  const [ignored, setIgnored] = useState<Ignored | null>(null);
  const [sale, setSale] = useSale();
  const attempt = useAttempt(CHARGE, (input: ChargeInput & { idempotency_key: string }, signal) =>
    api.merchant.charge.mutate(input, { signal }),
  );
  const { state } = attempt;
  useSounds(state.status);

  const check = useMutation({
    mutationFn: checkCode,
    onSuccess: (found) => {
      if (customer === null) serve(found);
      else if (found.card.card_no === customer.card.card_no) keepServing(found);
      else setOther(found);
    },
    onError: () => playSound('failure'),
  });
  const forget = () => {
    attempt.clear();
    check.reset();
    setOther(null);
    setIgnored(null);
  };
  const serve = (next: Customer | null) => {
    forget();
    setSale(EMPTY_SALE);
    setCustomer(next);
  };
  /** The customer has shown a new code for the same card: what was typed stays. */
  const keepServing = (next: Customer) => {
    forget();
    setCustomer(next);
  };
  const next = () => {
    serve(null);
    void queryClient.invalidateQueries();
  };
  const change = (changed: Sale) => {
    // What was refused was another amount.
    if (state.status === 'refused') attempt.clear();
    if (check.isError) check.reset();
    setIgnored(null);
    setSale(changed);
  };
  /** A sale that has been sent is no longer open: nothing more can be typed or charged for it. */
  const isOpen = customer !== null && other === null && (state.status === 'idle' || state.status === 'refused');
  const charge = () => {
    const { amount, order } = sale.current;
    if (customer === null || !isOpen || check.isPending || !isComplete(sale.current)) return;
    attempt.start({
      qr_plain: customer.qrPlain,
      amount: amount.replace(/\.$/, ''),
      ...(order.trim() === '' ? {} : { external_order_id: order.trim() }),
    });
  };
  const ignore = (why: Ignored) => {
    playSound('failure');
    setIgnored(why);
  };
  const onScan = (scan: Scan) => {
    if (state.status === 'sending' || state.status === 'unknown' || check.isPending) return ignore('busy');
    // A single key pressed by chance is nothing to ask the server about.
    if (customer === null && scan.text.length < 2) return;
    const isCode = looksLikePaymentCode(scan.text) || looksLikePaymentCode(scan.textByPlace);
    if (state.status === 'done') {
      if (!isCode) return ignore('notACode');
      next();
    } else if (customer !== null) {
      const isSame = codesOf(scan).includes(customer.qrPlain);
      if (isSame || !isCode) return ignore(isSame ? 'sameCode' : 'notACode');
    }
    setIgnored(null);
    check.mutate(scan);
  };
  const saleBefore = useRef(EMPTY_SALE);
  useTillKeys({
    begin: () => {
      saleBefore.current = sale.current;
    },
    takeBack: () => setSale(saleBefore.current),
    scan: onScan,
    key: (key) => {
      if (!isOpen) return;
      const amount = press(sale.current.amount, key);
      if (amount !== sale.current.amount) change({ ...sale.current, amount });
    },
    enter: charge,
  });

  const refusal = check.error ?? (state.status === 'refused' ? state.error : null);
  const notices = (
    <>
      {ignored !== null && (
        <Alert color="orange" p="xs" icon={<Icon name="alert" />} role="status" title={t(`till.ignored.${ignored}`)} />
      )}
      {refusal !== null && <ErrorState error={refusal} />}
      {check.isError && hasLostCase(check.variables.text) && (
        <Text size="sm" fw={600} role="status">
          {t('till.caseLost')}
        </Text>
      )}
    </>
  );
  return (
    <>
      <PageHead title={t('nav.till')} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" data-till>
        <Panel aria-label={t('nav.till')}>
          {state.status === 'unknown' ? (
            <UnknownOutcome attempt={attempt} what={t('till.what', { amount: money(Number(state.input.amount)) })} />
          ) : customer === null ? (
            <ScanStep
              isChecking={check.isPending}
              onCode={(code) => {
                if (code.trim() !== '') onScan({ text: code, textByPlace: code });
              }}
            >
              {notices}
            </ScanStep>
          ) : (
            <AmountStep
              customer={customer}
              sale={sale.current}
              onChange={change}
              isSending={state.status === 'sending'}
              isWaiting={!isOpen || check.isPending}
              needsScan={needsNewCode(refusal)}
              onCharge={charge}
              onCancel={() => serve(null)}
            >
              {other === null ? (
                notices
              ) : (
                <OtherCustomer other={other} onServe={() => serve(other)} onStay={() => setOther(null)} />
              )}
            </AmountStep>
          )}
        </Panel>
        <LiveFeed />
      </SimpleGrid>
      {state.status === 'done' && <ChargeResult answer={state.output} onNext={next} />}
    </>
  );
}

/** Another customer's code came while an amount was being typed: a person says whose sale it is. */
function OtherCustomer({ other, onServe, onStay }: { other: Customer; onServe: () => void; onStay: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="orange" icon={<Icon name="alert" />} role="alert" title={t('till.otherCustomer')}>
      <Stack gap="xs">
        <Text size="sm">
          {t('till.customer', { name: other.card.member_name })} · {other.card.card_no}
        </Text>
        <Group gap="sm">
          <Button size="sm" onClick={onServe}>
            {t('till.serveOther')}
          </Button>
          <Button size="sm" variant="default" onClick={onStay}>
            {t('till.stay')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** Several keys may come before the page is drawn again: each has to see what the one before it left. */
function useSale(): [RefObject<Sale>, (sale: Sale) => void] {
  const current = useRef(EMPTY_SALE);
  const [, draw] = useState(EMPTY_SALE);
  return [
    current,
    (sale) => {
      current.current = sale;
      draw(sale);
    },
  ];
}

function useSounds(status: string): void {
  const before = useRef(status);
  useEffect(() => {
    if (before.current !== status && status === 'done') playSound('success');
    if (before.current !== status && (status === 'refused' || status === 'unknown')) playSound('failure');
    before.current = status;
  }, [status]);
}
