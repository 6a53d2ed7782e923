import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../api/attempt.js';
import { Icon } from './icons.js';

/** While an attempt has no answer: what that means, and the ways out. */
export function UnknownOutcome({
  attempt,
  what,
}: {
  attempt: Pick<Attempt<object, unknown>, 'state' | 'retry' | 'clear'>;
  what: string;
}) {
  const { t } = useTranslation();
  const [isLeaving, setIsLeaving] = useState(false);
  if (attempt.state.status !== 'unknown') return null;
  const { isRetrying } = attempt.state;
  return (
    <Alert
      color="orange"
      variant="light"
      role="alert"
      icon={<Icon name="alert" />}
      title={t('attempt.unknown')}
      data-testid="attempt-unknown"
    >
      <Stack gap="sm">
        <Text fw={600}>{what}</Text>
        <Text size="sm">{t('attempt.unknownHint')}</Text>
        {isLeaving ? (
          <>
            <Text size="sm" fw={600}>
              {t('attempt.discardHint')}
            </Text>
            <Group gap="sm">
              <Button size="sm" variant="default" onClick={() => setIsLeaving(false)}>
                {t('common.back')}
              </Button>
              <Button size="sm" color="red.9" onClick={attempt.clear}>
                {t('attempt.discard')}
              </Button>
            </Group>
          </>
        ) : (
          <Group gap="sm">
            <Button
              size="sm"
              onClick={attempt.retry}
              disabled={isRetrying}
              leftSection={<Icon name="refresh" size={17} />}
            >
              {t('attempt.retry')}
            </Button>
            <Button size="sm" variant="default" onClick={() => setIsLeaving(true)}>
              {t('attempt.discard')}
            </Button>
            <span role="status">{isRetrying && <Loader size="xs" aria-label={t('attempt.asking')} />}</span>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
