import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type api, trpc } from '../api/client.js';
import { dayOf, setTimeZone } from '../api/time-zone.js';
import { ChartPanel } from '../components/chart-panel.js';
import type { Column } from '../components/data-table.js';
import { Icon } from '../components/icons.js';
import { useListState } from '../components/list-page.js';
import { EmptyState, Figure, PageHead, Panel, QueryView } from '../components/states.js';
import { Money } from '../components/values.js';
import { useFormat } from '../format.js';
import { LiveFeed } from './live-feed.js';

type Summary = Awaited<ReturnType<typeof api.merchant.getDailySummary.query>>;
type Hour = Summary['hourly_stats'][number];

/** One day of the business time zone: counts, sums, hours, and what happens now. */
export function TodayPage() {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { values, change } = useListState();
  const date = /^\d{4}-\d\d-\d\d$/.test(values.date ?? '') ? values.date : undefined;
  const query = useQuery(trpc.merchant.getDailySummary.queryOptions(date === undefined ? {} : { date }));
  const shown = query.data?.date;
  const isToday = shown === undefined || shown === dayOf(new Date());
  const zone = query.data?.timezone;
  useEffect(() => setTimeZone(zone), [zone]);
  return (
    <>
      <PageHead
        title={isToday ? t('nav.today') : day(shown)}
        hint={isToday && shown !== undefined ? day(shown) : undefined}
      >
        <TextInput
          type="date"
          aria-label={t('field.date')}
          value={date ?? query.data?.date ?? ''}
          max={dayOf(new Date())}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
        <Button
          variant="default"
          leftSection={<Icon name="refresh" size={17} />}
          loading={query.isFetching && query.data === undefined}
          onClick={() => void query.refetch()}
        >
          {t('common.refresh')}
        </Button>
      </PageHead>
      <QueryView query={query}>{(answer) => <Today answer={answer} />}</QueryView>
    </>
  );
}

function Today({ answer }: { answer: Summary }) {
  const { t } = useTranslation();
  const { money, count } = useFormat();
  const { summary } = answer;
  const columns = useMemo(
    (): Column<Hour>[] => [
      { id: 'hour', head: t('field.hour'), cell: (row) => <span className="num">{hourText(row)}</span> },
      {
        id: 'count',
        head: t('field.count'),
        align: 'right',
        cell: (row) => <span className="num">{count(row.count)}</span>,
      },
      { id: 'amount', head: t('field.amount'), align: 'right', cell: (row) => <Money value={row.amount} /> },
    ],
    [t, count],
  );
  const busy = answer.hourly_stats.filter((hour) => hour.count > 0);
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm">
        <Figure
          label={t('field.net_amount')}
          value={money(summary.net_amount)}
          hint={t('today.count', { total: count(summary.total_count) })}
        />
        <Figure
          label={t('field.payments')}
          value={money(summary.payment_amount)}
          hint={t('today.count', { total: count(summary.payment_count) })}
        />
        <Figure
          label={t('field.refunds')}
          value={money(summary.refund_amount)}
          hint={t('today.count', { total: count(summary.refund_count) })}
        />
        <Figure
          label={t('field.unique_customers')}
          value={count(summary.unique_customers)}
          hint={t('today.average', { amount: money(summary.average_payment) })}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {busy.length === 0 ? (
          <Panel title={t('today.byHour')}>
            <EmptyState icon="chart" title={t('today.empty')} hint={t('today.emptyHint')} />
          </Panel>
        ) : (
          <ChartPanel
            label={t('today.byHour')}
            data={answer.hourly_stats.map((hour) => ({ hour: hourText(hour), amount: hour.amount }))}
            xKey="hour"
            series={[{ key: 'amount', name: t('field.amount') }]}
            format={count}
            columns={columns}
            rows={busy}
            rowId={(row) => String(row.hour)}
          />
        )}
        <Group align="stretch" display="block">
          <LiveFeed day={answer.date} />
        </Group>
      </SimpleGrid>
    </Stack>
  );
}

const hourText = ({ hour }: Hour) => `${String(hour).padStart(2, '0')}:00`;
