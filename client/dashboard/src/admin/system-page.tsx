import { Alert, Badge, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { ActionButton } from '../components/action-button.js';
import { type Column, DataTable } from '../components/data-table.js';
import { Icon } from '../components/icons.js';
import { Permitted } from '../components/permitted.js';
import { ErrorState, PageHead, Panel, QueryView } from '../components/states.js';
import { Facts } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';
import type { RotateForm } from '../schemas.js';

const HEALTH_EVERY_MS = 15_000;

/** What `/health` answers; newer servers may check more. */
interface Health {
  status: string;
  version: string;
  timestamp: string;
  checks: Record<string, unknown>;
}

type Violation = Awaited<ReturnType<typeof api.admin.verifyLedger.query>>['violations'][number];

/** Whether everything is well, and what can be done about it. */
export function SystemPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('nav.system')} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <HealthPanel />
        <Maintenance />
      </SimpleGrid>
      <Stack mt="md">
        <LedgerCheck />
      </Stack>
    </>
  );
}

function HealthPanel() {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const query = useQuery({
    queryKey: ['health'],
    refetchInterval: HEALTH_EVERY_MS,
    meta: { live: false },
    // An unhealthy server answers 503 with the same body: that is an answer too.
    queryFn: async ({ signal }) => (await (await fetch('/health', { signal })).json()) as Health,
  });
  return (
    <Panel
      title={t('system.health')}
      aside={
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="refresh" size={16} />}
          onClick={() => void query.refetch()}
        >
          {t('common.refresh')}
        </Button>
      }
    >
      <QueryView query={query}>
        {(health) => (
          <Facts
            items={[
              [t('field.status'), <CheckBadge key="status" value={health.status === 'healthy'} />],
              [t('field.version'), health.version],
              [t('field.time'), dateTime(health.timestamp)],
              ...Object.entries(health.checks)
                .filter(([, value]) => typeof value === 'boolean' || typeof value === 'string')
                .map(([name, value]) => [enumText(t, 'check', name), <CheckBadge key={name} value={value} />] as const),
            ]}
          />
        )}
      </QueryView>
    </Panel>
  );
}

function CheckBadge({ value }: { value: unknown }) {
  const { t } = useTranslation();
  if (typeof value !== 'boolean') {
    return (
      <Badge variant="light" color="gray" tt="none">
        {enumText(t, 'health', String(value))}
      </Badge>
    );
  }
  return (
    <Badge variant="light" color={value ? 'teal' : 'red'} tt="none">
      {value ? t('health.healthy') : t('health.unhealthy')}
    </Badge>
  );
}

function Maintenance() {
  const { t } = useTranslation();
  return (
    <Permitted to="admin:batch_operations">
      <Panel title={t('system.maintenance')}>
        <Stack gap="md">
          <Task title={t('action.replace_codes')} hint={t('system.rotateHint')}>
            <ActionButton
              label={t('system.run')}
              title={t('action.replace_codes')}
              fields={[
                {
                  name: 'ttl_seconds',
                  label: t('system.ttl'),
                  type: 'number',
                  required: true,
                },
              ]}
              defaults={{ ttl_seconds: '300' }}
              schema={(schemas) => schemas.RotateForm}
              submit={(input: RotateForm) => api.admin.batchRotateQr.mutate(input)}
              submitLabel={t('action.replace_codes')}
              done={({ result }) => t('system.rotated', { total: result.affected_cards, seconds: result.ttl_seconds })}
            />
          </Task>
          <Task title={t('system.expire')} hint={t('system.expireHint')}>
            <ActionButton
              label={t('system.run')}
              title={t('system.expire')}
              fields={[]}
              submit={() => api.admin.expireCards.mutate()}
              submitLabel={t('system.expire')}
              done={({ result }) => t('system.expired', { total: result.expired_cards })}
            />
          </Task>
          <Task title={t('action.clean_expired')} hint={t('system.cleanHint')}>
            <ActionButton
              label={t('system.run')}
              title={t('action.clean_expired')}
              fields={[]}
              submit={() => api.admin.cleanExpired.mutate()}
              submitLabel={t('action.clean_expired')}
              done={({ result }) =>
                t('system.cleaned', {
                  codes: result.removed_codes,
                  sessions: result.removed_sessions,
                })
              }
            />
          </Task>
        </Stack>
      </Panel>
    </Permitted>
  );
}

function Task({ title, hint, children }: { title: string; hint: string; children: React.ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      </div>
      <div style={{ flexShrink: 0 }}>{children}</div>
    </Group>
  );
}

/** Reads all cards and transactions: only when somebody asks for it. */
function LedgerCheck() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const check = useMutation({ mutationFn: () => api.admin.verifyLedger.query() });
  const columns = useMemo(
    (): Column<Violation>[] => [
      { id: 'rule', head: t('field.invariant'), cell: (row) => row.invariant },
      { id: 'type', head: t('field.object_type'), cell: (row) => enumText(t, 'objectType', row.object_type) },
      { id: 'id', head: t('field.object_id'), cell: (row) => row.object_id },
      { id: 'details', head: t('field.details'), cell: (row) => <code>{JSON.stringify(row.details)}</code> },
    ],
    [t],
  );
  const { data } = check;
  return (
    <Panel
      title={t('system.ledger')}
      aside={
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          {t('system.checkLedger')}
        </Button>
      }
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('system.ledgerHint')}
        </Text>
        {check.isError && <ErrorState error={check.error} onRetry={() => check.mutate()} />}
        {data?.ok && (
          <Alert color="teal" icon={<Icon name="check" />} role="status" title={t('system.ledgerGood')}>
            {t('system.ledgerCounts', {
              cards: count(data.checked.cards),
              transactions: count(data.checked.transactions),
            })}
          </Alert>
        )}
        {data !== undefined && !data.ok && (
          <>
            <Alert
              color="red"
              icon={<Icon name="alert" />}
              role="alert"
              title={t('system.ledgerBad', { total: data.violation_count })}
            />
            <DataTable
              label={t('system.ledger')}
              columns={columns}
              rows={data.violations}
              rowId={(row) => `${row.invariant}-${row.object_id}`}
            />
          </>
        )}
      </Stack>
    </Panel>
  );
}
