import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { TotpConfirmInput } from '@mps/shared/contract/auth/totp-confirm';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { ActionForm } from '../components/action-form.js';
import { QrCode } from '../components/qr-code.js';
import { CopyText, Facts } from '../components/values.js';

/** The secret of a second factor that is not confirmed yet. */
export type Enrolment = Awaited<ReturnType<typeof api.auth.totpEnroll.mutate>>;

interface ConfirmFactorProps {
  enrolment: Enrolment;
  onDone: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
}

/** The secret, to scan or to type, and the first code that proves that the device has it. */
export default function ConfirmFactor({ enrolment, onDone, onCancel }: ConfirmFactorProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <Stack gap="xs">
        <Text size="sm">{t('factor.scan')}</Text>
        <QrCode text={enrolment.otpauth_uri} label={t('factor.qrLabel')} />
        <Facts items={[[t('factor.secret'), <CopyText key="secret" value={enrolment.secret} />]]} />
      </Stack>
      <ActionForm
        fields={[{ name: 'code', label: t('factor.code'), type: 'one-time-code', required: true }]}
        schema={(schemas) => schemas.TotpConfirmInput}
        submit={(input: TotpConfirmInput) => api.auth.totpConfirm.mutate(input)}
        submitLabel={t('action.enable')}
        onDone={({ recovery_codes }) => onDone(recovery_codes)}
        onCancel={onCancel}
      >
        <Text size="sm">{t('factor.codeHint')}</Text>
      </ActionForm>
    </SimpleGrid>
  );
}
