import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useDocumentVisibility } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../api/client.js';
import { useLive } from '../api/live.js';
import { Icon } from '../components/icons.js';
import { QrCode } from '../components/qr-code.js';
import { EmptyState, ErrorState } from '../components/states.js';
import { useFormat } from '../format.js';
import type { MemberCard } from './card.js';

/** A code is replaced this long before its end, so that the one on the screen always works. */
const REFRESH_BEFORE_MS = 30_000;
const TICK_MS = 500;

interface LiveCode {
  qrPlain: string;
  ttlMs: number;
  /** On this page's own clock, which nobody sets. */
  endsAtMs: number;
}

/** The code that a till scans: with its time left, renewed while somebody looks, gone once it has paid. */
export function PaymentCode({ card }: { card: MemberCard }) {
  const { t } = useTranslation();
  const [code, setCode] = useState<LiveCode | null>(null);
  const paid = usePaymentOf(card.id, code !== null);
  const generate = useMutation(
    trpc.member.generateQr.mutationOptions({
      onSuccess: ({ qr_plain, ttl_seconds }) => {
        const ttlMs = ttl_seconds * 1000;
        setCode({ qrPlain: qr_plain, ttlMs, endsAtMs: performance.now() + ttlMs });
      },
    }),
  );
  const revoke = useMutation(trpc.member.revokeQr.mutationOptions({ onSuccess: () => setCode(null) }));
  const isSpent = code !== null && paid !== null;
  const renew = () => {
    paid?.forget();
    generate.mutate({ card_id: card.id });
  };

  if (isSpent) return <Paid amount={paid.amount} txNo={paid.txNo} onNext={renew} />;
  if (code === null) {
    return (
      <Stack>
        <EmptyState
          icon="wallet"
          title={t('code.none')}
          hint={t('code.noneHint')}
          action={
            <Button size="md" loading={generate.isPending} onClick={renew} mt="xs">
              {t('action.show_code')}
            </Button>
          }
        />
        {generate.isError && <ErrorState error={generate.error} onRetry={renew} />}
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      <QrCode text={code.qrPlain} label={t('code.label', { card: card.card_no })} />
      <Countdown code={code} onDue={renew} isRenewing={generate.isPending} />
      {generate.isError && <ErrorState error={generate.error} onRetry={renew} />}
      {revoke.isError && <ErrorState error={revoke.error} />}
      <Group justify="center" gap="sm">
        <Button
          variant="default"
          leftSection={<Icon name="refresh" size={17} />}
          loading={generate.isPending}
          onClick={renew}
        >
          {t('code.refresh')}
        </Button>
        <Button variant="default" loading={revoke.isPending} onClick={() => revoke.mutate({ card_id: card.id })}>
          {t('code.revoke')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" ta="center">
        {t('code.hint')}
      </Text>
    </Stack>
  );
}

/** The time left; asks for the next code shortly before the end, and rests while nobody looks. */
function Countdown({ code, onDue, isRenewing }: { code: LiveCode; onDue: () => void; isRenewing: boolean }) {
  const { t } = useTranslation();
  const isVisible = useDocumentVisibility() === 'visible';
  const [leftMs, setLeftMs] = useState(() => code.endsAtMs - performance.now());
  useEffect(() => {
    if (!isVisible) return;
    const tick = () => setLeftMs(code.endsAtMs - performance.now());
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [isVisible, code]);
  // Codes that live shorter than twice the margin would be renewed without end.
  const isDue = leftMs <= Math.min(REFRESH_BEFORE_MS, code.ttlMs / 2);
  // Once when it is due, not for each new function.
  useEffect(() => {
    if (isDue && isVisible && !isRenewing) onDue();
  }, [isDue, isVisible]);
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <div>
      <Text ta="center" fw={600} className="num" role="timer">
        {t('code.left', { time: clock })}
      </Text>
      <Progress
        value={(leftMs / code.ttlMs) * 100}
        size="sm"
        mt={4}
        transitionDuration={0}
        aria-label={t('code.leftLabel')}
      />
    </div>
  );
}

function Paid({ amount, txNo, onNext }: { amount: number | null; txNo: string | null; onNext: () => void }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  return (
    <Stack data-testid="paid">
      <Alert color="teal" icon={<Icon name="check" />} title={t('code.paid')} role="status">
        <Text fz={30} fw={700} className="num">
          {money(amount)}
        </Text>
        <Text size="sm" className="num">
          {txNo}
        </Text>
      </Alert>
      <Button variant="default" onClick={onNext}>
        {t('code.next')}
      </Button>
    </Stack>
  );
}

interface Payment {
  amount: number | null;
  txNo: string | null;
  forget: () => void;
}

/** The payment that this card made since the code is shown; null while there is none. */
function usePaymentOf(cardId: string, isShown: boolean): Payment | null {
  const { events } = useLive();
  const latest = events.find(({ kind, card_id }) => kind === 'charge' && card_id === cardId)?.tx_no ?? null;
  const [seen, setSeen] = useState(latest);
  if (!isShown && latest !== seen) setSeen(latest);
  if (latest === null || latest === seen) return null;
  const event = events.find(({ tx_no }) => tx_no === latest);
  return { amount: event?.amount ?? null, txNo: latest, forget: () => setSeen(latest) };
}
