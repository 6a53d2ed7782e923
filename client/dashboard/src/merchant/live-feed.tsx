import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../api/client.js';
import { EmptyState, Panel, QueryView } from '../components/states.js';
import { periodOf } from '../components/transaction-list.js';
import { EnumBadge } from '../components/values.js';
import { useFormat } from '../format.js';

const SHOWN = 8;

/**
 * The latest transactions of the merchant, wherever they are made; the live events make it read again.
 * @param day of the business time zone, whose transactions alone are shown; all where it is left out
 */
export function LiveFeed({ day }: { day?: string }) {
  const { t } = useTranslation();
  const { money, shortDateTime } = useFormat();
  const query = useQuery(
    trpc.merchant.listTransactions.queryOptions({ limit: SHOWN, ...periodOf({ from: day, to: day }) }),
  );
  return (
    <Panel
      title={t('feed.title')}
      aside={
        <Text
          component={Link}
          to="/merchant/transactions"
          search={(day === undefined ? {} : { from: day, to: day }) as never}
          size="sm"
          c="var(--mantine-color-anchor)"
        >
          {t('feed.all')}
        </Text>
      }
    >
      <QueryView query={query}>
        {({ transactions }) =>
          transactions.length === 0 ? (
            <EmptyState
              icon="receipt"
              title={day === undefined ? t('tx.empty') : t('today.empty')}
              hint={t('feed.emptyHint')}
            />
          ) : (
            <Stack
              gap={0}
              component="ul"
              style={{ listStyle: 'none', margin: 0, padding: 0 }}
              aria-live="polite"
              data-testid="feed"
            >
              {transactions.map((row) => (
                <Group
                  key={row.id}
                  component="li"
                  justify="space-between"
                  wrap="nowrap"
                  py={9}
                  style={{ borderBottom: '1px solid var(--mps-border)' }}
                >
                  <div style={{ minWidth: 0 }}>
                    <Text size="sm" className="num" fw={600}>
                      {row.tx_no}
                    </Text>
                    <Text size="xs" c="dimmed" className="num" truncate>
                      {shortDateTime(row.created_at)} · {row.card_no}
                      {row.operator !== null && ` · ${row.operator}`}
                    </Text>
                  </div>
                  <Group gap="xs" wrap="nowrap">
                    <EnumBadge group="txType" value={row.tx_type} />
                    <Text fw={700} className="num">
                      {money(row.final_amount)}
                    </Text>
                  </Group>
                </Group>
              ))}
            </Stack>
          )
        }
      </QueryView>
    </Panel>
  );
}
