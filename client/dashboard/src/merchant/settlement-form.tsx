import { Alert, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient, trpc } from '../api/client.js';
import { addDays, dayOf, monthStart } from '../api/time-zone.js';
import { Icon } from '../components/icons.js';
import { SETTLEMENT_MODES, SettlementFacts } from '../components/settlement-list.js';
import { ErrorState, QueryView } from '../components/states.js';
import { Facts, Money } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';

type Mode = (typeof SETTLEMENT_MODES)[number];
type Preset = 'today' | 'yesterday' | 'day-before' | '7d' | '30d' | 'last-month' | 'custom';

const PRESETS = {
  realtime: ['today', 'yesterday', '7d', '30d', 'custom'],
  t_plus_1: ['yesterday', 'day-before', 'custom'],
  monthly: ['last-month', 'custom'],
} as const satisfies Record<Mode, readonly Preset[]>;

/** Days of the business time zone; the last one is included. */
interface Days {
  first: string;
  last: string;
}

function daysOf(preset: Preset, custom: Days): Days {
  const today = dayOf(new Date());
  switch (preset) {
    case 'today':
      return { first: today, last: today };
    case 'yesterday':
      return { first: addDays(today, -1), last: addDays(today, -1) };
    case 'day-before':
      return { first: addDays(today, -2), last: addDays(today, -2) };
    case '7d':
      return { first: addDays(today, -6), last: today };
    case '30d':
      return { first: addDays(today, -29), last: today };
    case 'last-month':
      return { first: monthStart(today, -1), last: addDays(monthStart(today, 0), -1) };
    case 'custom':
      return custom;
  }
}

/** Settles a period: mode, period, what it holds, confirmation. */
export function SettlementForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const today = dayOf(new Date());
  const [mode, setMode] = useState<Mode>('realtime');
  const [preset, setPreset] = useState<Preset>('today');
  const [custom, setCustom] = useState<Days>({ first: addDays(today, -6), last: today });
  const [isConfirming, setIsConfirming] = useState(false);
  const days = daysOf(preset, custom);
  const settle = useMutation(
    trpc.merchant.generateSettlement.mutationOptions({ onSuccess: () => void queryClient.invalidateQueries() }),
  );
  const period = { period_start: days.first, period_end: days.last };

  if (settle.data !== undefined) {
    return (
      <Stack>
        <Alert color="teal" icon={<Icon name="check" />} title={t('settlement.done')} role="status">
          <SettlementFacts settlement={settle.data.settlement} />
        </Alert>
        <Button onClick={onDone}>{t('common.close')}</Button>
      </Stack>
    );
  }
  if (isConfirming) {
    return (
      <Stack>
        <Facts
          items={[
            [t('field.mode'), enumText(t, 'settlementMode', mode)],
            [t('field.period'), days.first === days.last ? day(days.first) : `${day(days.first)} – ${day(days.last)}`],
          ]}
        />
        <Preview period={period} />
        {settle.isError && <ErrorState error={settle.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setIsConfirming(false)}>
            {t('common.back')}
          </Button>
          <Button loading={settle.isPending} onClick={() => settle.mutate({ mode, ...period })}>
            {t('settlement.confirm')}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack>
      <NativeSelect
        label={t('field.mode')}
        value={mode}
        onChange={(event) => {
          const next = event.currentTarget.value as Mode;
          setMode(next);
          setPreset(PRESETS[next][0]);
        }}
        data={SETTLEMENT_MODES.map((value) => ({ value, label: enumText(t, 'settlementMode', value) }))}
      />
      <NativeSelect
        label={t('field.period')}
        value={preset}
        onChange={(event) => setPreset(event.currentTarget.value as Preset)}
        data={PRESETS[mode].map((value) => ({ value, label: enumText(t, 'periodName', value) }))}
      />
      {preset === 'custom' && (
        <Group grow>
          <TextInput
            type="date"
            label={t('field.start_date')}
            value={custom.first}
            max={today}
            onChange={(event) => setCustom({ ...custom, first: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('field.end_date')}
            value={custom.last}
            max={today}
            onChange={(event) => setCustom({ ...custom, last: event.currentTarget.value })}
          />
        </Group>
      )}
      <Button
        onClick={() => setIsConfirming(true)}
        disabled={days.first === '' || days.last === '' || days.first > days.last}
      >
        {t('common.continue')}
      </Button>
    </Stack>
  );
}

/** What the settlement would hold: what no other settlement has. */
function Preview({ period }: { period: { period_start: string; period_end: string } }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const query = useQuery(trpc.merchant.previewSettlement.queryOptions(period));
  return (
    <QueryView query={query} rows={3}>
      {({ preview }) => (
        <Facts
          items={[
            [t('field.payments'), `${count(preview.payment_count)} ${t('settlement.items')}`],
            [t('field.refunds'), `${count(preview.refund_count)} ${t('settlement.items')}`],
            [t('field.net_amount'), <Money key="net" value={preview.total_amount} strong />],
          ]}
        />
      )}
    </QueryView>
  );
}
