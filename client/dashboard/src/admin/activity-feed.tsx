import { Group, Stack, Text } from '@mantine/core';
import type { LiveEvent } from '@mps/shared/contract/parts/live-event';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../api/client.js';
import { useLive } from '../api/live.js';
import { EmptyState, Panel } from '../components/states.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';

const SHOWN = 10;

/** One line of the list: something that happened while the page was open, or a transaction from before. */
type Activity = Pick<LiveEvent, 'at' | 'kind' | 'tx_no' | 'card_no' | 'operator' | 'amount'>;

const KIND_OF = { payment: 'charge', refund: 'refund', recharge: 'recharge' } as const;

/** What has happened while the page is open, after the transactions from before: a reload loses nothing of them. */
function useActivity(): Activity[] {
  const { events } = useLive();
  const { data } = useQuery(trpc.admin.listTransactions.queryOptions({ limit: SHOWN }));
  const heard = new Set(events.map(({ tx_no }) => tx_no));
  const before = (data?.transactions ?? [])
    .filter(({ tx_no }) => !heard.has(tx_no))
    .map((row): Activity => {
      const { created_at: at, tx_type, tx_no, card_no, operator, final_amount: amount } = row;
      return { at, kind: KIND_OF[tx_type], tx_no, card_no, operator, amount };
    });
  return [...events, ...before].toSorted((one, other) => other.at.localeCompare(one.at));
}

/** The latest of all that happens. */
export function ActivityFeed() {
  const { t } = useTranslation();
  const events = useActivity();
  const { shortDateTime, money } = useFormat();
  return (
    <Panel title={t('activity.title')}>
      {events.length === 0 ? (
        <EmptyState icon="bell" title={t('activity.empty')} hint={t('activity.emptyHint')} />
      ) : (
        <Stack
          gap={0}
          component="ul"
          style={{ listStyle: 'none', margin: 0, padding: 0 }}
          aria-live="polite"
          data-testid="activity"
        >
          {events.slice(0, SHOWN).map((event, index) => (
            <Group
              // Events of one moment differ in nothing else.
              key={`${event.at}-${index}`}
              component="li"
              justify="space-between"
              py={7}
              style={{ borderBottom: '1px solid var(--mps-border)' }}
            >
              <Text size="sm">
                <span className="num">{shortDateTime(event.at)}</span> · {enumText(t, 'event', event.kind)}{' '}
                <span className="num">{event.tx_no ?? event.card_no ?? ''}</span>
                {event.operator !== null && ` · ${event.operator}`}
              </Text>
              {event.amount !== null && (
                <Text size="sm" fw={700} className="num">
                  {money(event.amount)}
                </Text>
              )}
            </Group>
          ))}
        </Stack>
      )}
    </Panel>
  );
}
