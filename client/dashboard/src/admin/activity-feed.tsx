import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.js';
import { EmptyState, Panel } from '../components/states.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';

const SHOWN = 10;

/** What happens while the page is open. */
export function ActivityFeed() {
  const { t } = useTranslation();
  const { events } = useLive();
  const { clock, money } = useFormat();
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
                <span className="num">{clock(event.at)}</span> · {enumText(t, 'event', event.kind)}{' '}
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
