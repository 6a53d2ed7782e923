import { NativeSelect, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, trpc } from '../api/client.js';
import { type Column, DataTable } from '../components/data-table.js';
import { MoreButton, usePages } from '../components/more-button.js';
import { EmptyState, Figure, PageHead, Panel, QueryView } from '../components/states.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';
import type { MemberCard } from './card.js';

const ENTRIES = 10;

type Entry = Awaited<ReturnType<typeof api.member.listPoints.query>>['points'][number];

/** Points, level, what is missing to the next one, and where the points came from. */
export function PointsPage() {
  const { t } = useTranslation();
  const query = useQuery(trpc.member.listCards.queryOptions({}));
  return (
    <>
      <PageHead title={t('nav.points')} />
      <QueryView query={query}>{({ cards }) => <Points cards={cards.filter(earnsPoints)} />}</QueryView>
    </>
  );
}

const earnsPoints = (card: MemberCard) => card.card_type === 'standard' || card.card_type === 'prepaid';

function Points({ cards }: { cards: MemberCard[] }) {
  const { t } = useTranslation();
  const { count, discount } = useFormat();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const card = cards.find(({ id }) => id === chosenId) ?? cards[0];
  if (card === undefined) return <EmptyState icon="star" title={t('points.noCard')} hint={t('points.noCardHint')} />;
  const { next_level: next } = card;
  return (
    <Stack>
      {cards.length > 1 && (
        <NativeSelect
          label={t('field.card')}
          maw={360}
          value={card.id}
          onChange={(event) => setChosenId(event.currentTarget.value)}
          data={cards.map((each) => ({
            value: each.id,
            label: `${each.name ?? enumText(t, 'cardType', each.card_type)} ${each.card_no}`,
          }))}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <Figure label={t('field.points')} value={count(card.points)} />
        <Figure label={t('field.level')} value={enumText(t, 'level', card.level_name ?? String(card.level))} />
        <Figure label={t('field.next_discount')} value={discount(card.discount_rate)} />
      </SimpleGrid>
      <Panel title={t('points.progress')}>
        {next === null ? (
          <Text>{t('points.highest')}</Text>
        ) : (
          <Stack gap="xs">
            <Text>
              {t('points.next', { points: count(next.points_needed), level: enumText(t, 'level', next.name) })}
            </Text>
            <Progress
              size="xl"
              radius="xl"
              transitionDuration={0}
              value={(card.points / (card.points + next.points_needed)) * 100}
              aria-label={t('points.progress')}
            />
          </Stack>
        )}
      </Panel>
      <PointEntries cardId={card.id} />
    </Stack>
  );
}

function PointEntries({ cardId }: { cardId: string }) {
  const { t } = useTranslation();
  const { dateTime, count } = useFormat();
  const input = { card_id: cardId, limit: ENTRIES };
  const query = usePages(trpc.member.listPoints.queryKey(input), (at, signal) =>
    api.member.listPoints.query({ ...input, ...at }, { signal }),
  );
  const columns = useMemo(
    (): Column<Entry>[] => [
      { id: 'at', head: t('field.time'), cell: (row) => <span className="num">{dateTime(row.created_at)}</span> },
      { id: 'reason', head: t('field.reason'), cell: (row) => enumText(t, 'pointReason', row.reason) },
      { id: 'tx', head: t('field.tx_no'), cell: (row) => <span className="num">{row.tx_no ?? '—'}</span> },
      {
        id: 'delta',
        head: t('field.delta_points'),
        align: 'right',
        cell: (row) => (
          <span className={row.delta_points < 0 ? 'num bad' : 'num good'}>
            {row.delta_points > 0 ? '+' : ''}
            {count(row.delta_points)}
          </span>
        ),
      },
      {
        id: 'after',
        head: t('field.points_after'),
        align: 'right',
        cell: (row) => <span className="num">{count(row.points_after)}</span>,
      },
    ],
    [t, dateTime, count],
  );
  return (
    <Panel title={t('points.entries')}>
      <QueryView query={query}>
        {({ pages }) => {
          const points = pages.flatMap((page) => page.points);
          return points.length === 0 ? (
            <EmptyState icon="star" title={t('points.empty')} hint={t('points.emptyHint')} />
          ) : (
            <DataTable label={t('points.entries')} columns={columns} rows={points} rowId={(row) => String(row.id)} />
          );
        }}
      </QueryView>
      <MoreButton query={query} />
    </Panel>
  );
}
