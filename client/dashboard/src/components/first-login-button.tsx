import { Alert, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.js';
import { ActionButton, type ActionButtonProps } from './action-button.js';
import { Dialog } from './dialog.js';
import { CopyText } from './values.js';

/** What every answer with a first-login code says. */
interface FirstLogin {
  first_login_code: string;
  expires_at: string;
}

interface FirstLoginButtonProps extends Omit<ActionButtonProps<FirstLogin>, 'onDone' | 'children'> {
  hint: ReactNode;
}

/** A button whose answer is a first-login code, which stays on the screen until the person has it. */
export function FirstLoginButton({ hint, ...button }: FirstLoginButtonProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const [shown, setShown] = useState<FirstLogin | null>(null);
  return (
    <>
      <ActionButton {...button} onDone={setShown}>
        <Text size="sm">{hint}</Text>
      </ActionButton>
      <Dialog opened={shown !== null} onClose={() => setShown(null)} title={t('field.first_login_code')}>
        {shown !== null && (
          <Stack gap="sm">
            <Text fz={24} fw={700} data-testid="first-login-code">
              <CopyText value={shown.first_login_code} />
            </Text>
            <Alert color="orange" role="status">
              {t('firstLogin.shownOnce', { time: dateTime(shown.expires_at) })}
            </Alert>
          </Stack>
        )}
      </Dialog>
    </>
  );
}
