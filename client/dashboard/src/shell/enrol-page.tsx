import { Alert, Button, Container, Group, Stack, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useProofAsked } from '../api/proof.js';
import { session, useLogin } from '../api/session.js';
import { Icon } from '../components/icons.js';
import { LoadingState } from '../components/states.js';
import { logOut } from './log-out.js';

const SecondFactor = lazy(() => import('../account/second-factor.js').then((it) => ({ default: it.SecondFactor })));
const ProofDialog = lazy(() => import('./proof-dialog.js'));

/** What a login sees that has to enrol a second factor before anything else. */
export function EnrolPage() {
  const { t } = useTranslation();
  const { user } = useLogin();
  const isProofAsked = useProofAsked();
  return (
    <Container size="sm" py="xl" component="main">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={1} size="h3">
            {user.operator ?? user.name}
          </Title>
          <Button variant="default" size="xs" onClick={() => void logOut()}>
            {t('action.log_out')}
          </Button>
        </Group>
        <Alert color="orange" role="alert" icon={<Icon name="key" />} title={t('factor.required')}>
          {t('factor.requiredHint')}
        </Alert>
        <Suspense fallback={<LoadingState />}>
          <SecondFactor onEnrolled={() => session.note({ mustEnrol: false })} />
          {isProofAsked && <ProofDialog />}
        </Suspense>
      </Stack>
    </Container>
  );
}
