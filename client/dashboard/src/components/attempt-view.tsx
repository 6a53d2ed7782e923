import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../api/attempt.js';
import { type AttemptNote, forgetNote, mayForget, useOtherNotes } from '../api/open-attempts.js';
import { useLogin } from '../api/session.js';
import { useFormat } from '../format.js';
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

/** What other tabs, and other people at this device, have sent without an answer. It stops nobody. */
export function OtherAttempts() {
  const { t } = useTranslation();
  const login = useLogin();
  const notes = useOtherNotes();
  if (notes.length === 0) return null;
  return (
    <Alert
      color="orange"
      variant="light"
      mb="md"
      p="xs"
      role="status"
      icon={<Icon name="alert" />}
      title={t('attempt.open', { total: notes.length })}
      data-testid="other-attempts"
    >
      <Stack gap={4}>
        {notes.map((note) => (
          <NoteLine key={note.id} note={note} onForget={mayForget(login, note) ? () => forgetNote(note.id) : null} />
        ))}
        <Text size="sm">
          {t('attempt.openHint')}{' '}
          <Text component={Link} to={`/${login.user.role}/transactions`} inherit c="var(--mantine-color-anchor)">
            {t('field.transactions')}
          </Text>
        </Text>
      </Stack>
    </Alert>
  );
}

function NoteLine({ note, onForget }: { note: AttemptNote; onForget: (() => void) | null }) {
  const { t } = useTranslation();
  const { money, shortDateTime } = useFormat();
  const what = { charge: 'till.what', recharge: 'recharge.what', refund: 'refund.what' } as const;
  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm" fw={600}>
        {note.name} · {t(what[note.kind], { amount: money(Number(note.amount)) })} ·{' '}
        {shortDateTime(new Date(note.startedAtMs).toISOString())}
      </Text>
      {onForget !== null && (
        <Button size="compact-sm" variant="default" onClick={onForget}>
          {t('attempt.lookedUp')}
        </Button>
      )}
    </Group>
  );
}
