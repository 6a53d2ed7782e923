import { Alert, Button, Center, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { messageForPeople } from '@mps/shared/errors/for-people';
import type { UseQueryResult } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf } from '../api/errors.js';
import { needsProof } from '../api/proof.js';
import { useFormat } from '../format.js';
import { currentLanguage } from '../i18n/language.js';
import { Icon, type IconName } from './icons.js';

/** What went wrong, with its code, what to do next and the number to quote. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const answer = answerOf(error);
  const limit = answer?.details.limit;
  const isForbidden = answer?.code === 'PERMISSION_DENIED' || answer?.code === 'NOT_MERCHANT_USER';
  const hasNoProof = needsProof(error);
  const title = hasNoProof
    ? t('proof.missing')
    : isForbidden
      ? t('state.forbidden')
      : answer === null
        ? t('state.noAnswer')
        : messageForPeople(answer.code, answer.message, currentLanguage());
  return (
    <Alert color="red" variant="light" title={title} icon={<Icon name="alert" />} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {hasNoProof
            ? t('proof.missingHint')
            : isForbidden
              ? t('state.forbiddenHint')
              : (answer?.suggestion ?? hintFor(answer === null, t))}
        </Text>
        {typeof limit === 'number' && <Text size="sm">{t('state.limit', { amount: money(limit) })}</Text>}
        {answer !== null && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t('state.code')} <code>{answer.code}</code> · {t('field.request_id')} <code>{answer.request_id}</code>
          </Text>
        )}
        {onRetry !== undefined && (
          <Button size="xs" variant="default" leftSection={<Icon name="refresh" size={16} />} onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

const hintFor = (isLost: boolean, t: TFunction) => (isLost ? t('state.noAnswerHint') : t('state.tryAgainHint'));

/** Nothing to show, and what to do about it. */
export function EmptyState({ title, hint, icon = 'list', action }: EmptyStateProps) {
  return (
    <Center py="xl">
      <Stack align="center" gap="xs" maw={420}>
        <Text c="dimmed" component="span">
          <Icon name={icon} size={40} />
        </Text>
        <Text fw={600} ta="center">
          {title}
        </Text>
        {hint !== undefined && (
          <Text size="sm" c="dimmed" ta="center">
            {hint}
          </Text>
        )}
        {action}
      </Stack>
    </Center>
  );
}

interface EmptyStateProps {
  title: string;
  hint?: string;
  icon?: IconName;
  action?: ReactNode;
}

export function LoadingState({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        // The rows are all alike and never move.
        <Skeleton key={index} height={36} radius="md" />
      ))}
    </Stack>
  );
}

/** Shows a query's answer, or where it stands. An answer from before stays visible while a new one is fetched. */
export function QueryView<T>({ query, rows, children }: QueryViewProps<T>) {
  // In slices: drawn in one piece, a long answer would leave a slow telephone deaf meanwhile.
  const data = useDeferredValue(query.data);
  if (data !== undefined) return children(data);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingState rows={rows} />;
}

interface QueryViewProps<T> {
  query: Pick<UseQueryResult<T, unknown>, 'data' | 'isError' | 'error' | 'refetch'>;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** The head of a page: its name and what can be done on it. */
export function PageHead({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <Group justify="space-between" align="flex-end" mb="lg" gap="sm">
      <div>
        <Title order={1} size="h2">
          {title}
        </Title>
        {hint !== undefined && (
          <Text c="dimmed" size="sm">
            {hint}
          </Text>
        )}
      </div>
      {children !== undefined && <Group gap="xs">{children}</Group>}
    </Group>
  );
}

/** A surface with a heading. */
export function Panel({ title, aside, children, ...rest }: PanelProps) {
  return (
    <section className="surface" style={{ padding: 'var(--mantine-spacing-md)' }} {...rest}>
      {title !== undefined && (
        <Group justify="space-between" mb="sm" gap="xs">
          <Title order={2} size="h4">
            {title}
          </Title>
          {aside}
        </Group>
      )}
      {children}
    </section>
  );
}

interface PanelProps {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
  'aria-label'?: string;
}

/** One figure with its name. */
export function Figure({ label, value, hint }: { label: string; value: ReactNode; hint?: ReactNode }) {
  return (
    <div className="surface" style={{ padding: 'var(--mantine-spacing-md)' }}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz={26} fw={700} lh={1.3} className="num">
        {value}
      </Text>
      {hint !== undefined && (
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      )}
    </div>
  );
}
