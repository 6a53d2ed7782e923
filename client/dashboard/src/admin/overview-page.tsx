import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type api, trpc } from '../api/client.js';
import { useLogin } from '../api/session.js';
import { addDays, dayOf, setTimeZone } from '../api/time-zone.js';
import { ChartPanel } from '../components/chart-panel.js';
import type { Column } from '../components/data-table.js';
import { useListState } from '../components/list-page.js';
import { oneOf } from '../components/list-parts.js';
import { EmptyState, Figure, PageHead, Panel, QueryView } from '../components/states.js';
import { Facts, Money } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';
import { navigationOf } from '../shell/navigation.js';
import { ActivityFeed } from './activity-feed.js';

type Statistics = Awaited<ReturnType<typeof api.admin.getStatistics.query>>;
type Trend = Awaited<ReturnType<typeof api.admin.getTrends.query>>['trends'][number];

const RANGES = ['7', '30', 'custom'] as const;
/** What the glossary calls them. */
const PERIODS = { 7: '7d', 30: '30d', custom: 'custom' } as const;
const INTERVALS = ['day', 'week', 'month'] as const;

/** How the whole system stands; who may not see it goes on to the first page that they may. */
export function OverviewPage() {
  const login = useLogin();
  if (login.user.permissions.includes('admin:read_statistics')) return <Overview />;
  return <Navigate to={navigationOf(login)[0]?.path ?? '/account'} replace />;
}

function Overview() {
  const { t } = useTranslation();
  const query = useQuery(trpc.admin.getStatistics.queryOptions());
  const zone = query.data?.today_stats.timezone;
  useEffect(() => setTimeZone(zone), [zone]);
  return (
    <>
      <PageHead title={t('nav.overview')} />
      <Stack gap="md">
        <QueryView query={query} rows={7}>
          {(statistics) => <Statistics statistics={statistics} />}
        </QueryView>
        <Trends />
        <ActivityFeed />
      </Stack>
    </>
  );
}

function Statistics({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const { money, count } = useFormat();
  const { system_stats: system, today_stats: today } = statistics;
  const { transactions } = today;
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm">
        <Figure
          label={t('overview.todayPayments')}
          value={money(transactions.payment_amount)}
          hint={t('today.count', { total: count(transactions.payment_count) })}
        />
        <Figure
          label={t('overview.todayRefunds')}
          value={money(transactions.refund_amount)}
          hint={t('today.count', { total: count(transactions.refund_count) })}
        />
        <Figure
          label={t('overview.todayRecharges')}
          value={money(transactions.recharge_amount)}
          hint={t('today.count', { total: count(transactions.recharge_count) })}
        />
        <Figure
          label={t('field.outstanding_balance')}
          value={money(system.outstanding_balance)}
          hint={t('overview.outstandingHint')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 4 }} spacing="sm">
        <Panel title={t('field.members')}>
          <Facts
            items={[
              [t('overview.total'), count(system.members.total)],
              [t('memberStatus.active'), count(system.members.active)],
              [t('memberStatus.suspended'), count(system.members.suspended)],
              [t('overview.newToday'), count(today.new_members)],
            ]}
          />
        </Panel>
        <Panel title={t('field.cards')}>
          <Facts
            items={[
              [t('overview.total'), count(system.cards.total)],
              [t('cardStatus.active'), count(system.cards.active)],
              [t('overview.otherStatus'), count(system.cards.inactive)],
              [t('overview.codes'), count(today.qr_generated)],
            ]}
          />
        </Panel>
        <Panel title={t('field.card_type')}>
          <Facts
            items={(['standard', 'prepaid', 'corporate', 'voucher'] as const).map((type) => [
              enumText(t, 'cardType', type),
              count(system.cards.by_type[type]),
            ])}
          />
        </Panel>
        <Panel title={t('field.merchants')}>
          <Facts
            items={[
              [t('overview.total'), count(system.merchants.total)],
              [t('merchantStatus.active'), count(system.merchants.active)],
              [t('merchantStatus.suspended'), count(system.merchants.inactive)],
            ]}
          />
        </Panel>
      </SimpleGrid>
    </Stack>
  );
}

function Trends() {
  const { t } = useTranslation();
  const { values, change } = useListState();
  const range = oneOf(values.range, RANGES) ?? '30';
  const interval = oneOf(values.interval, INTERVALS) ?? 'day';
  const today = dayOf(new Date());
  const first = range === 'custom' ? (values.from ?? addDays(today, -29)) : addDays(today, 1 - Number(range));
  const last = range === 'custom' ? (values.to ?? today) : today;
  const query = useQuery(
    trpc.admin.getTrends.queryOptions({
      start_date: first,
      end_date: last,
      interval,
    }),
  );
  const controls = (
    <SimpleGrid cols={{ base: 2, sm: range === 'custom' ? 4 : 2 }} spacing="xs">
      <NativeSelect
        aria-label={t('trends.range')}
        value={range}
        onChange={(event) => change({ range: event.currentTarget.value })}
        data={RANGES.map((value) => ({ value, label: enumText(t, 'periodName', PERIODS[value]) }))}
      />
      <NativeSelect
        aria-label={t('field.interval')}
        value={interval}
        onChange={(event) => change({ interval: event.currentTarget.value })}
        data={INTERVALS.map((value) => ({ value, label: enumText(t, 'interval', value) }))}
      />
      {range === 'custom' && (
        <>
          <TextInput
            type="date"
            aria-label={t('field.start_date')}
            value={first}
            max={last}
            onChange={(event) => event.currentTarget.value !== '' && change({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            aria-label={t('field.end_date')}
            value={last}
            max={today}
            onChange={(event) => event.currentTarget.value !== '' && change({ to: event.currentTarget.value })}
          />
        </>
      )}
    </SimpleGrid>
  );
  return (
    <QueryView query={query} rows={15}>
      {({ trends }) => <TrendChart trends={trends} controls={controls} />}
    </QueryView>
  );
}

function TrendChart({ trends, controls }: { trends: Trend[]; controls: React.ReactNode }) {
  const { t } = useTranslation();
  const { day, shortDay, count } = useFormat();
  const columns = useMemo(
    (): Column<Trend>[] => [
      { id: 'period', head: t('field.period'), cell: (row) => <span className="num">{day(row.period)}</span> },
      {
        id: 'payments',
        head: t('field.payments'),
        align: 'right',
        cell: (row) => <Money value={row.payment_amount} />,
      },
      { id: 'refunds', head: t('field.refunds'), align: 'right', cell: (row) => <Money value={row.refund_amount} /> },
      {
        id: 'net',
        head: t('field.net_amount'),
        align: 'right',
        cell: (row) => <Money value={row.net_amount} strong />,
      },
      {
        id: 'recharges',
        head: t('field.recharges'),
        align: 'right',
        cell: (row) => <Money value={row.recharge_amount} />,
      },
      {
        id: 'customers',
        head: t('field.unique_customers'),
        align: 'right',
        cell: (row) => <span className="num">{count(row.unique_customers)}</span>,
      },
    ],
    [t, day, count],
  );
  if (trends.length === 0) {
    return (
      <Panel title={t('trends.title')} aside={controls}>
        <EmptyState icon="chart" title={t('trends.empty')} hint={t('trends.emptyHint')} />
      </Panel>
    );
  }
  return (
    <ChartPanel
      label={t('trends.title')}
      aside={controls}
      data={trends.map((row) => ({
        period: shortDay(row.period),
        payment: row.payment_amount,
        refund: row.refund_amount,
        recharge: row.recharge_amount,
      }))}
      xKey="period"
      series={[
        { key: 'payment', name: t('field.payments') },
        { key: 'refund', name: t('field.refunds') },
        { key: 'recharge', name: t('field.recharges') },
      ]}
      format={count}
      columns={columns}
      rows={trends.toReversed()}
      rowId={(row) => row.period}
    />
  );
}
