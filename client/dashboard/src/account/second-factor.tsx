import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { TotpDisableInput } from '@mps/shared/contract/auth/totp-disable';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { answerOf } from '../api/errors.js';
import { withProof } from '../api/proof.js';
import { useLogin } from '../api/session.js';
import { tabStore } from '../api/storage.js';
import { ActionButton } from '../components/action-button.js';
import { Icon } from '../components/icons.js';
import { proofFields } from '../components/proof-fields.js';
import { ErrorState, LoadingState, Panel } from '../components/states.js';
import { download } from '../csv.js';
import type { Enrolment } from './confirm-factor.js';

const ConfirmFactor = lazy(() => import('./confirm-factor.js'));

/** The one-time codes of an account: set up by scanning and a first code, taken away by a proof. */
export function SecondFactor({ onEnrolled }: { onEnrolled?: () => void }) {
  const { t } = useTranslation();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [recoveryCodes, keepRecoveryCodes] = useRecoveryCodes();
  const enroll = useMutation({
    mutationFn: () => withProof(() => api.auth.totpEnroll.mutate()),
    onSuccess: setEnrolment,
  });
  const isInForce = answerOf(enroll.error)?.code === 'INVALID_STATE_TRANSITION';

  if (recoveryCodes !== null) {
    const onKept = () => {
      keepRecoveryCodes(null);
      onEnrolled?.();
    };
    return <RecoveryCodes codes={recoveryCodes} onKept={onKept} />;
  }
  if (enrolment !== null) {
    return (
      <Panel title={t('factor.title')}>
        <Suspense fallback={<LoadingState />}>
          <ConfirmFactor
            enrolment={enrolment}
            onCancel={() => setEnrolment(null)}
            onDone={(codes) => {
              setEnrolment(null);
              keepRecoveryCodes(codes);
            }}
          />
        </Suspense>
      </Panel>
    );
  }
  return (
    <Panel title={t('factor.title')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('factor.hint')}
        </Text>
        {isInForce && (
          <Alert color="orange" role="alert" icon={<Icon name="key" />} title={t('factor.inForce')}>
            {t('factor.inForceHint')}
          </Alert>
        )}
        {enroll.isError && !isInForce && <ErrorState error={enroll.error} />}
        <Group gap="sm">
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="key" size={16} />}
            loading={enroll.isPending}
            onClick={() => enroll.mutate()}
          >
            {t('factor.start')}
          </Button>
          {onEnrolled === undefined && <RenewCodes onDone={keepRecoveryCodes} />}
          {onEnrolled === undefined && <DisableFactor onDone={enroll.reset} />}
        </Group>
      </Stack>
    </Panel>
  );
}

/** The server tells them once: until the person has them, the tab does not lose them by a reload. */
function useRecoveryCodes(): [readonly string[] | null, (codes: readonly string[] | null) => void] {
  const { user } = useLogin();
  const key = `mps.recovery-codes.${user.id}`;
  const [codes, setCodes] = useState(() => tabStore.read(key)?.split('\n') ?? null);
  const keep = (next: readonly string[] | null) => {
    if (next === null) tabStore.remove(key);
    else tabStore.write(key, next.join('\n'));
    setCodes(next === null ? null : [...next]);
  };
  return [codes, keep];
}

/** Shown once: whoever loses the device has nothing else to log in with. */
function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('factor.recovery')}>
      <Stack gap="sm">
        <Alert color="teal" role="status" icon={<Icon name="check" />} title={t('factor.codesReady')}>
          {t('factor.recoveryHint')}
        </Alert>
        <SimpleGrid component="ul" cols={{ base: 2, sm: 5 }} spacing="xs" p={0} m={0} style={{ listStyle: 'none' }}>
          {codes.map((code) => (
            <li key={code} className="num" data-testid="recovery-code">
              {code}
            </li>
          ))}
        </SimpleGrid>
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<Icon name="download" size={17} />}
            onClick={() => download('mps-recovery-codes.txt', `${codes.join('\r\n')}\r\n`, 'text/plain')}
          >
            {t('factor.download')}
          </Button>
          <Button onClick={onKept}>{t('factor.kept')}</Button>
        </Group>
      </Stack>
    </Panel>
  );
}

/** For whoever has used the codes up, or lost them. */
function RenewCodes({ onDone }: { onDone: (codes: readonly string[]) => void }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('action.renew_recovery_codes')}
      fields={[]}
      submit={() => api.auth.renewRecoveryCodes.mutate()}
      submitLabel={t('action.renew_recovery_codes')}
      isDangerous
      done={(answer) => answer.message}
      onDone={({ recovery_codes }) => onDone(recovery_codes)}
    >
      <Text size="sm">{t('factor.renewHint')}</Text>
    </ActionButton>
  );
}

function DisableFactor({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { user } = useLogin();
  return (
    <ActionButton
      label={t('action.disable')}
      fields={proofFields(t, user).map((field) => ({ ...field, required: true }))}
      schema={(schemas) => schemas.TotpDisableInput}
      submit={(input: TotpDisableInput) => api.auth.totpDisable.mutate(input)}
      submitLabel={t('action.disable')}
      isDangerous
      done={(answer) => answer.message}
      onDone={onDone}
    >
      <Text size="sm">{t('factor.removeHint')}</Text>
    </ActionButton>
  );
}
