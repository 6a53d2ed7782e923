import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ApprovalRequested } from '@mps/shared';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons.js';

/** Shown in place of a result: the call waits for a second person. */
export function Waiting({ answer, onClose }: { answer: ApprovalRequested; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Alert color="yellow" icon={<Icon name="bell" />} title={t('approval.requested')} role="status">
        <Text size="sm">{t('approval.requestedHint')}</Text>
      </Alert>
      <Group justify="flex-end" gap="sm">
        <Button component={Link} to={`/admin/approvals/${answer.approval.id}`} variant="default" onClick={onClose}>
          {t('approval.open')}
        </Button>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Group>
    </Stack>
  );
}
