import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { session, useLogin } from '../api/session.js';
import { Icon } from '../components/icons.js';

/** Wrong guesses at the account since its last login, until the person has seen them. */
export function FailedAttempts() {
  const { t } = useTranslation();
  const { failedAttempts = 0 } = useLogin();
  if (failedAttempts === 0) return null;
  return (
    <Alert
      color="orange"
      mb="md"
      role="alert"
      icon={<Icon name="key" />}
      title={t('shell.failedAttempts', { count: failedAttempts })}
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={() => session.note({ failedAttempts: 0 })}
    >
      {t('shell.failedAttemptsHint')}
    </Alert>
  );
}
